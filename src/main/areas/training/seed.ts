/** The topics a new store has; documents they teach are there before them. */
import { topics } from '../../../shared/catalogue/training.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

export const trainingSeeds: readonly SeedTable[] = [
  {
    table: 'training_topic',
    rows: topics.map((topic, index) => [
      topic.id,
      {
        catalogue_id: topic.id,
        name: null,
        required_for: JSON.stringify(topic.requiredFor),
        valid_months: topic.validMonths,
        minutes: topic.minutes,
        format: topic.format,
        document_id: topic.documentId,
        needs_pass: 0,
        sort: seedKey(index),
        retired_at: null,
      },
    ]),
  },
];
