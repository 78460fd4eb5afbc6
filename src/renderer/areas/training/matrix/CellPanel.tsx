/** One person in one topic: how it stands, what they did for it, and what can be recorded now. */
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { Facts, Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { planPath, recordPath } from '../paths.ts';
import { CompletionList } from '../person/CompletionList.tsx';
import { ExternalForm } from '../person/ExternalForm.tsx';
import { SignOffForm } from '../person/SignOffForm.tsx';
import { stateOfCell, useCellWords } from '../states.ts';
import type { Cell, PersonLine, TopicHead } from '../states.ts';

interface Props {
  readonly person: PersonLine;
  readonly topic: TopicHead;
  readonly cell: Cell | undefined;
  readonly onClose: () => void;
}

export function CellPanel({ person, topic, cell, onClose }: Props) {
  const t = useWords('training');
  const names = useNames();
  const words = useCellWords();
  const title = t('matrix.cell-title', { person: person.staff.name, topic: names.topic(topic) });
  return (
    <SidePanel open title={title} onClose={onClose}>
      {cell ? <StateChip state={stateOfCell[cell.state]} words={words(cell)} /> : null}
      {cell ? <CellFacts cell={cell} /> : null}
      <Done staffId={person.staff.id} topicId={topic.id} />
      <Record staffId={person.staff.id} topicId={topic.id} />
      <Box sx={{ mt: 2 }}>
        <Go to={recordPath(person.staff.id)}>{t('matrix.whole-record', { person: person.staff.name })}</Go>
      </Box>
    </SidePanel>
  );
}

function CellFacts({ cell }: { readonly cell: Cell }) {
  const t = useWords('training');
  const { day } = useDates();
  const items = [
    ...(cell.doneOn ? [{ label: t('field.done-on'), value: day(cell.doneOn) }] : []),
    ...(cell.validUntil ? [{ label: t('field.valid-until'), value: day(cell.validUntil) }] : []),
    ...(cell.doneOn && !cell.validUntil ? [{ label: t('field.valid-until'), value: t('field.no-end') }] : []),
    ...(cell.competency ? [{ label: t('field.level'), value: t(`field.level.${levelOf(cell.competency)}`) }] : []),
  ];
  return items.length > 0 ? (
    <Box sx={{ mt: 2 }}>
      <Facts items={items} />
    </Box>
  ) : null;
}

function levelOf(level: number): 1 | 2 | 3 | 4 {
  return level === 1 || level === 2 || level === 3 ? level : 4;
}

function Done({ staffId, topicId }: { readonly staffId: string; readonly topicId: string }) {
  const asked = useAsk('training.person', { id: staffId }, { keepPrevious: true });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={2} />;
  const done = asked.data.completions.filter((one) => one.topicId === topicId);
  return done.length > 0 ? <CompletionList completions={done} /> : null;
}

/** The two things that can be recorded for one person at once; a session is logged for many. */
function Record({ staffId, topicId }: { readonly staffId: string; readonly topicId: string }) {
  const t = useWords('training');
  const may = useCan('training.log') !== null;
  const [open, setOpen] = useState<'external' | 'sign-off' | null>(null);
  if (!may) return null;
  const close = () => setOpen(null);
  if (open === 'external') return <ExternalForm staffId={staffId} topicId={topicId} onClose={close} />;
  if (open === 'sign-off') return <SignOffForm staffId={staffId} topicId={topicId} onClose={close} />;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      <Button variant="outlined" onClick={() => setOpen('external')}>
        {t('page.record-external')}
      </Button>
      <Button variant="outlined" onClick={() => setOpen('sign-off')}>
        {t('page.sign-off')}
      </Button>
      <Box sx={{ alignSelf: 'center' }}>
        <Go to={planPath({ topicIds: [topicId] })}>{t('page.plan')}</Go>
      </Box>
    </Box>
  );
}
