/** "Where are we, and what now": one state and one next step, from the figures alone. */
import type { Output } from '../../../../shared/contract.ts';
import type { Progress } from '../../../../shared/areas/transition.ts';
import { isUntouched } from '../../../../shared/rules/progress.ts';

type Overview = Output<'transition.overview'>;
export type OverviewStage = Overview['phases'][number]['stages'][number];

/** The next step: the most pressing thing first; `stage` means carrying on where the home stands. */
export type NextStep =
  | { readonly kind: 'overdue' | 'blocked' | 'unowned' | 'due-soon'; readonly count: number }
  | { readonly kind: 'choose' | 'continue'; readonly stage: OverviewStage }
  | { readonly kind: 'none' };

export interface Summary {
  readonly state: 'no-stages' | 'fresh' | 'under-way' | 'all-done';
  readonly stages: number;
  readonly stagesDone: number;
  readonly underWay: number;
  /** The furthest stage that is under way, or else the first not begun: where the home has come to. */
  readonly here: OverviewStage | null;
  readonly next: NextStep;
}

export function summarise(overview: Overview): Summary {
  const stages = overview.phases.filter((phase) => !phase.retired).flatMap((phase) => phase.stages);
  const live = stages.filter((stage) => !stage.retired);
  const stagesDone = live.filter((stage) => stage.state === 'done').length;
  const begun = live.filter((stage) => stage.state === 'in-progress');
  const here = begun.at(-1) ?? live.find((stage) => stage.state !== 'done') ?? null;
  return {
    state: stateOf(overview.total, live.length, stagesDone),
    stages: live.length,
    stagesDone,
    underWay: begun.length,
    here,
    next: nextStep(overview.total, here),
  };
}

function stateOf(total: Progress, stages: number, stagesDone: number): Summary['state'] {
  if (stages === 0) return 'no-stages';
  if (stagesDone === stages) return 'all-done';
  return isUntouched(total) ? 'fresh' : 'under-way';
}

/** What is late or stuck comes before what merely waits; choosing comes before carrying on. */
function nextStep(total: Progress, here: OverviewStage | null): NextStep {
  if (total.overdue > 0) return { kind: 'overdue', count: total.overdue };
  if (total.blocked > 0) return { kind: 'blocked', count: total.blocked };
  if (here && here.progress.suggested > 0) return { kind: 'choose', stage: here };
  if (total.unowned > 0) return { kind: 'unowned', count: total.unowned };
  if (total.dueSoon > 0) return { kind: 'due-soon', count: total.dueSoon };
  return here ? { kind: 'continue', stage: here } : { kind: 'none' };
}
