/**
 * The template every store has from the start, and the one row of rules: looking six weeks ahead, and a kit whole a
 * week before the move, are proposals of ours that the organisation is asked to look at.
 */
import { kitEntries } from '../../../shared/catalogue/kit.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

/** Fixed, so that two laptops of one home make the same row. */
export const kitRulesId = '00000000-0000-5000-8000-0000000004b1';

export const kitSeeds: readonly SeedTable[] = [
  {
    table: 'kit_item',
    rows: kitEntries.map((entry, index) => [
      entry.id,
      {
        catalogue_id: entry.id,
        name: null,
        kind: entry.kind,
        quantity: entry.quantity,
        unit: entry.unit,
        stocked: Number(entry.stocked),
        sized: Number(entry.sized),
        continues: Number(entry.continues),
        conditions: JSON.stringify(entry.conditions),
        sort: seedKey(index),
        retired_at: null,
      },
    ]),
  },
  {
    table: 'kit_rules',
    rows: [[kitRulesId, { currency: null, money_limits: '[]', weeks_ahead: 6, ready_days: 7, confirmed_at: null }]],
  },
];
