/** The catalogue as the organisation keeps it: entries added, named, ordered and retired. */
import * as z from 'zod';
import type { EntryKind } from '../../../shared/areas/transition.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Reader, Tx } from '../../store/types.ts';
import { given } from './actions.ts';
import { placeSql, siblingsSql } from './queries.ts';
import { tableOf } from './tables.ts';

const text = z.string();
const maybe = z.string().nullable();
const PlaceRow = z.object({
  id: text,
  rev: z.int(),
  name: maybe,
  catalogue_id: maybe,
  sort: maybe,
  retired_at: maybe,
  deleted_at: maybe,
  parent_id: maybe,
});
type Place = z.infer<typeof PlaceRow>;
const SiblingRow = z.object({ id: text, sort: maybe });
type Touched = Output<'transition.addEntry'>;

/** Removed entries too. */
export function placeOf(read: Reader, kind: EntryKind, id: string): Promise<Place | undefined> {
  return read.one(placeSql(kind, id), PlaceRow);
}

/** @throws AppError `not-found` for a missing or removed entry. */
export async function livePlace(read: Reader, kind: EntryKind, id: string): Promise<Place> {
  const place = await placeOf(read, kind, id);
  if (!place || place.deleted_at !== null) throw notFound();
  return place;
}

/**
 * The key behind `after` (null: before all, undefined: behind all) among the entries of one place, `moved` left out.
 * @throws AppError `invalid` when `after` stands somewhere else.
 */
async function keyAfter(
  read: Reader,
  kind: EntryKind,
  parentId: string | null,
  after: string | null | undefined,
  moved: string,
): Promise<string> {
  const siblings = (await read.all(siblingsSql(kind, parentId), SiblingRow)).filter((one) => one.id !== moved);
  const at = after === undefined ? siblings.length - 1 : siblings.findIndex((one) => one.id === after);
  if (after != null && at < 0) throw invalid(['after', 'unknown']);
  const low = siblings[at]?.sort ?? null;
  // Two entries may hold one key after two laptops were joined; the next greater one leaves room.
  const high =
    siblings.slice(at + 1).find((one) => one.sort !== null && (low === null || one.sort > low))?.sort ?? null;
  return keyBetween(low, high);
}

function parentIdOf(input: Parsed<'transition.addEntry'>): string | null {
  if (input.kind === 'phase') return null;
  return input.kind === 'stage' ? input.phaseId : input.stageId;
}

function newRow(input: Parsed<'transition.addEntry'>, sort: string | null): Patch {
  const entry = { catalogue_id: null, name: input.name, sort, retired_at: null };
  const unplanned = { owner_id: null, goal_date: null, notes: null };
  switch (input.kind) {
    case 'phase':
      return entry;
    case 'stage':
      return { ...entry, phase_id: input.phaseId, aim: input.aim ?? null };
    case 'action':
      // Who adds an action means to do it: it is chosen from the start.
      return {
        ...entry,
        ...unplanned,
        stage_id: input.stageId,
        status: 'not-started',
        reason: null,
        done_on: null,
        start_date: null,
      };
    case 'milestone':
      return { ...entry, ...unplanned, stage_id: input.stageId };
    case 'activity':
      return { ...entry, stage_id: input.stageId, grouping: null, scope: null };
  }
}

export async function addEntry({ tx }: CommandContext, input: Parsed<'transition.addEntry'>): Promise<Touched> {
  const parentId = parentIdOf(input);
  if (parentId !== null) await livePlace(tx, input.kind === 'stage' ? 'phase' : 'stage', parentId);
  const known = await placeOf(tx, input.kind, input.id);
  const sort = known ? known.sort : await keyAfter(tx, input.kind, parentId, input.after, input.id);
  return { id: input.id, rev: await tx.insert(tableOf[input.kind], input.id, newRow(input, sort)) };
}

export interface PlannedAction {
  readonly id: string;
  readonly stageId: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly goalDate: string | null;
}

/** An action that another area gives to a stage, behind those it has: chosen from the start, and planned at once. */
export async function addPlannedAction(tx: Tx, action: PlannedAction): Promise<void> {
  await livePlace(tx, 'stage', action.stageId);
  const known = await placeOf(tx, 'action', action.id);
  const sort = known ? known.sort : await keyAfter(tx, 'action', action.stageId, undefined, action.id);
  const row = newRow({ kind: 'action', id: action.id, stageId: action.stageId, name: action.name }, sort);
  await tx.insert(tableOf.action, action.id, { ...row, owner_id: action.ownerId, goal_date: action.goalDate });
}

export async function renameEntry({ tx }: CommandContext, input: Parsed<'transition.renameEntry'>): Promise<Touched> {
  const place = await livePlace(tx, input.kind, input.id);
  if (input.name === null && place.catalogue_id === null) throw invalid(['name', 'required']);
  return { id: input.id, rev: await tx.update(tableOf[input.kind], input.id, input.rev, { name: input.name }) };
}

export async function editAim({ tx }: CommandContext, input: Parsed<'transition.editAim'>): Promise<Touched> {
  await livePlace(tx, 'stage', input.stageId);
  return { id: input.stageId, rev: await tx.update(tableOf.stage, input.stageId, input.rev, { aim: input.aim }) };
}

/** Changes the moved row alone, whatever its neighbours are. */
export async function moveEntry({ tx }: CommandContext, input: Parsed<'transition.moveEntry'>): Promise<Touched> {
  const place = await livePlace(tx, input.kind, input.id);
  if (input.phaseId !== undefined) await assertNewPhase(tx, input.kind, input.phaseId);
  if (input.after === input.id) throw invalid(['after', 'itself']);
  const parentId = input.phaseId ?? place.parent_id;
  const sort = await keyAfter(tx, input.kind, parentId, input.after, input.id);
  const patch = given({ sort, phase_id: input.phaseId });
  return { id: input.id, rev: await tx.update(tableOf[input.kind], input.id, input.rev, patch) };
}

async function assertNewPhase(read: Reader, kind: EntryKind, phaseId: string): Promise<void> {
  if (kind !== 'stage') throw invalid(['phaseId', 'not-allowed']);
  const phase = await placeOf(read, 'phase', phaseId);
  if (!phase || phase.deleted_at !== null) throw invalid(['phaseId', 'unknown']);
}

export async function retireEntry(
  { tx, now }: CommandContext,
  input: Parsed<'transition.retireEntry'>,
): Promise<Touched> {
  const place = await livePlace(tx, input.kind, input.id);
  const since = input.retired ? (place.retired_at ?? new Date(now).toISOString()) : null;
  return { id: input.id, rev: await tx.update(tableOf[input.kind], input.id, input.rev, { retired_at: since }) };
}
