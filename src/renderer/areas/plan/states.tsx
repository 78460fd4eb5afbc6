/** Which of the shapes every list uses stands for which state of a plan, a criterion, a visit, a legal step. */
import type { stepStates } from '../../../shared/rules/plan.ts';
import type { ItemState, Verdict } from '../../../shared/rules/readiness.ts';
import { createSvgIcon } from '@mui/material/utils';
import { BlockedIcon, DashIcon, DoneIcon, EmptyIcon, HalfIcon, LateIcon, ShieldIcon } from '../../ui/icons.tsx';
import type { MatrixMark } from '../../ui/Matrix.tsx';
import type { State } from '../../ui/StateChip.tsx';
import type { Life, LegalStep, TrialLine } from './types.ts';

export const stepShape: Readonly<Record<(typeof stepStates)[number], State>> = {
  planned: 'not-started',
  'in-progress': 'in-progress',
  done: 'done',
  'not-done': 'not-relevant',
};
export const itemShape: Readonly<Record<ItemState, State>> = {
  met: 'done',
  'in-progress': 'in-progress',
  'not-started': 'not-started',
  blocked: 'blocked',
  'not-applicable': 'not-relevant',
  waived: 'not-relevant',
  crisis: 'overdue',
};
export const verdictShape: Readonly<Record<Verdict, State>> = {
  ready: 'done',
  'ready-with-waivers': 'done',
  'not-ready': 'in-progress',
};
export const legalShape: Readonly<Record<LegalStep['state'], State>> = {
  open: 'not-started',
  'in-progress': 'in-progress',
  done: 'done',
  'not-applicable': 'not-relevant',
};
export const trialShape: Readonly<Record<TrialLine['state'], State>> = {
  planned: 'due-soon',
  held: 'done',
  'called-off': 'not-relevant',
};
export const wentShape = { well: 'done', mixed: 'in-progress', badly: 'overdue' } as const;

/** Approved, and changed since: it waits to be approved again. */
export function lifeShape({ status, changed }: Pick<Life, 'status' | 'changed'>): State {
  if (status === 'approved') return changed ? 'waiting' : 'done';
  return status === 'shared' ? 'waiting' : 'not-started';
}

/** Nothing is asked: nothing is drawn. */
const NoIcon = createSvgIcon(<path d="M0 0" />, 'None');

/** ` `: not asked of this child. */
export type CellMark = ItemState | 'not-asked';
export const cellMarks: Readonly<Record<CellMark, MatrixMark>> = {
  met: { icon: DoneIcon, colour: 'done' },
  'in-progress': { icon: HalfIcon, colour: 'progress' },
  'not-started': { icon: EmptyIcon, colour: 'idle' },
  blocked: { icon: BlockedIcon, colour: 'late' },
  crisis: { icon: LateIcon, colour: 'late' },
  waived: { icon: ShieldIcon, colour: 'waits' },
  'not-applicable': { icon: DashIcon, colour: 'idle' },
  'not-asked': { icon: NoIcon, colour: 'idle' },
};
