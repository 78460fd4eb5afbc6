/** Rows that every store has from the start: the one row that will say in which currency sums are told. */
import type { SeedTable } from '../../store/seeding.ts';

/** The same in every store, so that two laptops of one home make one row. */
export const settingsId = '8c3e6b1a-0d2f-5a74-b6e9-3f1c5d7a9e20';

export const moneySeeds: readonly SeedTable[] = [
  { table: 'money_settings', rows: [[settingsId, { main_currency: null }]] },
];
