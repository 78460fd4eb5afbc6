/** The children a figure counts, those who wait longest first; each opens where the work is. */
import { useNavigate } from 'react-router';
import type { ChildList, ChildStanding } from '../../../../shared/areas/assessment.ts';
import { usePages } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { childLists } from '../../../../shared/areas/assessment.ts';
import { childPath, listPath, type ChildSection } from '../paths.ts';
import { useExport } from '../useExport.ts';
import { useStandingColumns } from './useStandingColumns.tsx';

/** Where the work of a list is done. */
function sectionOf(list: ChildList): ChildSection {
  if (list.startsWith('risk')) return 'risk';
  if (list.startsWith('tracing')) return 'tracing';
  return list === 'family-missing' ? 'family' : 'assessment';
}

export function ChildrenList({ list }: { readonly list: ChildList }) {
  const t = useWords('assessment');
  const navigate = useNavigate();
  const place = `assessment.${list}`;
  const view = useListView(place);
  const pages = usePages('assessment.children', { list, search: view.search, limit: 100 });
  const columns = useStandingColumns(list);
  const ask = useExport(list);
  const options = childLists.map((value) => ({ value, words: t(`home.list.${value}`) }));
  const choose = (value: ChildList | null) => void navigate(listPath(value ?? 'all'));
  const open = (one: ChildStanding) => void navigate(childPath(one.id, sectionOf(list)));
  return (
    <DataList
      label={t(`home.list.${list}`)}
      place={place}
      view={view}
      local={false}
      rows={pages.items}
      total={pages.total}
      columns={columns}
      rowId={(one) => one.id}
      onOpen={open}
      loading={pages.loading}
      error={pages.error}
      onRetry={pages.refetch}
      hasMore={pages.hasMore}
      onMore={pages.more}
      filters={<FilterSelect label={t('home.show')} value={list} options={options} onChange={choose} />}
      tools={<CsvButton ask={ask} />}
      empty={<EmptyState title={t('home.list-empty')} text={t(`home.empty.${list}`)} />}
    />
  );
}
