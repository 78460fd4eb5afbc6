/** What was changed about the child's kits, by whom; asked for only when somebody wants to see it. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { HistoryEntry } from '../../../../shared/areas/common.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { History } from '../../../ui/History.tsx';
import { HistoryIcon } from '../../../ui/icons.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useFieldWords } from './useFieldWords.ts';

/** Set once when a row is made, and of no meaning to a reader. */
const hidden: ReadonlySet<string> = new Set([
  ...['child_id', 'kit_id', 'line_id', 'file_id', 'receipt_id', 'movement_id', 'visit_id', 'digest', 'taper'],
]);

function readable(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries
    .map((entry) => ({
      ...entry,
      fields: entry.fields.filter((one) => !hidden.has(one.field) && (one.before !== null || one.after !== null)),
    }))
    .filter((entry) => entry.fields.length > 0);
}

export function HistorySection({ childId }: { readonly childId: string }) {
  const t = useWords('kit');
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('page.history')}
      action={
        <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'page.hide-history' : 'page.show-history')}
        </Button>
      }
    >
      {open ? <Entries childId={childId} /> : null}
    </Section>
  );
}

function Entries({ childId }: { readonly childId: string }) {
  const asked = useAsk('kit.history', { childId });
  const words = useFieldWords();
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  return <History entries={readable(asked.data.entries)} fieldWord={words.field} valueWord={words.value} />;
}
