/** Which shape of the common language of states stands for what this area knows. */
import type { ActionStatus, Computed, Milestone, RegisterDocument } from '../../../../shared/areas/transition.ts';
import type { State } from '../../../ui/StateChip.tsx';

const states = {
  suggested: 'not-started',
  'not-relevant': 'not-relevant',
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  done: 'done',
  blocked: 'blocked',
} as const satisfies Record<ActionStatus, State>;

export function stateOf(status: ActionStatus): State {
  return states[status];
}

/** What the records say: met, not yet (begun or not), or nothing to tell from. */
export function stateOfComputed(computed: Computed): State {
  if (computed.met !== false) return computed.met ? 'done' : 'not-started';
  return computed.have > 0 ? 'in-progress' : 'not-started';
}

/** Declared and recorded differ: reached against the records, or not declared although they say yes. */
export function disagrees({ reached, computed }: Pick<Milestone, 'reached' | 'computed'>): 'beyond' | 'behind' | null {
  if (reached && computed?.met === false) return 'beyond';
  return !reached && computed?.met === true ? 'behind' : null;
}

export type ApprovalState = 'none' | 'open' | 'approved' | 'changed';
/** A document counts by its newest version that was ever approved; one changed since then counts as changed. */
export function approvalOf(document: Pick<RegisterDocument, 'versions' | 'approved'>): ApprovalState {
  if (document.versions.length === 0) return 'none';
  if (document.approved) return 'approved';
  return document.versions.some((version) => version.approval && !version.approval.current) ? 'changed' : 'open';
}
