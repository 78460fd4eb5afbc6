/** Sessions worth holding: the topics most people lack, who would come, and the way to plan one. */
import { useNavigate } from 'react-router';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useNames } from '../names.ts';
import { planPath } from '../paths.ts';
import { TrainingLinks } from '../TrainingLinks.tsx';
import { useExport } from '../useExport.ts';

type Proposal = Output<'training.proposals'>['proposals'][number];
/** As many names as a row can hold; the plan shows them all. */
const shownNames = 3;

export function ProposalsPage() {
  const t = useWords('training');
  const navigate = useNavigate();
  const asked = useAsk('training.proposals', {}, { keepPrevious: true });
  const columns = useColumns();
  const ask = useExport('needs');
  const proposals = asked.data?.proposals ?? [];
  const people = new Set(proposals.flatMap((one) => one.people.map((person) => person.id))).size;
  return (
    <Page
      title={t('page.needs')}
      state={
        asked.data && proposals.length > 0
          ? t('page.proposals-state', { count: people, topics: proposals.length })
          : undefined
      }
    >
      <TrainingLinks />
      <DataList
        label={t('page.needs')}
        place="training.needs"
        rows={proposals}
        columns={columns}
        rowId={(one) => one.topicId}
        onOpen={(one) => void navigate(planPath({ topicIds: [one.topicId] }))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={ask} />}
        empty={<EmptyState title={t('list.no-proposals')} text={t('list.no-proposals-text')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Proposal>[] {
  const t = useWords('training');
  const names = useNames();
  const { count } = useNumbers();
  const topic = (one: Proposal) => names.topic({ id: one.topicId, name: one.name });
  const everybody = (one: Proposal) => names.list(one.people.map((person) => person.name));
  return [
    { key: 'topic', head: t('list.topic'), width: '2fr', text: topic, cell: topic },
    {
      key: 'people',
      head: t('list.people'),
      width: '96px',
      align: 'end',
      text: (one) => one.people.length,
      cell: (one) => count(one.people.length),
    },
    {
      key: 'who',
      head: t('list.who'),
      width: '3.4fr',
      text: everybody,
      cell: (one) =>
        names.some(
          one.people.map((person) => person.name),
          shownNames,
        ),
    },
    {
      key: 'hours',
      head: t('list.hours'),
      width: '96px',
      align: 'end',
      text: (one) => one.hours,
      cell: (one) => (one.hours === null ? '' : names.hours(one.hours)),
    },
    {
      key: 'plan',
      head: t('list.next'),
      width: '150px',
      cell: () => t('page.plan'),
    },
  ];
}
