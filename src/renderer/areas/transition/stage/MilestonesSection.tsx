/** The milestones of a stage: what was declared, beside what the records say. */
import Box from '@mui/material/Box';
import type { Milestone, Stage } from '../../../../shared/areas/transition.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { EditList } from '../edit/EditList.tsx';
import { useEntryWords } from '../names.ts';
import { useExport } from '../useExport.ts';
import { useComputedSentence, useVerdict } from '../work/ComputedPart.tsx';
import { disagrees, stateOfComputed } from '../work/states.ts';
import { EditButton } from './SectionTools.tsx';
import type { Edit } from './SectionTools.tsx';
import { StateWords } from './StateWords.tsx';
import { sectionIds } from './Sections.tsx';

interface Props {
  readonly stage: Stage;
  readonly edit: Edit | null;
  readonly onOpen: (id: string) => void;
}

export function MilestonesSection({ stage, edit, onOpen }: Props) {
  const t = useWords('transition');
  const { milestones, milestonesReached } = stage.progress;
  return (
    <Section
      id={sectionIds.milestones}
      title={t('stage.milestones')}
      state={<StateWords text={t('stage.milestonesReached', { done: milestonesReached, of: milestones })} />}
      action={edit ? <EditButton edit={edit} list={t('stage.milestones')} /> : undefined}
    >
      {edit?.editing ? (
        <EditList
          kind="milestone"
          label={t('stage.milestones')}
          parent={{ stageId: stage.id }}
          entries={stage.milestones}
        />
      ) : (
        <MilestoneList stage={stage} onOpen={onOpen} />
      )}
    </Section>
  );
}

function MilestoneList({ stage, onOpen }: Omit<Props, 'edit'>) {
  const t = useWords('transition');
  const columns = useMilestoneColumns();
  const ask = useExport({ list: 'milestones', stageId: stage.id });
  return (
    <Box sx={{ '& .list-frame': stage.milestones.length <= 60 ? { maxHeight: 'none' } : {} }}>
      <DataList
        label={t('stage.milestones')}
        place={`transition.milestones.${stage.id}`}
        rows={stage.milestones}
        columns={columns}
        rowId={(milestone) => milestone.id}
        onOpen={(milestone) => onOpen(milestone.id)}
        empty={<EmptyState title={t('stage.noMilestones')} />}
        tools={<CsvButton ask={ask} />}
        noSearch={stage.milestones.length < 8}
      />
    </Box>
  );
}

function useMilestoneColumns(): readonly Column<Milestone>[] {
  const t = useWords('transition');
  const words = useEntryWords();
  return [
    {
      key: 'name',
      head: t('column.milestone'),
      width: '2fr',
      text: (one) => words.name('milestone', one),
      cell: (one) => words.name('milestone', one),
    },
    {
      key: 'declared',
      head: t('milestone.declared'),
      width: '1.2fr',
      text: (one) => (one.reached ? 1 : 0),
      cell: (one) => <Declared milestone={one} />,
    },
    { key: 'records', head: t('column.recordsSay'), width: '1.6fr', cell: (one) => <Records milestone={one} /> },
    {
      key: 'owner',
      head: t('column.owner'),
      text: (one) => one.owner?.name ?? null,
      cell: (one) => one.owner?.name ?? '',
    },
    {
      key: 'goal',
      width: '172px',
      head: t('column.goalDate'),
      text: (one) => one.goalDate,
      cell: (one) => <DueChip date={one.goalDate} overdueDays={one.overdueDays} done={one.reached} />,
    },
  ];
}

function Declared({ milestone }: { milestone: Milestone }) {
  const t = useWords('transition');
  const { short } = useDates();
  const last = milestone.declarations[0];
  if (!milestone.reached) return <StateChip plain state="not-started" words={t('status.not-reached')} />;
  return (
    <Box>
      <StateChip plain state="done" words={t('status.reached')} />
      {last ? (
        <Box sx={{ color: 'text.secondary' }}>
          {t('milestone.onBy', { date: short(last.on), who: last.by?.name ?? t('field.somebody') })}
        </Box>
      ) : null}
    </Box>
  );
}

function Records({ milestone }: { milestone: Milestone }) {
  const t = useWords('transition');
  const sentence = useComputedSentence();
  const verdict = useVerdict();
  const { computed } = milestone;
  if (!computed) return <Box sx={{ color: 'text.secondary' }}>{t('milestone.notComputed')}</Box>;
  const differs = disagrees(milestone);
  return (
    <Box>
      <StateChip plain state={stateOfComputed(computed)} words={verdict(computed)} />
      <Box sx={{ color: 'text.secondary' }}>{sentence(computed)}</Box>
      {differs === 'behind' ? <StateChip plain state="waiting" words={t('milestone.differsBehind')} /> : null}
      {differs === 'beyond' ? <Box sx={{ fontWeight: 550 }}>{t('milestone.differsBeyond')}</Box> : null}
    </Box>
  );
}
