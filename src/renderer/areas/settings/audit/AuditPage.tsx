/** Every change ever made, newest first: by whom, what, how much; each opens to before and after. */
import { useState } from 'react';
import type * as z from 'zod';
import type { AuditEntry } from '../../../../shared/areas/settings.ts';
import { useCommand, usePages } from '../../../app/api.ts';
import { useDates, useLanguage, useNumbers, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { AuditDetails } from './AuditDetails.tsx';
import { AuditFilters, isNarrowed, noFilter } from './AuditFilters.tsx';
import { useLogWords } from './words.ts';

type Entry = z.infer<typeof AuditEntry>;

export function AuditPage() {
  const t = useWords('settings');
  const language = useLanguage();
  const { count } = useNumbers();
  const view = useListView('settings.audit', { sort: 'when', direction: 'down' });
  const [filter, setFilter] = useState(noFilter);
  const [open, setOpen] = useState<Entry | null>(null);
  const asked = { ...filter, search: view.search, direction: view.direction };
  const pages = usePages('settings.audit', asked);
  const [exportAll] = useCommand('settings.exportAudit');
  const columns = useColumns();
  const narrowed = isNarrowed(filter) || view.search !== '';
  const sentence = { count: pages.total, n: count(pages.total) };
  const state = pages.loading ? undefined : narrowed ? t('audit.found', sentence) : t('audit.state', sentence);
  return (
    <Page title={t('audit.title')} state={state}>
      <DataList
        label={t('audit.list')}
        place="settings.audit"
        view={view}
        local={false}
        rows={pages.items}
        columns={columns}
        rowId={(entry) => entry.changeId}
        onOpen={setOpen}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        total={pages.total}
        hasMore={pages.hasMore}
        onMore={pages.more}
        filters={<AuditFilters value={filter} onChange={setFilter} />}
        tools={<CsvButton ask={() => exportAll({ ...asked, language })} />}
        empty={<EmptyState title={t('audit.empty')} />}
      />
      <AuditDetails entry={open} onClose={() => setOpen(null)} />
    </Page>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const t = useWords('settings');
  const { instant } = useDates();
  const words = useLogWords();
  const tables = (entry: Entry) => [...new Set(entry.tables.map(words.table))].join(', ');
  return [
    { key: 'what', head: t('auditColumn.what'), width: '2fr', cell: (entry) => words.procedure(entry.procedure) },
    { key: 'records', head: t('auditColumn.records'), width: '1.5fr', cell: tables },
    { key: 'who', head: t('auditColumn.who'), width: '1.5fr', cell: (entry) => entry.actor?.name ?? t('audit.system') },
    { key: 'when', head: t('auditColumn.when'), width: '170px', sortKey: 'when', cell: (entry) => instant(entry.at) },
    {
      key: 'fields',
      head: t('auditColumn.fields'),
      width: '96px',
      cell: (entry) => t('audit.fields', { count: entry.fields }),
    },
    { key: 'reason', head: t('auditColumn.reason'), width: '1.5fr', cell: (entry) => entry.reason },
  ];
}
