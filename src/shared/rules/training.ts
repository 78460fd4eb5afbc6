/** Whether somebody's training in a topic holds today, and who lacks what: computed from what was done, never stored. */
import type { CellState } from '../areas/training.ts';
import { addDays, addMonths } from '../dates.ts';
import { isOver, isSoon } from './checks.ts';

export interface TopicRule {
  readonly requiredFor: readonly string[];
  /** Null: does not run out. */
  readonly validMonths: number | null;
  readonly needsPass: boolean;
  /** The day the newest version in force of the procedure it teaches was approved; null without one. */
  readonly newVersionOn: string | null;
}

/** Something that counts as having done the topic. */
export interface Done {
  readonly on: string;
  /** Where the certificate says so itself; else the topic's months count. */
  readonly validUntil: string | null;
}

export interface CellFound {
  readonly state: CellState;
  readonly doneOn: string | null;
  readonly validUntil: string | null;
}

/** Whether a result on a session's sheet counts as having done its topics. */
export function counts(result: string, needsPass: boolean): boolean {
  return result === 'passed' || (result === 'attended' && !needsPass);
}

/**
 * The last day one completion holds; null for ever. A version approved after it teaches something else: it holds no
 * longer than to the day before.
 */
export function holdsUntil(done: Done, topic: TopicRule): string | null {
  const own = done.validUntil ?? (topic.validMonths === null ? null : addMonths(done.on, topic.validMonths));
  const replaced = topic.newVersionOn !== null && topic.newVersionOn > done.on ? addDays(topic.newVersionOn, -1) : null;
  if (own === null || replaced === null) return own ?? replaced;
  return own < replaced ? own : replaced;
}

interface Held {
  readonly done: Done;
  readonly until: string | null;
}
function better(a: Held, b: Held): Held {
  if (a.until === b.until) return a.done.on >= b.done.on ? a : b;
  if (a.until === null) return a;
  return b.until === null || b.until > a.until ? b : a;
}

/** Of several completions the one that holds longest decides. */
export function cellOf(topic: TopicRule, jobs: readonly string[], done: readonly Done[], today: string): CellFound {
  const required = jobs.some((job) => topic.requiredFor.includes(job));
  const best = done
    .map((one): Held => ({ done: one, until: holdsUntil(one, topic) }))
    .reduce<Held | null>((a, b) => (a === null ? b : better(a, b)), null);
  if (best === null) return { state: required ? 'missing' : 'not-required', doneOn: null, validUntil: null };
  const found = { doneOn: best.done.on, validUntil: best.until };
  return { ...found, state: required ? stateUntil(best.until, today) : 'not-required' };
}

function stateUntil(until: string | null, today: string): CellState {
  if (isOver(until, today)) return 'expired';
  return isSoon(until, today) ? 'expiring' : 'valid';
}

/** Required, and not there: never done, or no longer valid. */
export function isGap(state: CellState): boolean {
  return state === 'missing' || state === 'expired';
}
/** Required, and valid today; what ends soon still is. */
export function isValid(state: CellState): boolean {
  return state === 'valid' || state === 'expiring';
}
