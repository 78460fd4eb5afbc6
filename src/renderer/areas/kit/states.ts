/** Which shape and colour each state of a kit and of its items has. */
import type { Approval, Kit, KitLine } from '../../../shared/areas/kit-parts.ts';
import type { KitState, LineState } from '../../../shared/rules/kit-progress.ts';
import type { State } from '../../ui/StateChip.tsx';

export const kitChip: Readonly<Record<KitState, State>> = {
  proposed: 'not-started',
  approved: 'in-progress',
  bought: 'in-progress',
  packed: 'in-progress',
  'partly-handed-over': 'in-progress',
  'handed-over': 'done',
};

export const lineChip: Readonly<Record<LineState, State>> = {
  planned: 'not-started',
  bought: 'in-progress',
  packed: 'in-progress',
  'partly-handed-over': 'in-progress',
  'handed-over': 'done',
};

export type NextStep = 'decide' | 'approve' | 'pack' | 'hand-over' | 'check' | 'nothing';

/** What this kit needs next; the first that is missing. */
export function nextStep(kit: Pick<Kit, 'undecided' | 'approved' | 'missing' | 'state' | 'checkPending'>): NextStep {
  if (kit.undecided > 0) return 'decide';
  if (kit.state === 'handed-over') return kit.checkPending ? 'check' : 'nothing';
  if (!kit.approved) return 'approve';
  return kit.missing > 0 ? 'pack' : 'hand-over';
}

/** An approval there was, and that no longer fits what the kit holds. */
export function changedSince(kit: Pick<Kit, 'approved'>, approvals: readonly Approval[]): boolean {
  return !kit.approved && approvals.length > 0;
}

export const isIncluded = (line: KitLine): boolean => line.decision === 'included';

/** Which paper an item is signed on. */
export function partOf(kind: KitLine['kind']): 'goods' | 'documents' | 'medicines' {
  return kind === 'money' ? 'goods' : kind;
}
