/** What was said to whom, newest first: searched and sorted by the application, since it grows for years. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { stakeholderGroups } from '../../../../shared/areas/stakeholders.ts';
import type { Engagement } from '../../../../shared/areas/stakeholders.ts';
import { usePages } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { useListView } from '../../../ui/useListView.ts';
import { EngagementPanel } from '../forms/EngagementPanel.tsx';
import { useGroupWords } from '../names.ts';
import { StakeholderLinks } from '../StakeholderLinks.tsx';
import { useExport } from '../useExport.ts';

const place = 'stakeholders.log';
const sorts = ['on', 'way', 'purpose'] as const;

export function LogPage() {
  const t = useWords('stakeholders');
  const mayWrite = useCan('stakeholders.write') !== null;
  const filters = useFilters(place);
  const group = stakeholderGroups.find((one) => one === filters.get('group')) ?? null;
  const view = useListView(place, { sort: 'on', direction: 'down' });
  const sort = sorts.find((one) => one === view.sort) ?? 'on';
  const asked = usePages('stakeholders.engagements', { search: view.search, group, sort, direction: view.direction });
  const [open, setOpen] = useState<Engagement | 'new' | null>(null);
  const ask = useExport('log');
  const columns = useLogColumns();
  const add = mayWrite ? (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
      {t('form.talk')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('page.log')} state={t('log.state')} action={add}>
      <StakeholderLinks />
      <DataList
        label={t('page.log')}
        place={place}
        view={view}
        local={false}
        rows={asked.items}
        total={asked.total}
        hasMore={asked.hasMore}
        onMore={asked.more}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<GroupFilter filters={filters} />}
        tools={<CsvButton ask={ask} />}
        empty={
          group === null ? (
            <EmptyState title={t('log.empty')} text={t('log.empty-text')} action={add} />
          ) : (
            <EmptyState title={t('list.nobody-fits')} text={t('list.nobody-fits-text')} />
          )
        }
      />
      {open ? (
        <EngagementPanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function GroupFilter({ filters }: { readonly filters: Filters }) {
  const t = useWords('stakeholders');
  const groups = useGroupWords();
  return (
    <FilterSelect
      label={t('column.group')}
      value={stakeholderGroups.find((one) => one === filters.get('group')) ?? null}
      all={t('list.every-group')}
      options={stakeholderGroups.map((value) => ({ value, words: groups(value) }))}
      onChange={(value) => filters.set('group', value)}
    />
  );
}

export function useLogColumns(): readonly Column<Engagement>[] {
  const t = useWords('stakeholders');
  const { short } = useDates();
  return [
    {
      key: 'on',
      sortKey: 'on',
      head: t('column.on'),
      width: '124px',
      text: (one) => one.on,
      cell: (one) => short(one.on),
    },
    {
      key: 'people',
      head: t('column.people'),
      width: '1.2fr',
      text: (one) => one.stakeholders.map((other) => other.name).join(' '),
      cell: (one) => one.stakeholders.map((other) => other.name).join(', '),
    },
    { key: 'said', head: t('column.said'), width: '2.4fr', text: (one) => one.said, cell: (one) => <Said one={one} /> },
    {
      key: 'way',
      sortKey: 'way',
      head: t('column.way'),
      width: '120px',
      text: (one) => t(`way.${one.way}`),
      cell: (one) => t(`way.${one.way}`),
    },
    {
      key: 'purpose',
      sortKey: 'purpose',
      head: t('column.purpose'),
      width: '172px',
      text: (one) => t(`purpose.${one.purpose}`),
      cell: (one) => t(`purpose.${one.purpose}`),
    },
  ];
}

function Said({ one }: { readonly one: Engagement }) {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  const open = one.promises.filter((promise) => promise.doneOn === null).length;
  return (
    <Box>
      <Box sx={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>
        {one.said}
      </Box>
      {one.promises.length > 0 ? (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {open > 0
            ? t('log.promises-open', { count: open, n: count(open) })
            : t('log.promises', { count: one.promises.length, n: count(one.promises.length) })}
        </Box>
      ) : null}
    </Box>
  );
}
