/** What a stage asks, as the organisation wants it: added, worded, weighed, set aside. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { liveStage, placeIn } from '../transition/facts-way.ts';
import { criterionSql, lastCriterionSql } from './queries.ts';
import { CriterionRow, SortRow } from './rows.ts';

type Saving = Parsed<'journey.saveCriterion'>;
type Touched = Output<'journey.saveCriterion'>;

/** A milestone, or something with records behind it, is asked for by name; nothing else is. */
function shapeFaults(input: Saving, shipped: boolean): Broken[] {
  const faults: Broken[] = [];
  const names = input.source === 'milestone' || input.source === 'records';
  if (names && input.entryId === null) faults.push(['entryId', 'required']);
  if (!names && input.entryId !== null) faults.push(['entryId', 'not-allowed']);
  if (input.source === 'actions' && input.threshold === null) faults.push(['threshold', 'required']);
  if (input.source !== 'actions' && input.threshold !== null) faults.push(['threshold', 'not-allowed']);
  if (input.source === 'judgement' && input.name === null && !shipped) faults.push(['name', 'required']);
  return faults;
}

export async function saveCriterion(context: CommandContext, input: Saving): Promise<Touched> {
  const { tx } = context;
  const kept = await tx.one(criterionSql(input.id), CriterionRow);
  if (!kept && input.rev !== null) throw notFound();
  const faults = shapeFaults(input, kept?.catalogue_id != null);
  if (kept) faults.push(...fixedFaults(kept, input));
  if (faults.length > 0) throw invalid(...faults);
  if (kept && input.rev !== null) {
    const patch = { name: input.name, weight: input.weight, threshold: input.threshold };
    return { id: kept.id, rev: await tx.update('sign_off_criterion', kept.id, input.rev, patch) };
  }
  return add(context, input, kept);
}

/** What it asks for stays as it was made: past decisions rest on it. */
function fixedFaults(kept: CriterionRow, input: Saving): Broken[] {
  const faults: Broken[] = [];
  if (kept.source !== input.source) faults.push(['source', 'fixed']);
  if (kept.entry_id !== input.entryId) faults.push(['entryId', 'fixed']);
  if (kept.part !== input.part) faults.push(['part', 'fixed']);
  if (kept.stage_id !== input.stageId) faults.push(['stageId', 'fixed']);
  return faults;
}

async function add({ tx }: CommandContext, input: Saving, kept: CriterionRow | undefined): Promise<Touched> {
  if (!kept) {
    if (!(await liveStage(tx, input.stageId))) throw invalid(['stageId', 'unknown']);
    if (input.entryId !== null) await assertEntry({ tx }, input, input.entryId);
  }
  const last = kept ? undefined : await tx.one(lastCriterionSql(), SortRow);
  const rev = await tx.insert('sign_off_criterion', input.id, {
    stage_id: input.stageId,
    catalogue_id: null,
    name: input.name,
    sort: kept ? kept.sort : keyBetween(last?.sort ?? null, null),
    retired_at: null,
    part: input.part,
    source: input.source,
    entry_id: input.entryId,
    weight: input.weight,
    threshold: input.threshold,
  });
  return { id: input.id, rev };
}

/** A milestone that was declared can be asked for; the records are asked about a milestone or an action. */
async function assertEntry({ tx }: Pick<CommandContext, 'tx'>, input: Saving, entryId: string): Promise<void> {
  const milestone = await placeIn(tx, 'milestone', entryId);
  const action = input.source === 'records' ? await placeIn(tx, 'action', entryId) : undefined;
  const place = milestone ?? action;
  if (!place || place.gone) throw invalid(['entryId', 'unknown']);
}

export async function retireCriterion(
  { tx, now }: CommandContext,
  { id, rev, retired }: Parsed<'journey.retireCriterion'>,
): Promise<Touched> {
  const kept = await tx.one(criterionSql(id), CriterionRow);
  if (!kept) throw notFound();
  const since = retired ? (kept.retired_at ?? new Date(now).toISOString()) : null;
  return { id, rev: await tx.update('sign_off_criterion', id, rev, { retired_at: since }) };
}
