/** All children: found, narrowed, sorted; what is missing stands beside each name. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNavigate } from 'react-router';
import { usePages } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { childPath } from '../../../ui/child.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { AddPanel } from '../add/AddPanel.tsx';
import { ChildrenLinks } from '../../../app/ChildrenLinks.tsx';
import { importPath } from '../paths.ts';
import { ListFilters, useNarrowing } from './ListFilters.tsx';
import { useChildColumns } from './useChildColumns.tsx';
import { useListExport } from './useListExport.ts';

const sorts = ['name', 'age', 'house', 'since', 'lead', 'leftOn'] as const;
const place = 'children.list';

export function ListPage() {
  const t = useWords('children');
  const mayAdd = useCan('children.add') !== null;
  const all = useCan('children.read') === 'all';
  const [adding, setAdding] = useState(useSearchParams()[0].get('add') !== null);
  const add = (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('add.action')}
    </Button>
  );
  return (
    <Page title={t(all ? 'page.list' : 'page.my-list')} state={<State />} action={mayAdd ? add : undefined}>
      <ChildrenLinks />
      <Children onAdd={mayAdd ? () => setAdding(true) : undefined} />
      {adding ? <AddPanel onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

/** How many live here, whatever the list is narrowed to. */
function State() {
  const t = useWords('children');
  const { count } = useNumbers();
  const pages = usePages('children.list', { status: 'in-residence', limit: 1 });
  const without = usePages('children.list', { status: 'in-residence', without: true, limit: 1 });
  if (pages.loading || pages.error) return null;
  const parts = [t('page.living', { count: pages.total, n: count(pages.total) })];
  if (without.total > 0) parts.push(t('page.without', { count: without.total, n: count(without.total) }));
  return parts.join(' ');
}

function Children({ onAdd }: { readonly onAdd: (() => void) | undefined }) {
  const t = useWords('children');
  const navigate = useNavigate();
  const view = useListView(place, { sort: 'name' });
  const { input, filters, any } = useNarrowing(place);
  const sort = sorts.find((one) => one === view.sort) ?? 'name';
  const asked = { ...input, search: view.search, sort, direction: view.direction, limit: 100 } as const;
  const pages = usePages('children.list', asked);
  const columns = useChildColumns(input.status ?? 'in-residence');
  const mayExport = useCan('caseload.assign') !== null;
  const ask = useListExport({ ...input, search: view.search });
  const nothing = any ? (
    <EmptyState title={t('list.none-fit')} action={<Button onClick={filters.clear}>{t('list.show-all')}</Button>} />
  ) : (
    <EmptyState title={t('list.empty')} text={t('list.empty-text')} action={<FirstSteps onAdd={onAdd} />} />
  );
  return (
    <DataList
      label={t('page.list')}
      place={place}
      view={view}
      local={false}
      rows={pages.items}
      total={pages.total}
      columns={columns}
      rowId={(child) => child.id}
      onOpen={(child) => void navigate(childPath(child.id))}
      loading={pages.loading}
      error={pages.error}
      onRetry={pages.refetch}
      hasMore={pages.hasMore}
      onMore={pages.more}
      filters={<ListFilters filters={filters} />}
      tools={mayExport ? <CsvButton ask={ask} /> : undefined}
      empty={nothing}
    />
  );
}

function FirstSteps({ onAdd }: { readonly onAdd: (() => void) | undefined }) {
  const t = useWords('children');
  const imports = useCan('children.import') !== null;
  if (!onAdd) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
      <Button variant="contained" startIcon={<PlusIcon />} onClick={onAdd}>
        {t('add.action')}
      </Button>
      {imports ? <GoButton to={importPath}>{t('page.import')}</GoButton> : null}
    </Box>
  );
}
