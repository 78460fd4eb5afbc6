/** How a paper stands, in the one language of states. */
import type { DocumentState, Expiry } from '../../../../shared/areas/casefile-documents.ts';
import { isPresent } from '../../../../shared/rules/child-documents.ts';
import type { State } from '../../../ui/StateChip.tsx';

const looks: Readonly<Record<DocumentState, State>> = {
  missing: 'not-started',
  requested: 'in-progress',
  'applied-for': 'in-progress',
  expired: 'overdue',
  'copy-received': 'done',
  'original-held': 'done',
  'handed-over': 'done',
  'not-needed': 'not-relevant',
};

export function lookOf({ state, expiry }: { readonly state: DocumentState; readonly expiry: Expiry }): State {
  return isPresent(state) && expiry === 'expiring' ? 'due-soon' : looks[state];
}
