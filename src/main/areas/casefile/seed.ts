/** The kinds of papers that a new store knows. */
import { documentKinds } from '../../../shared/catalogue/child-documents.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

export const casefileSeeds: readonly SeedTable[] = [
  {
    table: 'child_document_kind',
    rows: documentKinds.map((entry, index) => [
      entry.id,
      {
        catalogue_id: entry.id,
        name: null,
        required: Number(entry.required),
        goes: entry.goes,
        expires: Number(entry.expires),
        warn_days: entry.warnDays,
        sort: seedKey(index),
        retired_at: null,
      },
    ]),
  },
];
