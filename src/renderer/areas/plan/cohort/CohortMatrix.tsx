/** The matrix itself, with its functions kept stable: rows are drawn anew only when the answer changes. */
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { stateLetters } from '../../../../shared/rules/readiness.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { Matrix } from '../../../ui/Matrix.tsx';
import { usePaperName } from '../../../ui/usePaperName.ts';
import { useNames } from '../names.ts';
import { cohortWith, partPath } from '../paths.ts';
import { cellMarks } from '../states.tsx';
import type { CellMark } from '../states.tsx';
import type { CohortHead, CohortRow } from '../types.ts';
import type { Opening } from './CohortPanel.tsx';

type Criterion = CohortHead['criteria'][number];
interface Props {
  readonly head: CohortHead;
  readonly rows: readonly CohortRow[];
  readonly onOpen: (opening: Opening) => void;
}

const rowId = (row: CohortRow) => row.id;
const columnId = (column: Criterion) => column.id;
const letters: Readonly<Record<string, CellMark>> = stateLetters;
const markAt = (row: CohortRow, index: number): CellMark => letters[row.letters.charAt(index)] ?? 'not-asked';

export function CohortMatrix({ head, rows, onOpen }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const nameOf = usePaperName();
  const navigate = useNavigate();
  const { today, day } = useDates();
  const { cell, rowNote, summaryCell } = useCells();
  const columnName = useCallback((column: Criterion) => names.entry('criterion', column), [names]);
  return (
    <Matrix
      label={t('cohort.label', { date: day(today) })}
      place="plan.cohort"
      corner={t('cohort.corner')}
      rows={rows}
      columns={head.criteria}
      rowId={rowId}
      rowName={nameOf}
      rowNote={rowNote}
      columnId={columnId}
      columnName={columnName}
      marks={cellMarks}
      cell={cell}
      summary={{ head: t('cohort.lack'), cell: summaryCell }}
      onCell={(row, column) => onOpen({ childId: row.id, criterionId: column.id })}
      onRow={(row) => void navigate(partPath(row.id, 'readiness'))}
      onColumn={(column) => void navigate(cohortWith({ lacks: column.id }))}
    />
  );
}

function useCells() {
  const t = useWords('plan');
  const { count } = useNumbers();
  const { short } = useDates();
  const names = useNames();
  const words = useMemo(() => {
    const said = Object.keys(cellMarks).map((mark) => [mark, names.word('item', mark)] as const);
    return new Map(said);
  }, [names]);
  const cell = useCallback(
    (row: CohortRow, index: number) => {
      const mark = markAt(row, index);
      return { mark, words: words.get(mark) ?? '' };
    },
    [words],
  );
  const rowNote = useCallback(
    (row: CohortRow) => {
      const move = row.moveOn ? t('cohort.moves', { date: short(row.moveOn) }) : '';
      const state = t(`verdict.${row.verdict}`);
      if (row.open === 0 && row.verdict !== 'not-ready')
        return { text: '✓', words: [state, move].filter(Boolean).join(', ') };
      return {
        text: count(row.open),
        words: [t('cohort.lacks-n', { count: row.open }), move].filter(Boolean).join(', '),
      };
    },
    [t, count, short],
  );
  const summaryCell = (column: Criterion) => ({
    text: column.open > 0 ? count(column.open) : '',
    words: t('cohort.column', { what: names.entry('criterion', column), open: column.open, count: column.asked }),
  });
  return { cell, rowNote, summaryCell };
}
