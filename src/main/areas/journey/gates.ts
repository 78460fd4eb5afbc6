/** The gate between a stage and the next: what it asks, what of it is true, and what was decided there so far. */
import * as z from 'zod';
import { Recorded, type Criterion, type Gate, type SignOff } from '../../../shared/areas/journey-sign-off.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { standingOf } from '../../../shared/rules/sign-off.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { placeIn } from '../transition/facts-way.ts';
import { decisionDigest } from './digest.ts';
import { conditionsSql } from './queries.ts';
import { authorOf, ConditionRow, type SignOffRow } from './rows.ts';
import { betweenOf, criteriaOf, newestOf, situation, type Situation } from './standing.ts';

type Condition = SignOff['conditions'][number];
const neighbour = ({ id, name }: { readonly id: string; readonly name: string | null }) => ({ id, name });

export function standingIn(row: SignOffRow): Recorded[] {
  return z.array(Recorded).parse(JSON.parse(row.facts));
}

async function conditionsOf(read: Reader, known: Situation, rows: readonly SignOffRow[]) {
  const found = new Map<string, Condition[]>();
  const ids = rows.map((row) => row.id);
  for (const row of await read.all(conditionsSql(ids), ConditionRow)) {
    const item = known.items.get(row.action_id);
    const place = item ?? (await placeIn(read, 'action', row.action_id));
    const condition: Condition = {
      actionId: row.action_id,
      name: place?.name ?? null,
      stageId: place?.stageId ?? '',
      done: item?.settled ?? false,
      gone: item === undefined,
    };
    found.set(row.sign_off_id, [...(found.get(row.sign_off_id) ?? []), condition]);
  }
  return found;
}

function toSignOff(row: SignOffRow, conditions: Condition[]): SignOff {
  const standing = standingIn(row);
  const decided = {
    ...{ id: row.id, decision: row.decision, on: row.decided_on, by: row.decided_by, reason: row.reason },
    ...{ overrideReason: row.override_reason, follows: row.follows_id, standing },
  };
  return {
    ...decided,
    recordedBy: authorOf(row),
    recordedAt: row.created_at,
    digest: row.digest,
    intact: decisionDigest({ ...decided, stageId: row.stage_id }) === row.digest,
    conditions,
  };
}

/** What says something else now than it did when the newest decision was made, and what is asked only since. */
function changedSince(criteria: readonly Criterion[], newest: SignOff | undefined): string[] {
  if (!newest) return [];
  const then = new Map(newest.standing.map((one) => [one.id, one.met]));
  return criteria
    .filter((one) => !one.retired && one.source !== 'judgement' && then.get(one.id) !== one.met)
    .map((one) => one.id);
}

/** @throws AppError `not-found` for a stage that is not on the way */
export async function readGate(read: Reader, stageId: string, today: string, retired = false): Promise<Gate> {
  const known = await situation(read, today, { retired });
  const between = betweenOf(known, stageId);
  if (!between) throw notFound();
  const rows = known.signOffs.get(stageId) ?? [];
  const conditions = await conditionsOf(read, known, rows);
  const signOffs = rows.map((row) => toSignOff(row, conditions.get(row.id) ?? []));
  const criteria = criteriaOf(known, between);
  const { stage, next, before } = between;
  return {
    stage: neighbour(stage),
    next: next && neighbour(next),
    before: before && { stage: neighbour(before), decision: newestOf(known, before.id)?.decision ?? null },
    criteria,
    signOffs,
    changedSince: changedSince(criteria, signOffs[0]),
  };
}

/** Decisions are for who may read the whole way. */
export async function gate(context: QueryContext, input: Parsed<'journey.gate'>): Promise<Gate> {
  if (context.grant !== 'all') throw notFound();
  return readGate(context.read, input.stageId, context.today, input.retired ?? false);
}

export async function gates({ read, today, grant }: QueryContext): Promise<Output<'journey.gates'>> {
  if (grant !== 'all') return { gates: [] };
  const known = await situation(read, today);
  const newest = known.stages.flatMap((stage) => newestOf(known, stage.id) ?? []);
  const conditions = await conditionsOf(read, known, newest);
  return {
    gates: known.stages.flatMap((stage) => {
      const between = betweenOf(known, stage.id);
      if (!between) return [];
      // What only people can tell is asked when they decide, and waits for nothing until then.
      const told = criteriaOf(known, between).filter((one) => one.source !== 'judgement');
      const { met, all, open } = standingOf(told);
      const row = newestOf(known, stage.id);
      const given = row ? (conditions.get(row.id) ?? []) : [];
      return [
        {
          stage: neighbour(stage),
          phaseId: stage.phaseId,
          ...{ decision: row?.decision ?? null, on: row?.decided_on ?? null, by: row?.decided_by ?? null },
          ...{ met, all, open },
          openConditions: given.filter((one) => !one.done && !one.gone).length,
        },
      ];
    }),
  };
}
