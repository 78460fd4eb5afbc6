/** Somebody changed the record meanwhile: both versions side by side, and the choice between them. Nothing is lost. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { Conflict, JsonValue } from '../../shared/result.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { useValueWords } from './values.ts';

export interface ConflictPanelProps {
  readonly conflict: Conflict;
  /** A field's own word; its plain name where nothing is said. */
  readonly fieldWord?: ((field: string) => string) | undefined;
  /** A value in words; null falls back to the usual form. */
  readonly valueWord?: ((field: string, value: JsonValue) => string | null) | undefined;
  readonly busy?: boolean;
  readonly onKeepTheirs: () => void;
  /** Saves again over the newest version, whose `rev` it gets. */
  readonly onPutMine: (currentRev: number) => void;
}

export function ConflictPanel({
  conflict,
  fieldWord,
  valueWord,
  busy = false,
  onKeepTheirs,
  onPutMine,
}: ConflictPanelProps) {
  const t = useWords('common');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { instant } = useDates();
  const plain = useValueWords();
  const who = conflict.changedBy ?? t('conflict.somebody');
  const words = (field: string, value: JsonValue) => valueWord?.(field, value) ?? plain(value);
  return (
    <Alert ref={panel} severity="warning" icon={false} role="alert" sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography sx={{ fontWeight: 650 }}>
        {t('conflict.title', { who, when: instant(conflict.changedAt) })}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {t('conflict.text')}
      </Typography>
      <Box
        role="table"
        aria-label={t('conflict.table')}
        sx={{
          display: 'grid',
          gap: '1px',
          bgcolor: 'divider',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          overflow: 'hidden',
        }}
      >
        <Line role="columnheader" cells={[t('conflict.field'), t('conflict.theirs'), t('conflict.yours')]} />
        {conflict.fields.map((one) => (
          <Line
            key={one.field}
            role="cell"
            cells={[fieldWord?.(one.field) ?? one.field, words(one.field, one.theirs), words(one.field, one.yours)]}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" disabled={busy} onClick={onKeepTheirs}>
          {t('conflict.keep-theirs')}
        </Button>
        <Button size="small" variant="contained" disabled={busy} onClick={() => onPutMine(conflict.currentRev)}>
          {t('conflict.put-mine')}
        </Button>
      </Box>
    </Alert>
  );
}

function Line({ role, cells }: { readonly role: 'columnheader' | 'cell'; readonly cells: readonly string[] }) {
  const weight = role === 'columnheader' ? 650 : 400;
  return (
    <Box role="row" sx={{ display: 'grid', gridTemplateColumns: 'minmax(80px, 1fr) 2fr 2fr', gap: '1px' }}>
      {cells.map((text, index) => (
        <Box
          key={index}
          role={index === 0 && role === 'cell' ? 'rowheader' : role}
          sx={{
            bgcolor: 'background.paper',
            color: 'text.primary',
            px: 1,
            py: 0.75,
            fontSize: '0.8125rem',
            fontWeight: weight,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {text}
        </Box>
      ))}
    </Box>
  );
}
