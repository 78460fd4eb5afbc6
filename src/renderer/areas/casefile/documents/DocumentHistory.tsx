/** What was changed about a paper, by whom; asked for only when somebody wants to see it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { History } from '../../../ui/History.tsx';
import { HistoryIcon } from '../../../ui/icons.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useFieldWord } from '../parts/useFieldWord.ts';

interface Props {
  readonly childId: string;
  readonly documentId: string;
}
/** Of no meaning to a reader. */
const hidden: ReadonlySet<string> = new Set(['child_id', 'kind_id', 'document_id']);

export function DocumentHistory(props: Props) {
  const t = useWords('casefile');
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Button size="small" startIcon={<HistoryIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'page.hide-history' : 'page.show-history')}
      </Button>
      {open ? <Changes {...props} /> : null}
    </Box>
  );
}

function Changes({ childId, documentId }: Props) {
  const t = useWords('casefile');
  const has = useHasWord('casefile');
  const asked = useAsk('casefile.documentHistory', { childId, documentId });
  const word = useFieldWord();
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  const entries = asked.data.entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter((one) => !hidden.has(one.field)) }))
    .filter((entry) => entry.fields.length > 0);
  const value = (field: string, one: unknown) => {
    const key = `${field === 'state' ? 'step' : field}.${String(one)}`;
    return (field === 'state' || field === 'confidence') && has(key) ? t(key) : null;
  };
  return (
    <History entries={entries} fieldWord={(_, field) => word(field)} valueWord={(_, field, one) => value(field, one)} />
  );
}
