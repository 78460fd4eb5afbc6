/** Rows that every store has from the start. */
import type { SeedTable } from '../../store/seeding.ts';

export const stakeholdersSeeds: readonly SeedTable[] = [];
