/** What safe recruitment asks of which job, as a new store has it. */
import { checkEntries } from '../../../shared/catalogue/training.ts';
import type { SeedTable } from '../../store/seeding.ts';

export const teamSeeds: readonly SeedTable[] = [
  {
    table: 'check_requirement',
    rows: checkEntries.map(({ kind, jobs, validMonths }) => [
      kind,
      { jobs: JSON.stringify(jobs), valid_months: validMonths },
    ]),
  },
];
