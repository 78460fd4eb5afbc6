/** Who signed in, opened a file, took a list out: newest first. */
import type * as z from 'zod';
import type { AccessEntry } from '../../../../shared/areas/settings.ts';
import { useCommand, usePages } from '../../../app/api.ts';
import { useDates, useLanguage, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useLogWords } from './words.ts';

type Entry = z.infer<typeof AccessEntry>;

export function AccessLogPage() {
  const t = useWords('settings');
  const { instant } = useDates();
  const words = useLogWords();
  const language = useLanguage();
  const [exportAll] = useCommand('settings.exportAccess');
  const pages = usePages('settings.accessLog', {});
  const columns: readonly Column<Entry>[] = [
    { key: 'who', head: t('auditColumn.who'), width: '2fr', cell: (entry) => entry.actor?.name ?? t('audit.system') },
    { key: 'what', head: t('auditColumn.what'), width: '2fr', cell: (entry) => words.look(entry.what) },
    { key: 'procedure', head: t('audit.details-of'), width: '2fr', cell: (entry) => words.procedure(entry.procedure) },
    { key: 'when', head: t('auditColumn.when'), width: '170px', cell: (entry) => instant(entry.at) },
  ];
  return (
    <Page title={t('looks.title')} state={t('looks.state')}>
      <DataList
        noSearch
        local={false}
        label={t('looks.title')}
        place="settings.looks"
        rows={pages.items}
        columns={columns}
        rowId={(entry) => entry.id}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        total={pages.total}
        hasMore={pages.hasMore}
        onMore={pages.more}
        tools={<CsvButton ask={() => exportAll({ language })} />}
        empty={<EmptyState title={t('looks.empty')} />}
      />
    </Page>
  );
}
