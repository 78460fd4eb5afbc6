/**
 * The whole way, for areas that go beside it: what is planned and what was, what the records say, and adding an action.
 * Apart from `facts.ts`, which the evidence itself rests on, so that nothing goes in a circle.
 */
import * as z from 'zod';
import type { ActionStatus } from '../../../shared/areas/transition.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';
import { CivilDate, civilDateAt } from '../../../shared/dates.ts';
import { isSettled } from '../../../shared/rules/status.ts';
import type { Reader } from '../../store/types.ts';
import { placeOf } from './entries.ts';
import { stageSql } from './queries.ts';
import { begunSql, firstGoalSql, wayActionsSql, wayMilestonesSql } from './queries-way.ts';
import { ownerOf, StageRow, WayActionRow, WayMilestoneRow } from './rows.ts';
import { tableOf } from './tables.ts';

export { computedFor } from './evidence.ts';
export { assertOwner } from './actions.ts';
export { addPlannedAction } from './entries.ts';
export { overview } from './overview.ts';

/** An action or a milestone with its days. */
export interface WayItem {
  readonly kind: 'action' | 'milestone';
  readonly id: string;
  readonly rev: number;
  readonly name: string | null;
  readonly stageId: string;
  /** Null for a milestone. */
  readonly status: ActionStatus | null;
  readonly reason: string | null;
  readonly settled: boolean;
  readonly owner: PersonRef | null;
  readonly startDate: string | null;
  readonly goalDate: string | null;
  /** Done, or reached. */
  readonly doneOn: string | null;
}

/** Everything that counts, in the organisation's order: the actions, then the milestones. */
export async function wayItems(read: Reader): Promise<WayItem[]> {
  const actions = (await read.all(wayActionsSql(), WayActionRow)).map((row): WayItem => ({
    ...{ kind: 'action', id: row.id, rev: row.rev, name: row.name, stageId: row.stage_id },
    ...{ status: row.status, reason: row.reason, settled: isSettled(row.status), owner: ownerOf(row) },
    ...{ startDate: row.start_date, goalDate: row.goal_date, doneOn: row.done_on },
  }));
  const milestones = (await read.all(wayMilestonesSql(), WayMilestoneRow)).map((row): WayItem => {
    const reached = row.state === 'reached';
    return {
      ...{ kind: 'milestone', id: row.id, rev: row.rev, name: row.name, stageId: row.stage_id, status: null },
      ...{ reason: null, settled: reached, owner: ownerOf(row), startDate: null, goalDate: row.goal_date },
      doneOn: reached ? row.declared_on : null,
    };
  });
  return [...actions, ...milestones];
}

const BegunRow = z.object({ id: z.string(), at: z.string() });
const GoalRow = z.object({ id: z.string(), after: z.string() });

/** The day each action was first said to be under way, by id; what never was is missing. */
export async function begunOn(read: Reader, items: readonly WayItem[]): Promise<ReadonlyMap<string, string>> {
  const ids = items.filter((item) => item.kind === 'action').map((item) => item.id);
  const rows = await read.all(begunSql(ids), BegunRow);
  return new Map(rows.map((row) => [row.id, civilDateAt(Date.parse(row.at))]));
}

/** The goal each of these had first, by kind and id. */
export async function firstGoals(read: Reader, items: readonly WayItem[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const kind of ['action', 'milestone'] as const) {
    const ids = items.filter((item) => item.kind === kind).map((item) => item.id);
    for (const row of await read.all(firstGoalSql(tableOf[kind], ids), GoalRow)) {
      const goal = CivilDate.safeParse(JSON.parse(row.after));
      if (goal.success) found.set(`${kind} ${row.id}`, goal.data);
    }
  }
  return found;
}

export interface Place {
  readonly id: string;
  readonly name: string | null;
  /** The stage it stands in; of a stage itself. */
  readonly stageId: string;
  /** Removed or retired: it counts no more. */
  readonly gone: boolean;
}

/** A stage, an action or a milestone, removed ones too; undefined for what never was. */
export async function placeIn(
  read: Reader,
  kind: 'stage' | 'action' | 'milestone',
  id: string,
): Promise<Place | undefined> {
  const place = await placeOf(read, kind, id);
  if (!place) return undefined;
  const stageId = kind === 'stage' ? place.id : (place.parent_id ?? '');
  return { id: place.id, name: place.name, stageId, gone: place.deleted_at !== null || place.retired_at !== null };
}

/** The stage that stands there now, or undefined. */
export async function liveStage(read: Reader, id: string): Promise<{ id: string; name: string | null } | undefined> {
  const row = await read.one(stageSql(id), StageRow);
  return row && { id: row.id, name: row.name };
}
