/** What was changed, by whom, from what to what: newest first. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HistoryEntry } from '../../shared/areas/common.ts';
import type { JsonValue } from '../../shared/result.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { EmptyState } from './EmptyState.tsx';
import { NextIcon } from './icons.tsx';
import { useValueWords } from './values.ts';

export interface HistoryProps {
  readonly entries: readonly HistoryEntry[];
  readonly fieldWord?: (table: string, field: string) => string;
  /** A value in words; null falls back to the usual form. */
  readonly valueWord?: (table: string, field: string, value: JsonValue) => string | null;
  /** What was done: "Status changed"; the fields speak for themselves where nothing is said. */
  readonly heading?: (entry: HistoryEntry) => string;
}

export function History({ entries, ...words }: HistoryProps) {
  const t = useWords('common');
  if (entries.length === 0) return <EmptyState title={t('history.empty')} />;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {entries.map((entry) => (
        <Entry key={`${entry.changeId} ${entry.table} ${entry.recordId}`} entry={entry} {...words} />
      ))}
    </Box>
  );
}

function Entry({
  entry,
  fieldWord,
  valueWord,
  heading,
}: Omit<HistoryProps, 'entries'> & { readonly entry: HistoryEntry }) {
  const t = useWords('common');
  const dates = useDates();
  const plain = useValueWords();
  const told = entry.fields.some((one) => one.after === entry.reason);
  const words = (field: string, value: JsonValue) => valueWord?.(entry.table, field, value) ?? plain(value);
  return (
    <Box component="li" sx={{ borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {t('history.line', { when: dates.instant(entry.at), who: entry.actor?.name ?? t('history.application') })}
        {entry.clockSuspect && ` ${t('history.clock')}`}
      </Typography>
      {heading && <Typography sx={{ fontWeight: 600 }}>{heading(entry)}</Typography>}
      {entry.reason && !told && <Typography>{t('history.reason', { reason: entry.reason })}</Typography>}
      <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gap: 0.5 }}>
        {entry.fields.map((one) => (
          <Box key={one.field} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', fontSize: '0.8125rem' }}>
            <Box component="dt" sx={{ color: 'text.secondary', minWidth: 110 }}>
              {fieldWord?.(entry.table, one.field) ?? one.field}
            </Box>
            <Box component="dd" sx={{ m: 0, flex: '1 1 200px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {one.before !== null && (
                <>
                  <Box component="del" sx={{ color: 'text.secondary' }}>
                    {words(one.field, one.before)}
                  </Box>
                  <NextIcon titleAccess={t('history.became')} sx={arrow} />
                </>
              )}
              <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 550 }}>
                {words(one.field, one.after)}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const arrow = {
  fontSize: 14,
  mx: 0.5,
  verticalAlign: '-2px',
  transform: (t: { direction: string }) => (t.direction === 'rtl' ? 'scaleX(-1)' : 'none'),
};
