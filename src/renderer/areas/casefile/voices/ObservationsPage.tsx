/** What those who care for the child see from day to day. Carers of the house come here too, and to nothing else of it. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { observationKinds, type Observation } from '../../../../shared/areas/casefile-voices.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Body, Entries, Entry } from '../parts/Entry.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { useRemoving } from '../parts/useRemoving.ts';
import { TaskList } from '../tasks/TaskList.tsx';
import { ObservePanel } from './ObservePanel.tsx';

type Kind = (typeof observationKinds)[number];

export function ObservationsPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.observations', { childId }, { keepPrevious: true });
  const leads = useCan('casefile.read') !== null;
  return (
    <>
      {leads ? <PleaseLook childId={childId} /> : null}
      <Asked asked={asked}>{({ observations }) => <Opened childId={childId} observations={observations} />}</Asked>
    </>
  );
}

/** What was passed on, for who leads the child. */
function PleaseLook({ childId }: { readonly childId: string }) {
  const t = useWords('casefile');
  const asked = useAsk('casefile.tasks', {}, { keepPrevious: true });
  const mine = asked.data?.tasks.filter((task) => task.childId === childId && task.kind === 'please-look') ?? [];
  if (mine.length === 0) return null;
  return (
    <Section title={t('observation.passed-on')}>
      <TaskList tasks={mine} />
    </Section>
  );
}

function Opened({
  childId,
  observations,
}: {
  readonly childId: string;
  readonly observations: readonly Observation[];
}) {
  const t = useWords('casefile');
  const mayWrite = useCan('care.write') !== null;
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind | null>(null);
  const write = () => setOpen(true);
  const add = mayWrite ? <AddButton main words={t('observation.add')} onClick={write} /> : undefined;
  const shown = observations.filter((one) => kind === null || one.kind === kind);
  return (
    <Section title={t('observation.title')} action={observations.length > 0 ? add : undefined}>
      {mayWrite ? <DraftNotice draftKey={`casefile.observation:${childId}`} onOpen={write} /> : null}
      {observations.length === 0 ? (
        <EmptyState title={t('observation.empty')} text={t('observation.empty-text')} action={add} />
      ) : (
        <>
          <Box className="no-print" sx={{ mb: 1.5 }}>
            <FilterSelect
              label={t('field.observation-kind')}
              value={kind}
              all={t('observation.all-kinds')}
              options={observationKinds.map((value) => ({ value, words: t(`observationKind.${value}`) }))}
              onChange={setKind}
            />
          </Box>
          <Entries label={t('observation.title')}>
            {shown.map((one) => (
              <One key={one.id} childId={childId} observation={one} />
            ))}
          </Entries>
        </>
      )}
      {open ? <ObservePanel childId={childId} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function One({ childId, observation }: { readonly childId: string; readonly observation: Observation }) {
  const t = useWords('casefile');
  const { relative } = useDates();
  const mayRemove = useCan('casefile.write') !== null;
  const remove = useRemoving(childId);
  const name = t(`observationKind.${observation.kind}`);
  const { look } = observation;
  return (
    <Entry
      on={observation.observedOn}
      title={name}
      chips={
        look ? (
          <StateChip
            plain
            state={look.doneOn ? 'done' : 'waiting'}
            words={look.doneOn ? t('observation.looked', { when: relative(look.doneOn) }) : t('observation.waits')}
          />
        ) : null
      }
      entry={observation}
      actions={mayRemove ? <RemoveTool of={name} onClick={() => void remove('observation', observation)} /> : null}
    >
      <Body>{observation.body}</Body>
    </Entry>
  );
}
