/**
 * Which items of the template belong into a child's kit, and why. Pure: what is not known makes an item something to
 * decide, never something forgotten; and every answer carries the conditions it rests on.
 */
import { placementTypeIds, placementTypes, planGoals } from '../catalogue/plan.ts';
import { isCivilDate } from '../dates.ts';

export const kitSexes = ['female', 'male'] as const;
export const kitNeeds = ['disability', 'communication', 'treatment', 'special-diet', 'school'] as const;
export const kitGoals = planGoals;
/** Care arrangements a plan may name. */
export const kitPlacements = placementTypeIds;
/**
 * `facts`: proposed to every child it fits. `judged`: for every child it fits, a person decides. `facts-or-judged`:
 * proposed to every child it fits, and for all others a person decides.
 */
export const kitDeciding = ['facts', 'judged', 'facts-or-judged'] as const;

type KitNeed = (typeof kitNeeds)[number];
type KitGoal = (typeof kitGoals)[number];

/** All that are given have to hold; within one list any will do. Empty and null ask nothing. */
export interface KitConditions {
  /** Completed years on the day of the move, both included. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sex: (typeof kitSexes)[number] | null;
  readonly needs: readonly KitNeed[];
  readonly goals: readonly KitGoal[];
  readonly placements: readonly string[];
  /** Months of the year, 1 to 12, in which the move falls. */
  readonly months: readonly number[];
  readonly decide: (typeof kitDeciding)[number];
}

/** What is known of the child; null where nobody has written it down. */
export interface KitSubject {
  readonly birthDate: string | null;
  readonly birthPrecision: 'day' | 'month' | 'year' | 'about' | null;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly needs: Readonly<Record<KitNeed, boolean | null>>;
  readonly goal: KitGoal | null;
  readonly placement: string | null;
  /** The day of the move; null while none is planned. */
  readonly moveOn: string | null;
}

export const kitAsks = ['age', 'sex', 'needs', 'goals', 'placements', 'months', 'judgement'] as const;
type KitAsk = (typeof kitAsks)[number];

export interface KitReason {
  readonly ask: KitAsk;
  /** Null: what it takes to say is not known. */
  readonly holds: boolean | null;
  /**
   * Which of the needs, goals, arrangements or months hold; all that were asked for where none does. Of an age the
   * first year, and the last where there is one.
   */
  readonly values: readonly (string | number)[];
}

export type KitOutcome = 'proposed' | 'to-decide' | 'not-fitting';
export interface KitAnswer {
  readonly outcome: KitOutcome;
  /** Empty for what every child gets. */
  readonly reasons: readonly KitReason[];
}
export interface KitProposal extends KitAnswer {
  readonly itemId: string;
}

export interface Ages {
  readonly least: number;
  readonly most: number;
}

/** Whole years from `birth` to `on`; a child of 29 February has its birthday on 1 March in other years. */
function yearsOn(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, on.slice(5) < birth.slice(5) ? years - 1 : years);
}

/** Between which ages somebody is on a day, given how roughly the birth is known; null where it is not known at all. */
export function agesOn(birth: string | null, precision: KitSubject['birthPrecision'], on: string): Ages | null {
  if (birth === null || !isCivilDate(birth)) return null;
  const [earliest, latest] = birthBetween(birth, precision ?? 'day');
  return { least: yearsOn(latest, on), most: yearsOn(earliest, on) };
}

function birthBetween(birth: string, precision: 'day' | 'month' | 'year' | 'about'): readonly [string, string] {
  const year = Number(birth.slice(0, 4));
  if (precision === 'day') return [birth, birth];
  // The 31st of a month that has none compares as its end, which is all that is asked of it.
  if (precision === 'month') return [`${birth.slice(0, 7)}-01`, `${birth.slice(0, 7)}-31`];
  // "About 2012" may be the year before or the year after.
  const around = precision === 'about' ? 1 : 0;
  return [`${String(year - around)}-01-01`, `${String(year + around)}-12-31`];
}

function ageHolds({ ageFrom, ageTo }: KitConditions, ages: Ages | null): boolean | null {
  if (!ages) return null;
  const from = ageFrom ?? 0;
  const to = ageTo ?? Infinity;
  if (ages.least >= from && ages.most <= to) return true;
  return ages.most < from || ages.least > to ? false : null;
}

/** A sex that is neither, or not known, is for a person to judge. */
function sexHolds(asked: string, { sex }: KitSubject): boolean | null {
  return sex === 'female' || sex === 'male' ? sex === asked : null;
}

/** Any of a list: those that hold; where none does and one is not known, nobody can say. */
function anyOf<T extends string | number>(
  ask: KitAsk,
  asked: readonly T[],
  known: (one: T) => boolean | null,
): KitReason {
  const holding = asked.filter((one) => known(one) === true);
  if (holding.length > 0) return { ask, holds: true, values: holding };
  const open = asked.filter((one) => known(one) === null);
  return open.length > 0 ? { ask, holds: null, values: open } : { ask, holds: false, values: [...asked] };
}

/** Where a plan names the arrangement alone, it says the goal too; a step on the way says none. */
function goalOf({ goal, placement }: KitSubject): KitGoal | null {
  return goal ?? placementTypes.find((one) => one.id === placement)?.goal ?? null;
}

function reasonsFor(asked: KitConditions, child: KitSubject, today: string): KitReason[] {
  const reasons: KitReason[] = [];
  if (asked.ageFrom !== null || asked.ageTo !== null) {
    // A day that has passed says nothing of the kit that is packed now.
    const on = child.moveOn !== null && child.moveOn > today ? child.moveOn : today;
    const holds = ageHolds(asked, agesOn(child.birthDate, child.birthPrecision, on));
    const values = [asked.ageFrom ?? 0, ...(asked.ageTo === null ? [] : [asked.ageTo])];
    reasons.push({ ask: 'age', holds, values });
  }
  if (asked.sex !== null) reasons.push({ ask: 'sex', holds: sexHolds(asked.sex, child), values: [asked.sex] });
  if (asked.needs.length > 0) reasons.push(anyOf('needs', asked.needs, (need) => child.needs[need]));
  const goal = goalOf(child);
  if (asked.goals.length > 0) {
    reasons.push(anyOf('goals', asked.goals, (one) => (goal === null ? null : one === goal)));
  }
  const { placement, moveOn } = child;
  if (asked.placements.length > 0) {
    reasons.push(anyOf('placements', asked.placements, (one) => (placement === null ? null : one === placement)));
  }
  const month = moveOn === null ? null : Number(moveOn.slice(5, 7));
  if (asked.months.length > 0) {
    reasons.push(anyOf('months', asked.months, (one) => (month === null ? null : one === month)));
  }
  return reasons;
}

/** Whether one item belongs to a child as it is known on `today` (an ISO date). */
export function kitFits(asked: KitConditions, child: KitSubject, today: string): KitAnswer {
  const reasons = reasonsFor(asked, child, today);
  const judged: KitReason = { ask: 'judgement', holds: null, values: [] };
  if (reasons.some((reason) => reason.holds === false)) {
    return asked.decide === 'facts-or-judged'
      ? { outcome: 'to-decide', reasons: [...reasons, judged] }
      : { outcome: 'not-fitting', reasons };
  }
  if (asked.decide === 'judged') return { outcome: 'to-decide', reasons: [...reasons, judged] };
  return { outcome: reasons.every((reason) => reason.holds === true) ? 'proposed' : 'to-decide', reasons };
}

/** The whole template for one child, in the template's order. */
export function proposeKit(
  items: readonly { readonly id: string; readonly conditions: KitConditions }[],
  child: KitSubject,
  today: string,
): KitProposal[] {
  return items.map((item) => ({ itemId: item.id, ...kitFits(item.conditions, child, today) }));
}
