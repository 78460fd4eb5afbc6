/** What somebody began and nobody finished: the oldest first, with its owner. None of it is ever thrown away by itself. */
import { useNavigate } from 'react-router';
import type { Unfinished } from '../../../../shared/areas/assessment.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useAskedWords } from '../names.ts';
import { assessmentPath } from '../paths.ts';
import { useExport } from '../useExport.ts';

export function UnfinishedList() {
  const t = useWords('assessment');
  const navigate = useNavigate();
  const asked = useAsk('assessment.unfinished', {}, { keepPrevious: true });
  const columns = useColumns();
  const ask = useExport('unfinished');
  return (
    <DataList
      label={t('home.list.unfinished')}
      place="assessment.unfinished"
      rows={asked.data?.unfinished ?? []}
      columns={columns}
      rowId={(one) => one.id}
      onOpen={(one) => void navigate(assessmentPath(one.child.id, one.id))}
      loading={asked.loading}
      error={asked.error}
      onRetry={asked.refetch}
      tools={<CsvButton ask={ask} />}
      empty={<EmptyState title={t('home.list-empty')} text={t('home.empty.unfinished')} />}
    />
  );
}

function useColumns(): readonly Column<Unfinished>[] {
  const t = useWords('assessment');
  const words = useAskedWords();
  const { count } = useNumbers();
  const sets = useAsk('assessment.sets', {}, { keepPrevious: true }).data?.sets ?? [];
  const what = (one: Unfinished) => {
    const set = sets.find((other) => other.id === one.setId);
    return [set ? words.name(set) : '', one.householdName].filter((part) => part !== null).join(' · ');
  };
  const childOf = (one: Unfinished) => one.child.name ?? one.child.code;
  return [
    { key: 'child', head: t('column.name'), cell: childOf, text: childOf, width: '1.4fr' },
    { key: 'what', head: t('column.set'), cell: what, text: what, width: '2fr' },
    {
      key: 'owner',
      head: t('column.owner'),
      cell: (one) => one.owner?.name ?? t('page.somebody'),
      text: (one) => one.owner?.name ?? null,
      width: '1.4fr',
    },
    {
      key: 'age',
      head: t('home.age'),
      cell: (one) => t('home.days', { count: one.days }),
      text: (one) => one.days,
      width: '1fr',
    },
    {
      key: 'answered',
      head: t('home.answered'),
      cell: (one) => t('home.answered-of', { n: count(one.answered), of: count(one.domains) }),
      text: (one) => one.answered,
      width: '1fr',
    },
  ];
}
