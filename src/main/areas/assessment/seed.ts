/** Rows that every store has from the start: what is asked, and how often. All of it is the organisation's to change. */
import { assessmentSets } from '../../../shared/catalogue/assessment.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

/** Fixed, so that two laptops of one home make the same row. */
export const rulesId = '00000000-0000-5000-8000-00000000a55e';

const noWords = { words_1: null, words_2: null, words_3: null, words_4: null } as const;

export const assessmentSeeds: readonly SeedTable[] = [
  {
    table: 'assessment_rules',
    rows: [
      // Six months are the usual rhythm of a published system; the days of a risk's review are a proposal of ours.
      [rulesId, { due_months: 6, review_high: 7, review_medium: 14, review_low: 30, confirmed_at: null }],
    ],
  },
  {
    table: 'assessment_set',
    rows: assessmentSets.map((set, index) => [
      set.id,
      {
        catalogue_id: set.id,
        about: set.about,
        name: null,
        due_months: null,
        sort: seedKey(index),
        retired_at: null,
      },
    ]),
  },
  {
    table: 'assessment_domain',
    rows: assessmentSets.flatMap((set) =>
      set.domains.map(
        (id, index) =>
          [
            id,
            {
              catalogue_id: id,
              set_id: set.id,
              name: null,
              question: null,
              ...noWords,
              sort: seedKey(index),
              retired_at: null,
            },
          ] as const,
      ),
    ),
  },
];
