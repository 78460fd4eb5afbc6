/** Taking a child in, and what is one of a kind about it: the rows that the caseload's list and the record share. */
import * as z from 'zod';
import type { ConflictField } from '../../../shared/result.ts';
import { roundedBirth, type Precision } from '../../../shared/rules/ages.ts';
import { scriptOf } from '../../../shared/rules/scripts.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Tx } from '../../store/types.ts';
import { seesChild } from '../caseload/facts.ts';
import { derivedId } from '../derived-id.ts';
import { given } from '../lists.ts';
import { clashesIn, conflictIn, putMine } from '../merging.ts';
import { nextCode } from './codes.ts';
import { refreshIndex } from './indexing.ts';
import { calledSql, keptSql, nameBeforeSql } from './queries.ts';
import { BeforeRow, KeptRow, NameRow } from './rows.ts';

interface Born {
  readonly birthDate?: string | null | undefined;
  readonly birthPrecision?: Precision | null | undefined;
}
export interface NewChild extends Born {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly sex: string;
  readonly house?: string | null | undefined;
  readonly siblingOf?: string | null | undefined;
  readonly complexity?: string | undefined;
  readonly since: string;
  readonly sincePrecision?: Precision | undefined;
}

/** @returns the child's number and rev. @throws AppError `invalid` for days to come, `used` for an id that was removed */
export async function addChild(context: CommandContext, wanted: NewChild): Promise<{ code: string; rev: number }> {
  const { tx, today } = context;
  const faults = birthFaults(birthOf(wanted), today);
  if (wanted.since > today) faults.push(['since', 'in-future']);
  if (faults.length > 0) throw invalid(...faults);
  const kept = await tx.one(keptSql(wanted.id), KeptRow);
  if (kept && kept.deleted_at !== null) throw invalid(['id', 'used']);
  const group = wanted.siblingOf == null ? null : await groupOf(context, wanted.id, wanted.siblingOf);
  // Saved twice, it keeps the number it was given the first time.
  const code = kept?.code ?? (await nextCode(tx));
  const rev = await insertChild(tx, wanted, { code, sibling_group: group });
  if (!kept) await refreshIndex(tx);
  return { code, rev };
}

/** The rows of a new child: itself, its name, its first stay. The index of names is the caller's to refresh. */
export async function insertChild(tx: Tx, wanted: NewChild, more: Patch & { readonly code: string }): Promise<number> {
  const { id, name, since, sincePrecision = 'day' } = wanted;
  const birth = birthOf(wanted);
  const rev = await tx.insert('child', id, {
    birth_date: birth.date,
    birth_precision: birth.precision,
    sex: wanted.sex,
    house: wanted.house ?? null,
    complexity: wanted.complexity ?? 'usual',
    since: roundedBirth(since, sincePrecision),
    parts_changed_at: null,
    ...more,
  });
  if (name != null) await tx.insert('child_name', nameIdOf(id), nameRow(id, name));
  await tx.insert('child_stay', firstStayId(id), {
    child_id: id,
    admitted_on: roundedBirth(since, sincePrecision),
    admitted_precision: sincePrecision,
    reason_ids: '[]',
  });
  return rev;
}

/** Every child has one from its first day here, under an id that follows from its own. */
export const firstStayId = (childId: string): string => derivedId(childId, 'child_stay');
const nameIdOf = (childId: string): string => derivedId(childId, 'child_name/called');
const nameRow = (childId: string, name: string | null): Patch => ({
  child_id: childId,
  kind: 'called',
  name,
  script: name === null ? null : scriptOf(name),
});

export interface ChildEdit extends Born {
  readonly childId: string;
  readonly rev: number;
  readonly name?: string | null | undefined;
  readonly siblingOf?: string | null | undefined;
}
export type ChildColumns = Readonly<Record<string, string | number | null | undefined>>;

/**
 * `columns`: what else changes, those left out stay. `merging` lets what two people changed side by side stand, and
 * is for forms that send what was changed alone. @returns the new rev
 */
export async function editChild(
  context: CommandContext,
  input: ChildEdit,
  columns: ChildColumns,
  merging = false,
): Promise<number> {
  const { tx, today } = context;
  const { childId } = input;
  const kept = await tx.one(keptSql(childId), KeptRow);
  if (kept?.deleted_at !== null) throw notFound();
  const birth = birthAfter(kept, input);
  const born = input.birthDate !== undefined || input.birthPrecision !== undefined;
  const patch = given({ ...(born ? { birth_date: birth.date, birth_precision: birth.precision } : {}), ...columns });
  // Settles an older screen before judging what it says.
  const ownName = await settle(tx, input, patch, merging);
  const faults = birthFaults(birth, today);
  if (faults.length > 0) throw invalid(...faults);
  const group = input.siblingOf == null ? input.siblingOf : await groupOf(context, childId, input.siblingOf);
  const renamed = ownName && input.name !== undefined && (await writeName(tx, childId, input.name));
  const touched = renamed ? new Date(context.now).toISOString() : undefined;
  return tx.update('child', childId, null, given({ sibling_group: group, parts_changed_at: touched }));
}

/**
 * The name stands in a table of its own, but people see one record: it clashes like the record's own fields.
 * @returns whether the name said is to be written: not where it only repeats what another changed meanwhile.
 */
async function settle(tx: Tx, input: ChildEdit, patch: Patch, merging: boolean): Promise<boolean> {
  const { childId, rev } = input;
  const found = await conflictIn(() => tx.update('child', childId, rev, patch));
  if (!found) return true;
  const name = await nameBetween(tx, input);
  const fields = merging ? clashesIn('child', found) : found.fields;
  const clashing = [...(name === null || name === 'theirs' ? [] : [name]), ...fields];
  if (!merging || clashing.length > 0) throw conflict({ ...found, fields: clashing });
  await putMine(tx, found, patch);
  return name !== 'theirs';
}

/** Null where nobody else changed it; `theirs` where it was left as it had been; else both versions. */
async function nameBetween(tx: Tx, { childId, rev, name }: ChildEdit): Promise<ConflictField | 'theirs' | null> {
  if (name === undefined) return null;
  const theirs = (await tx.one(calledSql(childId), NameRow))?.name ?? null;
  const changed = await tx.one(nameBeforeSql(childId, rev), BeforeRow);
  if (!changed || name === theirs) return null;
  const before = changed.before === null ? null : z.string().nullable().parse(JSON.parse(changed.before));
  return before === name ? 'theirs' : { field: 'name', before, yours: name, theirs };
}

interface Birth {
  readonly date: string | null;
  readonly precision: Precision | null;
}
/** A date said without a precision was meant to the day. */
function birthOf({ birthDate, birthPrecision }: Born): Birth {
  if (birthDate == null) return { date: null, precision: birthPrecision ?? null };
  const precision = birthPrecision ?? 'day';
  return { date: roundedBirth(birthDate, precision), precision };
}

function birthAfter(kept: KeptRow, input: Born): Birth {
  if (input.birthDate === undefined && input.birthPrecision === undefined) {
    return { date: kept.birth_date, precision: kept.birth_precision };
  }
  const birthPrecision = input.birthPrecision === undefined ? kept.birth_precision : input.birthPrecision;
  if (input.birthDate === null) return { date: null, precision: input.birthPrecision ?? null };
  return birthOf({ birthDate: input.birthDate ?? kept.birth_date, birthPrecision });
}

function birthFaults(birth: Birth, today: string): Broken[] {
  if (birth.date !== null) return birth.date > today ? [['birthDate', 'in-future']] : [];
  return birth.precision === null ? [] : [['birthPrecision', 'not-allowed']];
}

/**
 * The group of a brother or sister, made when there is none yet: it is called after the one who was there first, so
 * that two laptops give it one id.
 * @throws AppError `invalid` for the child itself, and for one that is not there or not the caller's to know of.
 */
export async function groupOf(context: CommandContext, childId: string, siblingId: string): Promise<string> {
  const { tx, grant, actor, today } = context;
  if (siblingId === childId) throw invalid(['siblingOf', 'itself']);
  const sibling = await tx.one(keptSql(siblingId), KeptRow);
  const known = sibling?.deleted_at === null && (grant === 'all' || (await seesChild(tx, actor.id, siblingId, today)));
  if (!sibling || !known) throw invalid(['siblingOf', 'unknown']);
  if (sibling.sibling_group === null) await tx.update('child', siblingId, null, { sibling_group: siblingId });
  return sibling.sibling_group ?? siblingId;
}

/** @returns whether the name is another one now. */
async function writeName(tx: Tx, childId: string, name: string | null): Promise<boolean> {
  const present = await tx.one(calledSql(childId), NameRow);
  if ((present?.name ?? null) === name) return false;
  const row = nameRow(childId, name);
  if (present) await tx.update('child_name', present.id, null, { name, script: row['script'] ?? null });
  else await tx.insert('child_name', nameIdOf(childId), row);
  await refreshIndex(tx);
  return true;
}
