/** Where the organisation stands: six statements, counted by the same rules as every list. */
import type * as z from 'zod';
import type { PhaseOverview } from '../../../shared/areas/transition.ts';
import type { Output } from '../../../shared/contract.ts';
import { addProgress, progressOf, stageState } from '../../../shared/rules/progress.ts';
import type { Reader } from '../../store/types.ts';
import { blockersOf } from '../risks/facts.ts';
import { actionFactsSql, milestoneFactsSql, phasesSql, stagesSql } from './queries.ts';
import { ActionFactRow, entryOf, MilestoneFactRow, PhaseRow, StageRow } from './rows.ts';

type Phase = z.infer<typeof PhaseOverview>;

/** `retired` also answers what was retired; it is counted for itself, and in no sum. */
export async function overview(read: Reader, retired: boolean, today: string): Promise<Output<'transition.overview'>> {
  const phases = await read.all(phasesSql(retired), PhaseRow);
  const stages = await read.all(stagesSql(retired), StageRow);
  const actions = Map.groupBy(await read.all(actionFactsSql(), ActionFactRow), (row) => row.stage_id);
  const milestones = Map.groupBy(await read.all(milestoneFactsSql(), MilestoneFactRow), (row) => row.stage_id);
  const issues = await issuesByStage(
    read,
    stages.map((stage) => stage.id),
    [...actions].flatMap(([stageId, rows]) => rows.map((row) => [row.id, stageId] as const)),
  );
  const seen = stages.map((stage) => {
    const progress = progressOf(
      (actions.get(stage.id) ?? []).map((a) => ({ status: a.status, goalDate: a.goal_date, owned: a.owned === 1 })),
      (milestones.get(stage.id) ?? []).map((m) => ({
        reached: m.state === 'reached',
        goalDate: m.goal_date,
        owned: m.owned === 1,
      })),
      today,
    );
    return {
      ...entryOf(stage),
      phaseId: stage.phase_id,
      state: stageState(progress),
      progress,
      issues: issues.get(stage.id)?.size ?? 0,
    };
  });
  const shown = phases.map((phase): Phase => {
    const within = seen.filter((stage) => stage.phaseId === phase.id);
    return { ...entryOf(phase), progress: sum(within), stages: within };
  });
  return { phases: shown, total: sum(shown), today };
}

/** Open issues by the stage they hold up, one that blocks several actions counted once. */
async function issuesByStage(
  read: Reader,
  stageIds: readonly string[],
  actions: readonly (readonly [id: string, stageId: string])[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const add = (stageId: string, issues: readonly string[]) => {
    found.set(stageId, new Set([...(found.get(stageId) ?? []), ...issues]));
  };
  for (const [stageId, issues] of await blockersOf(read, 'stage', stageIds)) add(stageId, issues);
  const stageOf = new Map(actions);
  for (const [id, issues] of await blockersOf(read, 'action', [...stageOf.keys()])) add(stageOf.get(id) ?? '', issues);
  return found;
}

function sum(parts: readonly Pick<Phase, 'retired' | 'progress'>[]) {
  return addProgress(parts.filter((part) => !part.retired).map((part) => part.progress));
}
