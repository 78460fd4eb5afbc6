/**
 * Households a child's family lives in, and which of them is to receive the child. One household may serve brothers
 * and sisters, or cousins: each child has its own link to it, and nobody learns through it of a child not theirs.
 */
import type { ChildRef, Household } from '../../../shared/areas/assessment-family-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type * as z from 'zod';
import { byName } from '../by-name.ts';
import { childProfiles, type ChildProfile } from '../children/facts.ts';
import { seenAmong } from '../caseload/facts.ts';
import { derivedId } from '../derived-id.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { given } from '../lists.ts';
import type { Reader } from '../../store/types.ts';
import { byWhom, needChild } from './assessments.ts';
import { childIdsSql } from './queries.ts';
import {
  childrenOfHouseholdsSql,
  householdOfChildSql,
  householdsOfChildSql,
  householdsOfSql,
  keptHouseholdSql,
  keptLinkSql,
  receivingSql,
} from './queries-family.ts';
import { ChoiceRow, HouseholdRow, IdRow, KeptRow, ReceivingRow, ServesRow } from './rows.ts';

type Asking = Pick<QueryContext, 'read' | 'grant' | 'actor' | 'today'>;

/** Of these children, those the caller may know of. */
async function knownAmong({ read, grant, actor, today }: Asking, ids: readonly string[]): Promise<string[]> {
  if (grant === 'all') return [...ids];
  const seen = await seenAmong(read, actor.id, ids, today);
  return ids.filter((id) => seen.has(id));
}

/** Every child the caller may know of; null for all of them. */
export async function visibleIds(context: Asking): Promise<readonly string[] | null> {
  if (context.grant === 'all') return null;
  const ids = await context.read.all(childIdsSql(), IdRow);
  return knownAmong(
    context,
    ids.map((row) => row.id),
  );
}

export const refTo = ({ id, code, name }: ChildProfile): ChildRef => ({ id, code, name });

export async function householdsOf(context: Asking, childId: string): Promise<Household[]> {
  const rows = await context.read.all(householdsOfChildSql(childId), HouseholdRow);
  return withChildren(context, childId, rows);
}

async function withChildren(context: Asking, childId: string, rows: readonly HouseholdRow[]): Promise<Household[]> {
  const serves = await context.read.all(childrenOfHouseholdsSql(rows.map((row) => row.id)), ServesRow);
  const others = [...new Set(serves.map((one) => one.child_id).filter((id) => id !== childId))];
  const profiles = await childProfiles(context.read, await knownAmong(context, others), context.today);
  return rows.map((row) => ({
    id: row.id,
    rev: row.rev,
    name: row.name,
    place: row.place,
    phone: row.phone,
    note: row.note,
    safetyNote: row.safety_note,
    part: row.part,
    alsoOf: serves
      .filter((one) => one.household_id === row.id && one.child_id !== childId)
      .flatMap((one) => profiles.get(one.child_id) ?? [])
      .map(refTo)
      .toSorted((a, b) => byName(a.name ?? a.code, b.name ?? b.code)),
  }));
}

/** @throws AppError `not-found`, also for a household that is not this child's */
async function householdOf(context: Asking, childId: string, id: string): Promise<Household> {
  const row = await context.read.one(householdOfChildSql(childId, id), HouseholdRow);
  const [household] = row ? await withChildren(context, childId, [row]) : [];
  if (!household) throw notFound();
  return household;
}

const linkIdOf = (childId: string, householdId: string) => derivedId(childId, `child_household/${householdId}`);

/** The child's side of it: made, changed, or brought back. */
async function link({ tx }: CommandContext, childId: string, householdId: string, part: string): Promise<void> {
  const id = linkIdOf(childId, householdId);
  const kept = await tx.one(keptLinkSql(id), KeptRow);
  if (kept?.deleted_at != null) await tx.restore('child_household', id, null);
  if (kept) await tx.update('child_household', id, null, { part });
  else await tx.insert('child_household', id, { child_id: childId, household_id: householdId, part });
}

export async function saveHousehold(
  context: CommandContext,
  input: Parsed<'assessment.saveHousehold'>,
): Promise<Household> {
  const { tx } = context;
  await needChild(tx, input.childId);
  const { name, place, phone, note } = input;
  const texts = given({ name, place, phone, note, safety_note: input.safetyNote });
  const mine = await tx.one(householdOfChildSql(input.childId, input.id), HouseholdRow);
  if (input.rev !== null) {
    if (!mine) throw notFound();
    await tx.update('family_household', input.id, input.rev, texts);
  } else {
    // Another child's household is told like one that is not there, whoever asks.
    if (!mine && (await tx.one(keptHouseholdSql(input.id), KeptRow))) throw notFound();
    const nothing = { place: null, phone: null, note: null, safety_note: null };
    await tx.insert('family_household', input.id, { ...nothing, ...texts });
  }
  await link(context, input.childId, input.id, input.part);
  return householdOf(context, input.childId, input.id);
}

/** Households of other children the caller may know of, those of brothers and sisters first. */
async function choicesFor(context: Asking, childId: string): Promise<Output<'assessment.householdChoices'>['choices']> {
  const { read, today } = context;
  const profiles = await childProfiles(read, await visibleIds(context), today);
  const siblings = new Set(profiles.get(childId)?.siblings ?? []);
  const others = [...profiles.keys()].filter((id) => id !== childId);
  const mine = new Set((await read.all(householdsOfChildSql(childId), HouseholdRow)).map((row) => row.id));
  const rows = (await read.all(householdsOfSql(others), ChoiceRow)).filter((row) => !mine.has(row.id));
  const choices = [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    const children = group.flatMap((row) => profiles.get(row.child_id) ?? []).map(refTo);
    const sibling = group.some((row) => siblings.has(row.child_id));
    return first ? [{ id: first.id, name: first.name, place: first.place, sibling, children }] : [];
  });
  return choices.toSorted((a, b) => Number(b.sibling) - Number(a.sibling) || byName(a.name, b.name));
}

export async function householdChoices(
  context: QueryContext,
  { childId }: Parsed<'assessment.householdChoices'>,
): Promise<Output<'assessment.householdChoices'>> {
  await needChild(context.read, childId);
  return { choices: await choicesFor(context, childId) };
}

export async function joinHousehold(
  context: CommandContext,
  { childId, householdId, part }: Parsed<'assessment.joinHousehold'>,
): Promise<Household> {
  const { tx } = context;
  await needChild(tx, childId);
  const serves = await tx.all(childrenOfHouseholdsSql([householdId]), ServesRow);
  const was = await tx.one(keptLinkSql(linkIdOf(childId, householdId)), KeptRow);
  const known = await knownAmong(
    context,
    serves.map((one) => one.child_id),
  );
  // Somebody's, whom the caller may know of; or this child's own from before.
  if (known.length === 0 && !was) throw notFound();
  await link(context, childId, householdId, part);
  return householdOf(context, childId, householdId);
}

export async function leaveHousehold(
  { tx }: CommandContext,
  { childId, householdId }: Parsed<'assessment.leaveHousehold'>,
): Promise<Output<'assessment.leaveHousehold'>> {
  if (!(await tx.one(householdOfChildSql(childId, householdId), HouseholdRow))) throw notFound();
  const [now] = await tx.all(receivingSql(childId), ReceivingRow);
  if (now?.household_id === householdId) throw invalid(['householdId', 'receiving']);
  await tx.remove('child_household', linkIdOf(childId, householdId), null, null);
  return {};
}

function toReceiving(row: z.output<typeof ReceivingRow>): Output<'assessment.chooseReceiving'> {
  return {
    householdId: row.household_id,
    on: row.chosen_on,
    reason: row.reason,
    at: row.created_at,
    by: byWhom(row),
  };
}

export async function receivingOf(read: Reader, childId: string) {
  return (await read.all(receivingSql(childId), ReceivingRow)).map(toReceiving);
}

export async function chooseReceiving(
  context: CommandContext,
  input: Parsed<'assessment.chooseReceiving'>,
): Promise<Output<'assessment.chooseReceiving'>> {
  const { tx, today } = context;
  const { childId, householdId, on, reason = null } = input;
  await needChild(tx, childId);
  if (householdId !== null && !(await tx.one(householdOfChildSql(childId, householdId), HouseholdRow))) {
    throw notFound();
  }
  if (on > today) throw invalid(['on', 'in-future']);
  const before = (await tx.all(receivingSql(childId), ReceivingRow)).filter((row) => row.id !== input.id);
  if (before[0] && on < before[0].chosen_on) throw invalid(['on', 'before-start']);
  if (before[0] && before[0].household_id === householdId) throw invalid(['householdId', 'same']);
  // Taking a hope away from a family is said with a reason.
  if (reason === null && before[0]?.household_id != null && before[0].household_id !== householdId) {
    throw invalid(['reason', 'required']);
  }
  await tx.insert('receiving_household', input.id, {
    child_id: childId,
    household_id: householdId,
    chosen_on: on,
    reason,
  });
  const row = (await tx.all(receivingSql(childId), ReceivingRow)).find((one) => one.id === input.id);
  if (!row) throw notFound();
  return toReceiving(row);
}
