/** Sessions planned and held: what is next on top. */
import { useNavigate } from 'react-router';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { useListView } from '../../../ui/useListView.ts';
import { planPath, sessionPath } from '../paths.ts';
import { TrainingLinks } from '../TrainingLinks.tsx';
import { useNames } from '../names.ts';
import { useExport } from '../useExport.ts';
import { sessionChip } from './sessionChip.ts';

export type SessionLine = Output<'training.sessions'>['sessions'][number];
const states = ['planned', 'held', 'cancelled'] as const;
const place = 'training.sessions';

export function SessionsPage() {
  const t = useWords('training');
  const { today } = useDates();
  const navigate = useNavigate();
  const mayLog = useCan('training.log') !== null;
  const filters = useFilters(place);
  const view = useListView(place, { sort: 'on', direction: 'down' });
  const state = states.find((one) => one === filters.get('state')) ?? null;
  const asked = useAsk('training.sessions', state ? { state } : {}, { keepPrevious: true });
  const columns = useColumns();
  const ask = useExport('sessions');
  const sessions = asked.data?.sessions ?? [];
  const coming = sessions.filter((one) => one.state === 'planned' && one.on >= today).length;
  const actions = mayLog ? (
    <>
      <GoButton to={planPath()}>{t('page.plan')}</GoButton>
      <GoButton to={planPath({ on: today })} variant="contained" icon={<PlusIcon />}>
        {t('page.log')}
      </GoButton>
    </>
  ) : undefined;
  return (
    <Page
      title={t('page.sessions')}
      state={asked.data ? t('page.sessions-state', { count: coming }) : undefined}
      action={actions}
    >
      <TrainingLinks />
      <DataList
        label={t('page.sessions')}
        place={place}
        view={view}
        rows={sessions}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayLog ? (one) => void navigate(sessionPath(one.id)) : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={
          <FilterSelect
            label={t('field.state')}
            value={state}
            all={t('list.every-state')}
            options={states.map((value) => ({ value, words: t(`state.${value}`) }))}
            onChange={(value) => filters.set('state', value)}
          />
        }
        tools={mayLog ? <CsvButton ask={ask} /> : undefined}
        empty={<EmptyState title={t('list.no-sessions')} text={t('list.no-sessions-text')} action={actions} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<SessionLine>[] {
  const t = useWords('training');
  const names = useNames();
  const { short, relative, today } = useDates();
  const { count } = useNumbers();
  const topics = useAsk('training.topics', { retired: true }).data?.topics ?? [];
  const own = new Map(topics.map((topic) => [topic.id, topic.name]));
  const topicNames = (one: SessionLine) => one.topicIds.map((id) => names.topic({ id, name: own.get(id) ?? null }));
  return [
    { key: 'title', head: t('list.session'), width: '2fr', text: (one) => one.title, cell: (one) => one.title },
    {
      key: 'state',
      head: t('list.state'),
      width: '1.3fr',
      text: (one) => t(`state.${one.state}`),
      cell: (one) => <StateChip plain {...sessionChip(one, { today, relative }, t)} />,
    },
    {
      key: 'on',
      head: t('list.date'),
      width: '130px',
      text: (one) => one.on,
      cell: (one) => short(one.on),
    },
    {
      key: 'people',
      head: t('list.attended'),
      align: 'end',
      width: '96px',
      text: (one) => one.attended,
      cell: (one) => (one.attended > 0 ? count(one.attended) : ''),
    },
    {
      key: 'passed',
      head: t('list.passed'),
      align: 'end',
      width: '96px',
      text: (one) => one.passed,
      cell: (one) => (one.attended > 0 ? count(one.passed) : ''),
    },
    { key: 'place', head: t('list.place'), width: '1.4fr', text: (one) => one.place, cell: (one) => one.place ?? '' },
    {
      key: 'topics',
      head: t('list.topics'),
      width: '2.4fr',
      text: (one) => names.list(topicNames(one)),
      cell: (one) => names.some(topicNames(one), 1),
    },
  ];
}
