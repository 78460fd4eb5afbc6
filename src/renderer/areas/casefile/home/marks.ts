/** How a paper stands in a cell: present, under way, missing, late. */
import type { DocumentState } from '../../../../shared/areas/casefile-documents.ts';
import { ClockIcon, DashIcon, DoneIcon, EmptyIcon, HalfIcon, LateIcon } from '../../../ui/icons.tsx';
import type { MatrixMark } from '../../../ui/Matrix.tsx';

export type Mark = DocumentState | 'expiring';
export const marks: Readonly<Record<Mark, MatrixMark>> = {
  missing: { icon: EmptyIcon, colour: 'late' },
  requested: { icon: HalfIcon, colour: 'progress' },
  'applied-for': { icon: HalfIcon, colour: 'progress' },
  expired: { icon: LateIcon, colour: 'late' },
  'copy-received': { icon: DoneIcon, colour: 'done' },
  'original-held': { icon: DoneIcon, colour: 'done' },
  'handed-over': { icon: DoneIcon, colour: 'done' },
  'not-needed': { icon: DashIcon, colour: 'idle' },
  expiring: { icon: ClockIcon, colour: 'due' },
};
