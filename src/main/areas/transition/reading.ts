/** Actions and milestones as records, with what is attached to them and what the records say about them. */
import type { Action, ActionRecord, Computed, Milestone } from '../../../shared/areas/transition.ts';
import type * as z from 'zod';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { isSettled } from '../../../shared/rules/status.ts';
import { notFound } from '../../errors.ts';
import type { Reader } from '../../store/types.ts';
import { blockersOf } from '../risks/facts.ts';
import { computedFor } from './evidence.ts';
import { actionSql, declarationsSql, milestoneSql } from './queries.ts';
import { evidenceOf, toEvidence } from './register.ts';
import { ActionRow, authorOf, DeclarationRow, entryOf, MilestoneRow, ownerOf, type EvidenceRow } from './rows.ts';
import { tableOf } from './tables.ts';

type MilestoneRecord = z.infer<typeof Milestone>;
export type ComputedById = ReadonlyMap<string, Computed>;

/** `computed` where the caller has it already, for a whole stage at once. */
export async function toActions(
  read: Reader,
  rows: readonly ActionRow[],
  today: string,
  computed?: ComputedById,
): Promise<Action[]> {
  const ids = rows.map((row) => row.id);
  const attached = await evidenceOf(read, tableOf.action, ids);
  const said = computed ?? (await computedFor(read, ids, today));
  const blocked = await blockersOf(read, 'action', ids);
  return rows.map((row) => ({
    ...toRecord(row, today),
    evidence: (attached.get(row.id) ?? []).map(toEvidence),
    computed: said.get(row.id) ?? null,
    blockedBy: [...(blocked.get(row.id) ?? [])],
  }));
}

function toRecord(row: ActionRow, today: string): ActionRecord {
  return {
    ...entryOf(row),
    stageId: row.stage_id,
    status: row.status,
    reason: row.reason,
    owner: ownerOf(row),
    startDate: row.start_date,
    goalDate: row.goal_date,
    doneOn: row.done_on,
    notes: row.notes,
    overdueDays: overdueDays({ goalDate: row.goal_date, settled: isSettled(row.status) }, today),
  };
}

export async function toMilestones(
  read: Reader,
  rows: readonly MilestoneRow[],
  today: string,
  computed?: ComputedById,
): Promise<MilestoneRecord[]> {
  const ids = rows.map((row) => row.id);
  const attached = await evidenceOf(read, tableOf.milestone, ids);
  const declared = ids.length === 0 ? [] : await read.all(declarationsSql(ids), DeclarationRow);
  const declarations = Map.groupBy(declared, (row) => row.milestone_id);
  const said = computed ?? (await computedFor(read, ids, today));
  return rows.map((row) =>
    toMilestone(
      row,
      { files: attached.get(row.id) ?? [], declarations: declarations.get(row.id) ?? [] },
      said.get(row.id) ?? null,
      today,
    ),
  );
}

function toMilestone(
  row: MilestoneRow,
  { files, declarations }: { readonly files: readonly EvidenceRow[]; readonly declarations: readonly DeclarationRow[] },
  computed: Computed | null,
  today: string,
): MilestoneRecord {
  const reached = declarations[0]?.state === 'reached';
  return {
    ...entryOf(row),
    stageId: row.stage_id,
    owner: ownerOf(row),
    goalDate: row.goal_date,
    notes: row.notes,
    reached,
    declarations: declarations.map((d) => ({
      id: d.id,
      state: d.state,
      on: d.declared_on,
      by: authorOf(d),
      at: d.created_at,
      note: d.note,
      reason: d.reason,
    })),
    overdueDays: overdueDays({ goalDate: row.goal_date, settled: reached }, today),
    evidence: files.map(toEvidence),
    computed,
  };
}

/** @throws AppError `not-found` */
export async function actionRow(read: Reader, id: string): Promise<ActionRow> {
  const row = await read.one(actionSql(id), ActionRow);
  if (!row) throw notFound();
  return row;
}

/** @throws AppError `not-found` */
export async function readAction(read: Reader, id: string, today: string): Promise<Action> {
  const [action] = await toActions(read, [await actionRow(read, id)], today);
  if (!action) throw notFound();
  return action;
}

/**
 * The action alone, for a command's answer: what stands beside it is asked anew by whoever shows it.
 * @throws AppError `not-found`
 */
export async function readRecord(read: Reader, id: string, today: string): Promise<ActionRecord> {
  return toRecord(await actionRow(read, id), today);
}

/** @throws AppError `not-found` */
export async function milestoneRow(read: Reader, id: string): Promise<MilestoneRow> {
  const row = await read.one(milestoneSql(id), MilestoneRow);
  if (!row) throw notFound();
  return row;
}

/** @throws AppError `not-found` */
export async function readMilestone(read: Reader, id: string, today: string): Promise<MilestoneRecord> {
  const [milestone] = await toMilestones(read, [await milestoneRow(read, id)], today);
  if (!milestone) throw notFound();
  return milestone;
}
