/** One row of a matrix: drawn anew only when its own cell gains or loses the focus. */
import { memo } from 'react';

export interface MatrixRowProps<R, C, M extends string> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly C[];
  /** The column of the cell that Tab reaches; null when it is in another row. */
  readonly current: number | null;
  /** Where the marks are: their id is this, then the mark's name. */
  readonly marks: string;
  readonly rowName: (row: R) => string;
  readonly rowNote: ((row: R) => { readonly text: string; readonly words: string } | null) | undefined;
  readonly columnId: (column: C) => string;
  readonly cell: (row: R, index: number) => { readonly mark: M; readonly words: string };
}

function Row<R, C, M extends string>(props: MatrixRowProps<R, C, M>) {
  const { row, index, columns, current, marks } = props;
  const name = props.rowName(row);
  const note = props.rowNote?.(row) ?? null;
  return (
    <tr aria-rowindex={index + 3}>
      <th
        scope="row"
        title={name}
        tabIndex={current === -1 ? 0 : -1}
        data-at={`${index} -1`}
        aria-label={note ? `${name}, ${note.words}` : name}
      >
        <span className="name">
          <span className="cut">
            <bdi>{name}</bdi>
          </span>
          {note && <span className="note">{note.text}</span>}
        </span>
      </th>
      {columns.map((column, at) => {
        const { mark, words } = props.cell(row, at);
        return (
          <td
            key={props.columnId(column)}
            role="gridcell"
            tabIndex={current === at ? 0 : -1}
            data-at={`${index} ${at}`}
            data-mark={mark}
            aria-label={words}
          >
            <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden>
              <use href={`#${marks}${mark}`} />
            </svg>
          </td>
        );
      })}
    </tr>
  );
}

export const MatrixRow = memo(Row) as typeof Row;
