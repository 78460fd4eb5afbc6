/** Whether a legal step is asked for a child. */
import type { PlacementType } from '../../../shared/catalogue/plan.ts';
import type { LegalStepRow } from './rows.ts';

/** A step that names care arrangements is asked for those alone; without an arrangement only what all are asked. */
export function isAskedStep(step: Pick<LegalStepRow, 'placement_types'>, type: PlacementType | null): boolean {
  return step.placement_types.length === 0 || (type !== null && step.placement_types.includes(type));
}
