/** A stage with all that stands in it; for a role that reaches only its own, with what that person owns. */
import type * as z from 'zod';
import type { Milestone, Stage } from '../../../shared/areas/transition.ts';
import { progressOf, stageState } from '../../../shared/rules/progress.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { blockersOf } from '../risks/facts.ts';
import { computedFor } from './evidence.ts';
import { actionsOfStageSql, activitiesOfStageSql, milestonesOfStageSql, stageSql } from './queries.ts';
import { toActions, toMilestones } from './reading.ts';
import { ActionRow, ActivityRow, entryOf, MilestoneRow, StageRow } from './rows.ts';

type MilestoneRecord = z.infer<typeof Milestone>;

/** @throws AppError `not-found` */
export async function readStage(context: QueryContext, id: string, retired: boolean): Promise<Stage> {
  const { read, today } = context;
  const row = await read.one(stageSql(id), StageRow);
  if (!row) throw notFound();
  const actionRows = await read.all(actionsOfStageSql(id), ActionRow);
  const milestoneRows = await read.all(milestonesOfStageSql(id), MilestoneRow);
  const computed = await computedFor(
    read,
    [...actionRows, ...milestoneRows].map((r) => r.id),
    today,
  );
  const actions = await toActions(read, actionRows, today, computed);
  const milestones = await toMilestones(read, milestoneRows, today, computed);
  const activities = await read.all(activitiesOfStageSql(id, retired), ActivityRow);
  const counts = <T extends { readonly retired: boolean }>(all: readonly T[]) => all.filter((one) => !one.retired);
  const progress = progressOf(
    counts(actions).map((a) => ({ status: a.status, goalDate: a.goalDate, owned: a.owner?.active === true })),
    counts(milestones).map((m) => ({ reached: m.reached, goalDate: m.goalDate, owned: m.owner?.active === true })),
    today,
  );
  return {
    ...entryOf(row),
    phaseId: row.phase_id,
    aim: row.aim,
    state: stageState(progress),
    progress,
    actions: (retired ? actions : counts(actions)).filter((action) => reaches(context, action)),
    milestones: (retired ? milestones : counts(milestones)).map((one) => confinedMilestone(context, one)),
    activities: activities.map((activity) => ({
      ...entryOf(activity),
      stageId: activity.stage_id,
      group: activity.grouping ?? 'own',
      scope: activity.scope ?? 'own',
    })),
    blockedBy: [...((await blockersOf(read, 'stage', [id])).get(id) ?? [])],
  };
}

/** Whether the person who asks may know this record. */
export function reaches(
  { grant, actor }: Pick<QueryContext, 'grant' | 'actor'>,
  record: { readonly owner: { readonly id: string } | null },
): boolean {
  return grant === 'all' || (grant === 'own' && record.owner?.id === actor.id);
}

/** Of a milestone that is not theirs a person sees the goal and whether it is reached, no words and no files. */
export function confinedMilestone(context: QueryContext, milestone: MilestoneRecord): MilestoneRecord {
  if (reaches(context, milestone)) return milestone;
  return { ...milestone, owner: null, notes: null, declarations: [], evidence: [], computed: null };
}
