/**
 * Many things against many: the first column, the head and the summary stay in sight, arrows go from cell to cell,
 * Enter opens. What a cell means stands above in words while one is on it. Prints on A4 across.
 */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { Tokens } from '../app/tokens.ts';
import { MatrixRow } from './MatrixRow.tsx';
import { inside, step } from './matrixKeys.ts';
import type { Place } from './matrixKeys.ts';
import { matrixStyle } from './matrixStyle.ts';
import type { SvgIconComponent } from './svg.ts';
import { useKeptPlace } from './useKeptPlace.ts';

export interface MatrixMark {
  readonly icon: SvgIconComponent;
  readonly colour: keyof Tokens;
}
export interface MatrixProps<R, C, M extends string> {
  readonly label: string;
  /** Names the matrix, so that it stands as it was left. */
  readonly place: string;
  /** Head of the first column. */
  readonly corner: string;
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  readonly rowId: (row: R) => string;
  readonly columnId: (column: C) => string;
  readonly rowName: (row: R) => string;
  /** Stands at the end of the name: how much is missing. */
  readonly rowNote?: (row: R) => { readonly text: string; readonly words: string } | null;
  readonly columnName: (column: C) => string;
  readonly marks: Readonly<Record<M, MatrixMark>>;
  /** `words` is what a cell says, dates included. Keep these functions stable: rows are drawn anew when they change. */
  readonly cell: (row: R, index: number) => { readonly mark: M; readonly words: string };
  readonly summary: {
    readonly head: string;
    readonly cell: (column: C) => { readonly text: string; readonly words: string };
  };
  readonly onCell: (row: R, column: C) => void;
  readonly onRow: (row: R) => void;
  readonly onColumn: (column: C) => void;
}

/** The place a cell says it has. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset['at'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}

/** Where one is, and what keys, pointer and focus do about it. */
function useMoves<R, C, M extends string>(props: MatrixProps<R, C, M>) {
  const { rows, columns } = props;
  const rtl = useTheme().direction === 'rtl';
  const table = useRef<HTMLTableElement>(null);
  const size = { rows: rows.length, columns: columns.length };
  const [kept, keep, frame] = useKeptPlace(props.place);
  const at = inside(kept, size);
  const [shown, setShown] = useState<Place | null>(null);

  const open = ({ row, column }: Place) => {
    const [one, other] = [rows[row], columns[column]];
    if (one !== undefined && other !== undefined) props.onCell(one, other);
    else if (one !== undefined) props.onRow(one);
    else if (other !== undefined) props.onColumn(other);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(at);
    }
    const next = step(event.key, at, size, { rtl, whole: event.ctrlKey || event.metaKey });
    if (!next) return undefined;
    event.preventDefault();
    return table.current?.querySelector<HTMLElement>(`[tabindex][data-at="${next.row} ${next.column}"]`)?.focus();
  };
  const take = (event: SyntheticEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    setShown(place);
    if (event.type === 'focus' && (place.row !== kept.row || place.column !== kept.column)) keep(place);
  };
  const click = (event: SyntheticEvent) => {
    const place = placeOf(event.target);
    if (place) open(place);
  };
  const leave = () => setShown(table.current?.contains(document.activeElement) ? at : null);
  return { table, frame, at, shown: shown && inside(shown, size), press, take, click, leave };
}

export function Matrix<R, C, M extends string>(props: MatrixProps<R, C, M>) {
  const { rows, columns } = props;
  const theme = useTheme();
  const marks = useId();
  const { table, frame, at, shown, press, take, click, leave } = useMoves(props);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Reading words={shown ? wordsAt(props, shown) : ''} />
      <Box ref={frame} className="list-frame" sx={matrixStyle(theme, columns.length)} onMouseLeave={leave}>
        <Marks id={marks} marks={props.marks} />
        <table
          ref={table}
          role="grid"
          aria-label={props.label}
          aria-rowcount={rows.length + 2}
          aria-colcount={columns.length + 1}
          onKeyDown={press}
          onFocus={take}
          onMouseOver={take}
          onClick={click}
        >
          <MatrixHead {...props} at={at} />
          <tbody>
            {rows.map((row, index) => (
              <MatrixRow
                key={props.rowId(row)}
                row={row}
                index={index}
                columns={columns}
                current={at.row === index ? at.column : null}
                marks={marks}
                rowName={props.rowName}
                rowNote={props.rowNote}
                columnId={props.columnId}
                cell={props.cell}
              />
            ))}
          </tbody>
        </table>
      </Box>
    </Box>
  );
}

/** What the eye reads of the cell one is on; who listens hears it from the cell itself. */
function wordsAt<R, C, M extends string>(props: MatrixProps<R, C, M>, { row, column }: Place): string {
  const [one, other] = [props.rows[row], props.columns[column]];
  if (one === undefined) return other === undefined ? '' : props.summary.cell(other).words;
  const name = props.rowName(one);
  if (other === undefined) return [name, props.rowNote?.(one)?.words].filter(Boolean).join(' · ');
  return [name, props.columnName(other), props.cell(one, column).words].join(' · ');
}

function Reading({ words }: { readonly words: string }) {
  return (
    <Box
      aria-hidden
      className="no-print"
      sx={{ minHeight: 24, mb: 0.5, fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}
    >
      {words}
    </Box>
  );
}

/** Each mark is drawn once; the cells point to it. A thousand icons of their own would make every page slow. */
function Marks<M extends string>({
  id,
  marks,
}: {
  readonly id: string;
  readonly marks: Readonly<Record<M, MatrixMark>>;
}) {
  const entries: [string, MatrixMark][] = Object.entries(marks);
  return (
    <svg width="0" height="0" aria-hidden style={{ position: 'absolute' }}>
      <defs>
        {entries.map(([name, { icon: Icon, colour }]) => (
          <symbol key={name} id={`${id}${name}`} viewBox="0 0 24 24">
            <Icon width={24} height={24} sx={(theme) => ({ fontSize: '24px', color: theme.tokens[colour] })} />
          </symbol>
        ))}
      </defs>
    </svg>
  );
}

function MatrixHead<R, C, M extends string>(props: MatrixProps<R, C, M> & { readonly at: Place }) {
  const { columns, at, summary } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="corner">
          {props.corner}
        </th>
        {columns.map((column, index) => (
          <th key={props.columnId(column)} scope="col" title={props.columnName(column)} data-at={`-1 ${index}`}>
            <span>{props.columnName(column)}</span>
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2} className="summary">
        <th scope="row">{summary.head}</th>
        {columns.map((column, index) => {
          const { text, words } = summary.cell(column);
          const here = at.row === -1 && at.column === index;
          return (
            <td
              key={props.columnId(column)}
              role="gridcell"
              tabIndex={here ? 0 : -1}
              data-at={`-1 ${index}`}
              aria-label={words}
            >
              {text}
            </td>
          );
        })}
      </tr>
    </thead>
  );
}
