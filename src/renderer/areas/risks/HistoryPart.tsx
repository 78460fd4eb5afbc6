/** Who changed what of a risk, when; asked for only when somebody wants to see it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../app/api.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { History } from '../../ui/History.tsx';
import { HistoryIcon } from '../../ui/icons.tsx';
import { Loading } from '../../ui/Section.tsx';

export function HistoryPart({ id }: { readonly id: string }) {
  const t = useWords('risks');
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('history.hide') : t('history.show')}
      </Button>
      {open ? <Entries id={id} /> : null}
    </Box>
  );
}

function Entries({ id }: { readonly id: string }) {
  const s = useWords('settings');
  const t = useWords('risks');
  const w = useWords('transition');
  const hasOwn = useHasWord('settings');
  const hasShared = useHasWord('transition');
  const asked = useAsk('risks.history', { id });
  const skip = useCan('people.read') === null;
  const people = useAsk('settings.people', {}, { skip }).data?.people ?? [];
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  const fieldWord = (_table: string, field: string) => {
    const [own, shared] = [`field.${field}`, `export.field.${field}`];
    if (hasOwn(own)) return s(own);
    return hasShared(shared) ? w(shared) : t('field.other');
  };
  // What only counts changes of parts says nothing to a person.
  const entries = asked.data.entries.map((entry) => ({
    ...entry,
    fields: entry.fields.filter((one) => one.field !== 'parts_changed_at' && one.field !== 'risk_id'),
  }));
  return (
    <History
      entries={entries.filter((entry) => entry.fields.length > 0)}
      fieldWord={fieldWord}
      valueWord={(_table, field, value) =>
        field === 'owner_id' && typeof value === 'string'
          ? (people.find((one) => one.id === value)?.name ?? null)
          : null
      }
    />
  );
}
