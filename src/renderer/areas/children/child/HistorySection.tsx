/** What was changed about the child, by whom, from what to what; asked for only when somebody wants to see it. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { HistoryEntry } from '../../../../shared/areas/common.ts';
import { useAsk } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { History } from '../../../ui/History.tsx';
import { HistoryIcon } from '../../../ui/icons.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useConflictWords } from './useConflictWords.ts';

/** Set once when a row is made, and of no meaning to a reader. */
const hidden: ReadonlySet<string> = new Set(['child_id', 'script', 'file_id', 'import_id', 'parts_changed_at']);

/** Entries as people read them: what was empty and stays empty is no news. */
function readable(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const told = ({ field, before, after }: HistoryEntry['fields'][number]) =>
    !hidden.has(field) && (before !== null || after !== null);
  const filled = (value: HistoryEntry['fields'][number]['before']) => (value === '[]' ? null : value);
  const plain = (entry: HistoryEntry) =>
    entry.fields.map((one) => ({ ...one, before: filled(one.before), after: filled(one.after) }));
  return entries
    .map((entry) => ({ ...entry, fields: plain(entry).filter(told) }))
    .filter((entry) => entry.fields.length > 0);
}

export function HistorySection({ childId }: { readonly childId: string }) {
  const t = useWords('children');
  const [open, setOpen] = useState(false);
  const toggle = (
    <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
      {t(open ? 'history.hide' : 'history.show')}
    </Button>
  );
  return (
    <Section title={t('history.title')} action={toggle}>
      {open ? <Entries childId={childId} /> : null}
    </Section>
  );
}

function Entries({ childId }: { readonly childId: string }) {
  const t = useWords('children');
  const has = useHasWord('children');
  const asked = useAsk('children.history', { childId });
  const { conflictWords, conflictValue } = useConflictWords();
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  const heading = ({ table }: HistoryEntry) => {
    const key = `table.${table}`;
    return has(key) ? t(key) : '';
  };
  return (
    <History
      entries={readable(asked.data.entries)}
      heading={heading}
      fieldWord={(_table, field) => conflictWords(field)}
      valueWord={(_table, field, value) => conflictValue(field, value)}
    />
  );
}
