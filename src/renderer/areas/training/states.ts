/** How a person stands in a topic, in the one language of states: shape, colour and word. */
import { useMemo } from 'react';
import type { CellState, attendanceResults } from '../../../shared/areas/training.ts';
import type { Output } from '../../../shared/contract.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import type { State } from '../../ui/StateChip.tsx';
import { ClockIcon, DashIcon, DoneIcon, EmptyIcon, LateIcon } from '../../ui/icons.tsx';
import type { MatrixMark } from '../../ui/Matrix.tsx';

export type MatrixAnswer = Output<'training.matrix'>;
export type TopicHead = MatrixAnswer['topics'][number];
export type PersonLine = MatrixAnswer['people'][number];
export type Cell = PersonLine['cells'][number];
export type Completion = Output<'training.person'>['completions'][number];
export type Need = Output<'training.person'>['needs'][number];
export type Result = (typeof attendanceResults)[number];

export const stateOfCell: Readonly<Record<CellState, State>> = {
  valid: 'done',
  expiring: 'due-soon',
  expired: 'overdue',
  missing: 'not-started',
  'not-required': 'not-relevant',
};

export const marks: Readonly<Record<CellState, MatrixMark>> = {
  valid: { icon: DoneIcon, colour: 'done' },
  expiring: { icon: ClockIcon, colour: 'due' },
  expired: { icon: LateIcon, colour: 'late' },
  missing: { icon: EmptyIcon, colour: 'idle' },
  'not-required': { icon: DashIcon, colour: 'idle' },
};

type Shown = Pick<Cell, 'state'> & Partial<Cell>;

/** "Expires in 5 days (27 Nov 2026)": the state with its dates, as a person says it. */
export function useCellWords(): (cell: Shown) => string {
  const t = useWords('training');
  const dates = useDates();
  return useMemo(() => {
    const stateWords = ({ state, validUntil = null }: Shown) => {
      if (validUntil === null) return t(`state.${state}`);
      const values = { when: dates.relative(validUntil), date: dates.short(validUntil) };
      if (state === 'expiring') return t('matrix.expiring', values);
      if (state === 'expired') return t('matrix.expired', values);
      return state === 'valid' ? t('matrix.valid-until', values) : t(`state.${state}`);
    };
    return (cell) => {
      const parts = [stateWords(cell)];
      if (cell.doneOn) parts.push(t('matrix.done', { date: dates.short(cell.doneOn) }));
      if (cell.competency) parts.push(t('matrix.competency', { level: cell.competency }));
      return parts.join(' · ');
    };
  }, [t, dates]);
}
