/**
 * Brings the shipped catalogue into the store: entries the store does not have are added, none it has is touched. So
 * what an organisation renamed, moved, retired or filled in stays as it is. Ids and places are fixed, so that two
 * laptops make the same rows.
 */
import { documents, phases, stages, type Entry } from '../../../shared/catalogue/index.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import { areSown, sow, type SeedTable } from '../../store/seeding.ts';
import type { Patch, Reader, Tx } from '../../store/types.ts';
import { tableOf } from './tables.ts';

function entryRow(entry: Entry, index: number): Patch {
  return { catalogue_id: entry.id, name: null, sort: entry.sort ?? seedKey(index), retired_at: null };
}

const noPlan = { owner_id: null, goal_date: null, notes: null } as const;
const untouched = { ...noPlan, status: 'suggested', reason: null, done_on: null, start_date: null } as const;

/** In the order that what refers comes after what it refers to. */
const transitionSeeds: readonly SeedTable[] = [
  { table: tableOf.phase, rows: phases.map((phase, i) => [phase.id, entryRow(phase, i)]) },
  {
    table: tableOf.stage,
    rows: stages.map((stage, i) => [stage.id, { ...entryRow(stage, i), phase_id: stage.phase, aim: null }]),
  },
  {
    table: tableOf.action,
    rows: stages.flatMap((stage) =>
      stage.actions.map((entry, i) => [entry.id, { ...entryRow(entry, i), ...untouched, stage_id: stage.id }] as const),
    ),
  },
  {
    table: tableOf.milestone,
    rows: stages.flatMap((stage) =>
      stage.milestones.map((entry, i) => [entry.id, { ...entryRow(entry, i), ...noPlan, stage_id: stage.id }] as const),
    ),
  },
  {
    table: tableOf.activity,
    rows: stages.flatMap((stage) =>
      stage.activities.map(
        (entry, i) =>
          [entry.id, { ...entryRow(entry, i), stage_id: stage.id, grouping: entry.group, scope: entry.scope }] as const,
      ),
    ),
  },
  {
    table: tableOf.document,
    rows: documents.map((entry, i) => [
      entry.id,
      { catalogue_id: entry.id, kind: entry.kind, name: null, source: null, sort: entry.sort ?? seedKey(i) },
    ]),
  },
];

/** Whether every entry of this version's catalogue is in the store: six short statements. */
export const catalogueIsCurrent = (read: Reader): Promise<boolean> => areSown(read, transitionSeeds);

/** @returns how many entries were added. */
export const syncCatalogue = (tx: Tx): Promise<number> => sow(tx, transitionSeeds);
