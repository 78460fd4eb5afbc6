/** The lists every store has from the start: criteria of readiness, legal steps, patterns of visits. */
import { legalSteps, readinessCriteria, visitPatterns } from '../../../shared/catalogue/plan.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

const shipped = (id: string, index: number) =>
  ({ catalogue_id: id, name: null, sort: seedKey(index), retired_at: null }) as const;

export const planSeeds: readonly SeedTable[] = [
  {
    table: 'readiness_criterion',
    rows: readinessCriteria.map(({ id, critical, goals }, i) => [
      id,
      { ...shipped(id, i), critical: critical ? 1 : 0, goals: JSON.stringify(goals) },
    ]),
  },
  {
    table: 'legal_step',
    rows: legalSteps.map(({ id, placementTypes }, i) => [
      id,
      { ...shipped(id, i), placement_types: JSON.stringify(placementTypes) },
    ]),
  },
  {
    table: 'visit_pattern',
    rows: visitPatterns.map(({ id, placementTypes, risks, steps }, i) => [
      id,
      {
        ...shipped(id, i),
        placement_types: JSON.stringify(placementTypes),
        risks: JSON.stringify(risks),
        steps: JSON.stringify(steps),
      },
    ]),
  },
];
