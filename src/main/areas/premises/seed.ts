/** Rows that every store has from the start: the one home that every organisation has. It is named as the organisation is. */
import type { SeedTable } from '../../store/seeding.ts';

/** The same in every store, so that two laptops of one home make one row. */
export const firstSite = '5f1c2d7e-4b6a-5d0e-9c3f-2a7b8e91d4c6';

export const premisesSeeds: readonly SeedTable[] = [
  {
    table: 'site',
    rows: [[firstSite, { name: null, kind: 'children-home', place: null, opened_on: null, closed_on: null }]],
  },
];
