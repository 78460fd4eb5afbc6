/** What was changed, by whom; asked for only when somebody wants to see it. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { HistoryEntry } from '../../../shared/areas/common.ts';
import type { Output } from '../../../shared/contract.ts';
import type { JsonValue } from '../../../shared/result.ts';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { History } from '../../ui/History.tsx';
import { HistoryIcon } from '../../ui/icons.tsx';
import { Loading, Section } from '../../ui/Section.tsx';
import { useFieldWords } from './names.ts';

/** Set once when a row is made, and of no meaning to a reader. */
const hidden = new Set(['child_id', 'parts_changed_at']);

/** What was empty and stays empty is no news. */
function readable(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const told = ({ field, before, after }: HistoryEntry['fields'][number]) =>
    !hidden.has(field) && (before !== null || after !== null);
  return entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter(told) }))
    .filter((entry) => entry.fields.length > 0);
}

interface Props {
  readonly childId: string;
  readonly of: 'family' | 'tracing';
  readonly family?: Output<'assessment.family'>;
}

export function Changes(props: Props) {
  const t = useWords('assessment');
  const [open, setOpen] = useState(false);
  const toggle = (
    <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
      {t(open ? 'history.hide' : 'history.show')}
    </Button>
  );
  return (
    <Section title={t('history.title')} action={toggle}>
      {open ? <Entries {...props} /> : null}
    </Section>
  );
}

function Entries({ childId, of, family }: Props) {
  const t = useWords('assessment');
  const words = useFieldWords();
  const asked = useAsk('assessment.history', { childId, of });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  const named = [...(family?.households ?? []), ...(family?.people ?? [])];
  const names = new Map(named.map((one) => [one.id, one.name]));
  const value = (field: string, stored: JsonValue): string | null => {
    if (typeof stored !== 'string') return words.value(field, stored);
    // A record that is gone keeps a place without its id.
    const known = field.endsWith('_id') ? (names.get(stored) ?? t('history.gone')) : null;
    return known ?? words.value(field, stored);
  };
  return (
    <History
      entries={readable(asked.data.entries)}
      fieldWord={(_table, field) => words.field(field)}
      valueWord={(_table, field, stored) => value(field, stored)}
    />
  );
}
