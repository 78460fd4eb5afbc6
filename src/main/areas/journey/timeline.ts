/** The whole way in time: what is planned, what was, and what waits for what. */
import type { Timeline, TimelineItem } from '../../../shared/areas/journey-time.ts';
import { pieceKey, stageKey, type Link, type Piece } from '../../../shared/rules/slipping.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { blockersOf } from '../risks/facts.ts';
import { begunOn, firstGoals, overview, wayItems, type WayItem } from '../transition/facts-way.ts';
import { linksSql } from './queries.ts';
import { LinkRow } from './rows.ts';

type Dependency = Timeline['dependencies'][number];

export function toDependency(row: LinkRow): Dependency {
  return {
    id: row.id,
    rev: row.rev,
    before: { kind: row.before_kind, id: row.before_id },
    after: { kind: row.after_kind, id: row.after_id },
  };
}

export async function dependencies(read: Reader): Promise<Dependency[]> {
  return (await read.all(linksSql(), LinkRow)).map(toDependency);
}

export function keyOf({ kind, id }: Dependency['before']): string {
  return kind === 'stage' ? stageKey(id) : pieceKey(kind, id);
}
export function linkOf({ before, after }: Pick<Dependency, 'before' | 'after'>): Link {
  return { before: keyOf(before), after: keyOf(after) };
}
export function pieceOf(
  item: Pick<WayItem, 'kind' | 'id' | 'stageId' | 'status' | 'startDate' | 'goalDate' | 'settled' | 'doneOn'>,
): Piece {
  const { kind, id, stageId, status, startDate, goalDate, settled, doneOn } = item;
  const begun = status === 'in-progress' || status === 'blocked';
  return { key: pieceKey(kind, id), stageId, start: startDate, goal: goalDate, settled, begun, doneOn };
}

/** The day work really began: never after the day it was done, which may have been written down later. */
function begun(item: WayItem, logged: string | undefined): string | null {
  if (item.kind === 'milestone') return null;
  const { doneOn } = item;
  if (logged === undefined) return null;
  return doneOn !== null && doneOn < logged ? null : logged;
}

export async function timeline({ read, grant, actor, today }: QueryContext): Promise<Timeline> {
  const { phases } = await overview(read, false, today);
  const all = await wayItems(read);
  const seen = grant === 'all' ? all : all.flatMap((item) => confined(item, actor.id));
  const [began, first] = [await begunOn(read, seen), await firstGoals(read, seen)];
  const actions = seen.filter((item) => item.kind === 'action').map((item) => item.id);
  const issues = await blockersOf(read, 'action', actions);
  const items = seen.map(({ reason: _, ...item }): TimelineItem => ({
    ...item,
    firstGoal: first.get(`${item.kind} ${item.id}`) ?? null,
    begunOn: begun({ ...item, reason: null }, began.get(item.id)),
    blocked: !item.settled && (item.status === 'blocked' || issues.has(item.id)),
  }));
  return {
    today,
    phases: phases.map(({ id, name }) => ({ id, name })),
    stages: phases.flatMap((phase) =>
      phase.stages.map(({ id, name, phaseId, state }) => ({ id, name, phaseId, state })),
    ),
    items,
    dependencies: grant === 'all' ? await dependencies(read) : [],
  };
}

/** Of what is not theirs a person sees the goals of milestones, and nobody's name. */
function confined(item: WayItem, actorId: string): WayItem[] {
  if (item.owner?.id === actorId) return [item];
  return item.kind === 'milestone' ? [{ ...item, owner: null }] : [];
}
