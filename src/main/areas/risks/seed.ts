/** Rows that every store has from the start: how levels are counted until the organisation says otherwise. */
import { usualScale } from '../../../shared/rules/risks.ts';
import type { SeedTable } from '../../store/seeding.ts';

export const scaleId = 'risk-scale';

export const risksSeeds: readonly SeedTable[] = [
  {
    table: 'risk_scale',
    rows: [
      [
        scaleId,
        { medium_from: usualScale.mediumFrom, high_from: usualScale.highFrom, severe_from: usualScale.severeFrom },
      ],
    ],
  },
];
