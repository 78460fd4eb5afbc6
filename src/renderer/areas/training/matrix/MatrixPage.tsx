/**
 * Who is trained in what: people against topics. A cell opens what this person did in this topic, a name their whole
 * record, a topic the people who lack it.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { cellStates } from '../../../../shared/areas/training.ts';
import { jobs } from '../../../../shared/areas/team.ts';
import type { Job } from '../../../../shared/areas/team.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { across } from '../../../ui/matrixStyle.ts';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { useListView } from '../../../ui/useListView.ts';
import { useNames } from '../names.ts';
import { OwnRecord } from '../OwnRecord.tsx';
import { planPath, recordPath } from '../paths.ts';
import type { MatrixAnswer, PersonLine, TopicHead } from '../states.ts';
import { TrainingLinks } from '../TrainingLinks.tsx';
import { useExport } from '../useExport.ts';
import { CellPanel } from './CellPanel.tsx';
import { MatrixFilters } from './MatrixFilters.tsx';
import { PeopleByTopics } from './PeopleByTopics.tsx';
import { TopicGapsPanel } from './TopicGapsPanel.tsx';

export function MatrixPage() {
  if (useCan('training.read') !== 'all') return <OwnRecord />;
  return (
    <Box sx={across}>
      <WholeMatrix />
    </Box>
  );
}

const place = 'training.matrix';

/** What is asked for, read off the filters; a word that fits nothing narrows nothing. */
function askedFor(filters: Filters, search: string) {
  return {
    search,
    job: jobs.find((job) => job === filters.get('job')) ?? null,
    state: cellStates.find((state) => state === filters.get('state')) ?? null,
    required: filters.get('topics') !== 'all',
  };
}

function WholeMatrix() {
  const t = useWords('training');
  const { today } = useDates();
  const filters = useFilters(place);
  const view = useListView(place);
  const asked = useAsk('training.matrix', askedFor(filters, view.search), { keepPrevious: true });
  const mayLog = useCan('training.log') !== null;
  const narrowed = filters.any || view.search !== '';
  return (
    <Page
      title={t('page.title')}
      state={asked.data ? <StateSentence matrix={asked.data} narrowed={narrowed} /> : undefined}
      action={
        mayLog ? (
          <GoButton to={planPath({ on: today })} variant="contained" icon={<PlusIcon />}>
            {t('page.log')}
          </GoButton>
        ) : undefined
      }
    >
      <TrainingLinks />
      <OnPaper job={askedFor(filters, view.search).job} search={view.search} />
      <MatrixFilters filters={filters} view={view} tools={<Tools />} />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.data ? (
        <Opened matrix={asked.data} narrowed={narrowed} onAll={() => (view.setSearch(''), filters.clear())} />
      ) : asked.error ? null : (
        <Loading lines={10} />
      )}
    </Page>
  );
}

/** Paper has to say which day it shows, and whom. */
function OnPaper({ job, search }: { readonly job: Job | null; readonly search: string }) {
  const names = useNames();
  const { today, day } = useDates();
  const words = [day(today), job ? names.job(job) : '', search];
  return (
    <Box sx={{ display: 'none', '@media print': { display: 'block', mb: 1 } }}>{words.filter(Boolean).join(' · ')}</Box>
  );
}

function StateSentence({ matrix, narrowed }: { readonly matrix: MatrixAnswer; readonly narrowed: boolean }) {
  const t = useWords('training');
  const { count, percent } = useNumbers();
  const { valid, required, people } = matrix;
  if (required === 0) return narrowed ? t('page.matrix-none-here') : t('page.matrix-none');
  const gaps = required - valid;
  const short = people.filter((person) => person.gaps > 0).length;
  const first = t('page.matrix-state', { valid: count(valid), of: count(required), share: percent(valid, required) });
  return gaps === 0 ? first : `${first} ${t('page.matrix-gaps', { count: short, gaps: count(gaps) })}`;
}

function Tools() {
  const mayLog = useCan('training.log') !== null;
  const ask = useExport('matrix');
  return (
    <Box className="no-print" sx={{ display: 'flex' }}>
      <PrintButton />
      {mayLog ? <CsvButton ask={ask} /> : null}
    </Box>
  );
}

interface OpenedProps {
  readonly matrix: MatrixAnswer;
  readonly narrowed: boolean;
  readonly onAll: () => void;
}
type Opening =
  | { readonly kind: 'cell'; readonly staffId: string; readonly topicId: string }
  | { readonly kind: 'topic'; readonly topicId: string };

function Opened({ matrix, narrowed, onAll }: OpenedProps) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<Opening | null>(null);
  const close = () => setOpen(null);
  if (matrix.people.length === 0 || matrix.topics.length === 0) {
    return <NothingHere narrowed={narrowed} onAll={onAll} />;
  }
  const topic = matrix.topics.find((one) => one.id === open?.topicId);
  const person = open?.kind === 'cell' ? matrix.people.find((one) => one.staff.id === open.staffId) : undefined;
  return (
    <>
      <PeopleByTopics
        matrix={matrix}
        onCell={(line: PersonLine, head: TopicHead) =>
          setOpen({ kind: 'cell', staffId: line.staff.id, topicId: head.id })
        }
        onPerson={(line) => void navigate(recordPath(line.staff.id))}
        onTopic={(head) => setOpen({ kind: 'topic', topicId: head.id })}
      />
      {topic && person ? (
        <CellPanel person={person} topic={topic} cell={person.cells[matrix.topics.indexOf(topic)]} onClose={close} />
      ) : null}
      {topic && open?.kind === 'topic' ? (
        <TopicGapsPanel topic={topic} index={matrix.topics.indexOf(topic)} people={matrix.people} onClose={close} />
      ) : null}
    </>
  );
}

function NothingHere({ narrowed, onAll }: Pick<OpenedProps, 'narrowed' | 'onAll'>) {
  const t = useWords('training');
  const mayManage = useCan('team.manage') !== null;
  if (narrowed) {
    return (
      <Typography sx={{ p: 4, textAlign: 'center' }} color="text.secondary">
        {t('matrix.nobody')}{' '}
        <Box component="button" type="button" onClick={onAll} sx={asLink}>
          {t('matrix.show-all')}
        </Box>
      </Typography>
    );
  }
  return (
    <EmptyState
      title={t('matrix.empty')}
      text={t('matrix.empty-text')}
      action={mayManage ? <GoButton to="/team">{t('matrix.to-team')}</GoButton> : undefined}
    />
  );
}

const asLink = {
  font: 'inherit',
  color: 'primary.main',
  background: 'none',
  border: 0,
  p: 0,
  cursor: 'pointer',
  textDecoration: 'underline',
};
