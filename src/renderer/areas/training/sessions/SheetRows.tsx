/**
 * The people on the sheet. Up and down go from person to person, 1 to 4 say the result, Delete takes a person off;
 * Tab goes on to the number of the certificate.
 */
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { attendanceResults } from '../../../../shared/areas/training.ts';
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import type { Entry } from './AttendanceSheet.tsx';
import { keyOf, resultOf } from './results.ts';

interface Props {
  readonly entries: readonly Entry[];
  readonly nameOf: (staffId: string) => string;
  readonly onChange: (entries: Entry[]) => void;
}

export function SheetRows({ entries, nameOf, onChange }: Props) {
  const t = useWords('training');
  const table = useRef<HTMLTableElement>(null);
  const change = (at: number, part: Partial<Entry>) =>
    onChange(entries.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  const remove = (at: number) => onChange(entries.filter((_entry, index) => index !== at));
  const focusRow = (at: number) =>
    table.current?.querySelector<HTMLElement>(`[data-row="${at}"] input:checked, [data-row="${at}"] input`)?.focus();
  const press = (event: KeyboardEvent) => {
    const input = event.target instanceof HTMLInputElement && event.target.type === 'radio' ? event.target : null;
    const at = Number(input?.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN);
    if (Number.isNaN(at)) return;
    const result = resultOf(event.key);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusRow(at + (event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Delete') {
      remove(at);
      // Once the row is gone.
      requestAnimationFrame(() => focusRow(Math.min(at, entries.length - 2)));
    } else if (result) change(at, { result });
    else return;
    event.preventDefault();
  };
  if (entries.length === 0) return <EmptyState title={t('list.sheet-empty')} text={t('list.sheet-empty-text')} />;
  return (
    <Box component="table" ref={table} onKeyDown={press} aria-label={t('page.attendance')} sx={tableStyle}>
      <thead>
        <tr>
          <th scope="col">{t('list.person')}</th>
          <th scope="col">{t('list.result')}</th>
          <th scope="col">{t('list.certificate-head')}</th>
          <th aria-label={t('list.remove')} />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => (
          <SheetRow
            key={entry.id}
            at={at}
            entry={entry}
            name={nameOf(entry.staffId)}
            onChange={(part) => change(at, part)}
            onRemove={() => remove(at)}
          />
        ))}
      </tbody>
    </Box>
  );
}

interface RowProps {
  readonly at: number;
  readonly entry: Entry;
  readonly name: string;
  readonly onChange: (part: Partial<Entry>) => void;
  readonly onRemove: () => void;
}

function SheetRow({ at, entry, name, onChange, onRemove }: RowProps) {
  const t = useWords('training');
  return (
    <tr data-row={at}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>
        <Box role="radiogroup" aria-label={t('list.result-of', { person: name })} sx={group}>
          {attendanceResults.map((result) => (
            <label key={result}>
              <input
                type="radio"
                name={`result ${entry.id}`}
                checked={entry.result === result}
                onChange={() => onChange({ result })}
              />
              <span>
                <kbd aria-hidden className="no-print">
                  {keyOf(result)}
                </kbd>
                {t(`state.${result}`)}
              </span>
            </label>
          ))}
        </Box>
      </td>
      <td>
        <InputBase
          value={entry.certificate ?? ''}
          onChange={(event) => onChange({ certificate: event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          slotProps={{ input: { 'aria-label': t('list.certificate-of', { person: name }), maxLength: 80 } }}
          sx={{ fontSize: '0.8125rem', width: '100%', border: 1, borderColor: 'divider', borderRadius: 1, px: 1 }}
        />
      </td>
      <td>
        <IconButton
          size="small"
          className="no-print"
          aria-label={t('list.take-off', { person: name })}
          onClick={onRemove}
        >
          <CloseIcon sx={{ fontSize: 16 }} />
        </IconButton>
      </td>
    </tr>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'start',
    fontWeight: 400,
    px: 1,
    py: 0.5,
    height: 40,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& thead th': { fontWeight: 650, height: 32, bgcolor: (x: { tokens: { sunk: string } }) => x.tokens.sunk },
  '& tbody th': { fontWeight: 550, overflowWrap: 'anywhere' },
  '& td:last-of-type': { width: 40, px: 0 },
};

/** Rounds drawn as one strip: the chosen one filled, the focused one ringed. */
const group = {
  display: 'inline-flex',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  '& label': { position: 'relative', cursor: 'pointer' },
  '& label + label': { borderInlineStart: 1, borderColor: 'divider' },
  '& input': { position: 'absolute', opacity: 0, inset: 0, m: 0, cursor: 'pointer' },
  '& span': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 0.75,
    px: 1,
    minHeight: 28,
    whiteSpace: 'nowrap',
    color: 'text.secondary',
  },
  '& kbd': { fontFamily: 'inherit', fontSize: '0.6875rem', opacity: 0.75 },
  '& input:checked + span': { bgcolor: 'primary.main', color: 'primary.contrastText', fontWeight: 600 },
  '& input:focus-visible + span': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-3px' },
  '& input:checked:focus-visible + span': { outlineColor: 'primary.contrastText' },
  '@media print': {
    border: 0,
    '& label:not(:has(input:checked))': { display: 'none' },
    '& span': { color: '#000 !important' },
  },
};
