/** Rows that every store has from the start: what each stage asks, and the themes of the self-assessment. */
import { criteria, themes } from '../../../shared/catalogue/journey.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

export const journeySeeds: readonly SeedTable[] = [
  {
    table: 'sign_off_criterion',
    rows: criteria.map((one, index) => [
      one.id,
      {
        stage_id: one.stageId,
        catalogue_id: one.id,
        name: null,
        sort: seedKey(index),
        retired_at: null,
        part: one.part,
        source: one.source,
        entry_id: one.entryId,
        weight: one.weight,
        threshold: one.threshold,
      },
    ]),
  },
  {
    table: 'journey_theme',
    rows: themes.map((one, index) => [
      one.id,
      { catalogue_id: one.id, name: null, hint: null, sort: seedKey(index), retired_at: null },
    ]),
  },
];
