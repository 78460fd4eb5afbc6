/**
 * The one row of rules that every store has, with the defaults that an organisation is asked to confirm. A limit of 25
 * is widely quoted from inter-agency guidelines; that it warns from 20, what a child weighs, and three quarters of the
 * limit in a first year are proposals of ours.
 */
import type { SeedTable } from '../../store/seeding.ts';

/** Fixed, so that two laptops of one home make the same row. */
export const rulesId = '00000000-0000-5000-8000-00000000ca5e';

export const caseloadSeeds: readonly SeedTable[] = [
  {
    table: 'caseload_rules',
    rows: [
      [
        rulesId,
        {
          case_limit: 25,
          warn_from: 20,
          confirmed_at: null,
          weights_on: 1,
          weight_usual: 100,
          weight_complex: 150,
          weight_stable: 50,
          first_year_percent: 75,
          eligibility: 'block',
        },
      ],
    ],
  },
];
