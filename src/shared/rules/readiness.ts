/**
 * Whether a child is ready to move: a list of what is there and what is missing, never a score. Nothing keeps "ready":
 * it is computed each time from the records and from what people stated, and a child in crisis is never ready.
 */
import { noCrisis, type PlanGoal } from '../catalogue/plan.ts';
import { recordSays, type ReadinessFacts, type RecordSays } from './readiness-records.ts';

export const statedStates = ['not-started', 'in-progress', 'met', 'blocked', 'not-applicable', 'waived'] as const;
export type StatedState = (typeof statedStates)[number];
export type ItemState = StatedState | 'crisis';

export interface Criterion {
  readonly id: string;
  readonly critical: boolean;
  /** Goals it is asked for; empty: all. */
  readonly goals: readonly PlanGoal[];
}

export interface Item {
  readonly criterionId: string;
  readonly critical: boolean;
  readonly state: ItemState;
  /** What somebody stated last; null where nobody did. */
  readonly stated: StatedState | null;
  readonly record: RecordSays;
  /** Somebody stated it as met, waived or not applicable, and it is not taken for that. */
  readonly disagrees: boolean;
}

export type Verdict = 'ready' | 'ready-with-waivers' | 'not-ready';

/** Crisis, and what the organisation calls critical, has to be there: nobody may waive it. */
export function isWaivable(criterion: Pick<Criterion, 'id' | 'critical'>): boolean {
  return !criterion.critical && criterion.id !== noCrisis;
}

export function needsReasonFor(state: StatedState): boolean {
  return state === 'blocked' || state === 'not-applicable' || state === 'waived';
}

/** Asked of this child at all. While no goal is chosen, only what every goal asks. */
function isAsked(criterion: Pick<Criterion, 'goals'>, goal: PlanGoal | null): boolean {
  return criterion.goals.length === 0 || (goal !== null && criterion.goals.includes(goal));
}

function stateOf(criterion: Criterion, stated: StatedState | null, record: RecordSays): ItemState {
  if (record.state === 'crisis') return 'crisis';
  const setAside = stated === 'waived' || stated === 'not-applicable';
  if (setAside && isWaivable(criterion)) return stated;
  // Whoever sees that something is in the way is believed, whatever the papers say.
  if (stated === 'blocked') return 'blocked';
  if (record.state === null) return stated === null || setAside ? 'not-started' : stated;
  return record.state === 'not-started' && (stated === 'in-progress' || stated === 'met')
    ? 'in-progress'
    : record.state;
}

const settled: readonly ItemState[] = ['met', 'waived', 'not-applicable'];
export function isSettledItem(state: ItemState): boolean {
  return settled.includes(state);
}

export function itemOf(criterion: Criterion, stated: StatedState | null, facts: ReadinessFacts): Item {
  const record = recordSays(criterion.id, facts);
  const state = stateOf(criterion, stated, record);
  const claimed = stated !== null && isSettledItem(stated);
  return {
    criterionId: criterion.id,
    critical: criterion.critical || criterion.id === noCrisis,
    state,
    stated,
    record,
    disagrees: claimed && !isSettledItem(state),
  };
}

/** Nobody is ready for a move that has no goal. */
export function verdictOf(items: readonly Pick<Item, 'state'>[], goal: PlanGoal | null): Verdict {
  if (goal === null || items.some((item) => !isSettledItem(item.state))) return 'not-ready';
  return items.some((item) => item.state === 'waived') ? 'ready-with-waivers' : 'ready';
}

export interface Readiness {
  readonly verdict: Verdict;
  readonly items: readonly Item[];
}

/**
 * `criteria` in the order of the list. That no domain is in crisis is asked even where the list has lost it.
 * `stated`: what was stated last, by criterion.
 */
export function readiness(
  criteria: readonly Criterion[],
  stated: ReadonlyMap<string, StatedState>,
  facts: ReadinessFacts,
): Readiness {
  const listed = criteria.some((one) => one.id === noCrisis);
  const all = listed ? criteria : [{ id: noCrisis, critical: true, goals: [] }, ...criteria];
  const asked = all.filter((one) => one.id === noCrisis || isAsked(one, facts.goal));
  const items = asked.map((one) => itemOf(one, stated.get(one.id) ?? null, facts));
  return { verdict: verdictOf(items, facts.goal), items };
}

/** One letter for each state, so that thousands of cells travel as a few texts. A space: not asked of this child. */
export const stateLetters = {
  m: 'met',
  p: 'in-progress',
  '-': 'not-started',
  b: 'blocked',
  n: 'not-applicable',
  w: 'waived',
  c: 'crisis',
} as const satisfies Readonly<Record<string, ItemState>>;

const letters = new Map<ItemState, string>(Object.entries(stateLetters).map(([letter, state]) => [state, letter]));

/** The items as one text in the order of `criterionIds`. */
export function asLetters(criterionIds: readonly string[], items: readonly Item[]): string {
  const byId = new Map(items.map((item) => [item.criterionId, item.state]));
  return criterionIds
    .map((id) => {
      const state = byId.get(id);
      return state === undefined ? ' ' : (letters.get(state) ?? ' ');
    })
    .join('');
}
