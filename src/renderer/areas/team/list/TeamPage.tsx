/** Everybody who does the work: name first, then what is missing for safe recruitment, then what they do. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { usePages } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { useListView } from '../../../ui/useListView.ts';
import { OwnPage } from '../OwnPage.tsx';
import { importPath, personPath } from '../paths.ts';
import { TeamLinks } from '../TeamLinks.tsx';
import { useExport } from '../useExport.ts';
import { AddPerson } from './AddPerson.tsx';
import { readFilters, TeamFilters } from './TeamFilters.tsx';
import { useTeamColumns } from './useTeamColumns.tsx';

export function TeamPage() {
  return useCan('team.read') === 'all' ? <TeamList /> : <OwnPage />;
}

const place = 'team.list';
const sorts = ['name', 'job', 'started', 'checks'] as const;

function TeamList() {
  const t = useWords('team');
  const navigate = useNavigate();
  const manages = useCan('team.manage') !== null;
  const [adding, setAdding] = useState(false);
  const filters = useFilters(place);
  const view = useListView(place, { sort: 'name', direction: 'up' });
  const sort = sorts.find((one) => one === view.sort) ?? 'name';
  const pages = usePages('team.list', {
    ...readFilters(filters),
    search: view.search,
    sort,
    direction: view.direction,
    limit: 100,
  });
  const columns = useTeamColumns();
  const ask = useExport('staff');
  const add = (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('page.add')}
    </Button>
  );
  return (
    <Page title={t('page.title')} state={<StateSentence />} action={manages ? add : undefined}>
      <TeamLinks />
      <DataList
        label={t('page.title')}
        place={place}
        view={view}
        local={false}
        rows={pages.items}
        total={pages.total}
        columns={columns}
        rowId={(person) => person.id}
        onOpen={(person) => void navigate(personPath(person.id))}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.more}
        filters={<TeamFilters filters={filters} />}
        tools={manages ? <CsvButton ask={ask} /> : undefined}
        empty={
          filters.any ? (
            <EmptyState
              title={t('list.nobody-fits')}
              action={<Button onClick={filters.clear}>{t('list.show-all')}</Button>}
            />
          ) : (
            <FirstPeople add={manages ? add : null} />
          )
        }
      />
      {adding ? <AddPerson onClose={() => setAdding(false)} onAdded={(id) => void navigate(personPath(id))} /> : null}
    </Page>
  );
}

/** Nobody yet: what to do first. */
function FirstPeople({ add }: { readonly add: ReactNode }) {
  const t = useWords('team');
  return (
    <EmptyState
      title={t('list.empty')}
      text={t('list.empty-text')}
      action={
        add ? (
          <>
            {add} <GoButton to={importPath}>{t('page.import')}</GoButton>
          </>
        ) : undefined
      }
    />
  );
}

/** How the whole team stands, whatever the list is narrowed to. */
function StateSentence() {
  const t = useWords('team');
  const { count } = useNumbers();
  const active = usePages('team.list', { show: 'active', limit: 1 });
  const open = usePages('team.list', { show: 'active', checks: 'open', limit: 1 });
  if (active.loading || open.loading || active.total === 0) return null;
  const first = t('page.people-state', { count: active.total, n: count(active.total) });
  return open.total > 0
    ? `${first} ${t('page.people-open', { count: open.total, n: count(open.total) })}`
    : `${first} ${t('page.people-complete')}`;
}
