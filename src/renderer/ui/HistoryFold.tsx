/** The changes of a record, folded away until somebody asks for them. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../shared/areas/common.ts';
import type { JsonValue } from '../../shared/result.ts';
import type { Asked } from '../app/api.ts';
import { useWords } from '../app/i18n.ts';
import { useColumnWords } from './columnWords.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { History } from './History.tsx';
import { HistoryIcon } from './icons.tsx';
import { Loading } from './Section.tsx';

/** `children` ask, and show `HistoryEntries`; they stand there only while it is open. */
export function HistoryFold({ children }: { readonly children: ReactNode }) {
  const t = useWords('common');
  const [open, setOpen] = useState(false);
  return (
    <Box className="no-print" sx={{ mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Button
        size="small"
        color="secondary"
        startIcon={<HistoryIcon />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? t('history.hide') : t('history.show')}
      </Button>
      {open ? <Box sx={{ mt: 1.5 }}>{children}</Box> : null}
    </Box>
  );
}

interface EntriesProps {
  readonly asked: Asked<{ readonly entries: readonly HistoryEntry[] }>;
  /** A value in words; null falls back to the usual form. */
  readonly valueWord?: (table: string, field: string, value: JsonValue) => string | null;
}

export function HistoryEntries({ asked, valueWord }: EntriesProps) {
  const column = useColumnWords();
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  return (
    <History
      entries={asked.data.entries}
      fieldWord={(_table, field) => column(field)}
      {...(valueWord ? { valueWord } : {})}
    />
  );
}
