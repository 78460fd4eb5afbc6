/** What is done for children within the stage: a description here; the children's own plans draw on it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EditList } from '../edit/EditList.tsx';
import { useEntryWords } from '../names.ts';
import { EditButton } from './SectionTools.tsx';
import type { Edit } from './SectionTools.tsx';
import { StateWords } from './StateWords.tsx';
import { sectionIds } from './Sections.tsx';

export function ActivitiesSection({ stage, edit }: { stage: Stage; edit: Edit | null }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const editing = edit?.editing ?? false;
  if (stage.activities.length === 0 && !editing) return null;
  const columns: readonly Column<Stage['activities'][number]>[] = [
    {
      key: 'name',
      head: t('stage.activity'),
      width: '2.4fr',
      text: (one) => words.name('activity', one),
      cell: (one) => words.name('activity', one),
    },
    {
      key: 'group',
      head: t('export.field.grouping'),
      text: (one) => words.group(one.group),
      cell: (one) => words.group(one.group),
    },
    {
      key: 'scope',
      head: t('export.field.scope'),
      text: (one) => words.scope(one.scope),
      cell: (one) => words.scope(one.scope),
    },
  ];
  return (
    <Section
      id={sectionIds.activities}
      title={t('stage.activities')}
      state={<StateWords text={t('stage.activityCount', { count: stage.activities.length })} />}
      action={edit ? <EditButton edit={edit} list={t('stage.activities')} /> : undefined}
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t('stage.activitiesText')}
      </Typography>
      {editing ? (
        <EditList
          kind="activity"
          label={t('stage.activities')}
          parent={{ stageId: stage.id }}
          entries={stage.activities}
        />
      ) : (
        <Box sx={{ '& .list-frame': stage.activities.length <= 60 ? { maxHeight: 'none' } : {} }}>
          <DataList
            label={t('stage.activities')}
            place={`transition.activities.${stage.id}`}
            rows={stage.activities}
            columns={columns}
            rowId={(one) => one.id}
            empty={<EmptyState title={t('stage.noActivities')} />}
          />
        </Box>
      )}
    </Section>
  );
}
