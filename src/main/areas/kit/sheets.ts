/** Kits with everything that says how far they are, in a handful of statements however many they are. */
import { daysBetween } from '../../../shared/dates.ts';
import { addSums, overLimit, sumOf, supportTotal, type Amount, type Sums } from '../../../shared/rules/kit-money.ts';
import {
  countsOf,
  kitState,
  missingOf,
  noSteps,
  type KitState,
  type LineCounts,
  type StepCounts,
} from '../../../shared/rules/kit-progress.ts';
import type { Reader } from '../../store/types.ts';
import { planFacts } from '../plan/facts.ts';
import { kitDigest } from './digest.ts';
import { approvalsSql, checksSql, linesSql, openKitsSql, stepSumsSql, supportsSql } from './queries.ts';
import { ApprovalRow, CheckRow, KitRow, LineRow, StepSumRow, SupportRow } from './rows.ts';
import type { Rules } from './rules.ts';

export interface SheetLine extends LineRow {
  readonly steps: StepCounts;
  readonly counts: LineCounts;
}

export interface Sheet {
  readonly kit: KitRow;
  readonly lines: readonly SheetLine[];
  readonly supports: readonly SupportRow[];
  readonly approvals: readonly ApprovalRow[];
  readonly checks: readonly CheckRow[];
  readonly digest: string;
  readonly approved: boolean;
  readonly undecided: number;
  readonly missing: number;
  readonly state: KitState;
  /** Bought or given as money; in kind; after the move. */
  readonly budget: Sums;
  readonly inKind: Sums;
  readonly support: Sums;
  /** The day of the last hand-over; null before the first. */
  readonly handedOn: string | null;
  /** Something is with the child, and nobody has looked at how it is used. */
  readonly checkPending: boolean;
}

const included = (line: LineRow) => line.decision === 'included';

function costOf({ unit_cost, currency, quantity }: LineRow): Amount | null {
  return unit_cost === null || currency === null ? null : { currency, amount: unit_cost * quantity };
}
export function supportPlanOf(row: SupportRow) {
  const { pace, amount, currency, started_on, ended_on, taper } = row;
  return { every: pace, amount, currency, from: started_on, until: ended_on, steps: taper };
}

interface Parts {
  readonly lines: readonly LineRow[];
  readonly sums: readonly StepSumRow[];
  readonly supports: readonly SupportRow[];
  readonly approvals: readonly ApprovalRow[];
  readonly checks: readonly CheckRow[];
}

function withSteps(line: LineRow, sums: readonly StepSumRow[]): SheetLine {
  const mine = sums.filter((sum) => sum.line_id === line.id);
  const steps = { ...noSteps, ...Object.fromEntries(mine.map((sum) => [sum.step, sum.n])) };
  return { ...line, steps, counts: countsOf(line.quantity, steps) };
}

function sheetOf(kit: KitRow, { lines, sums, supports, approvals, checks }: Parts): Sheet {
  const digest = kitDigest(kit.id, lines, supports);
  const approved = approvals.some((one) => one.digest === digest);
  const counted = lines.map((line) => withSteps(line, sums));
  const undecided = lines.filter((line) => line.decision === 'undecided').length;
  const held = counted.filter(included);
  const counts = (kept: readonly SheetLine[]) => kept.map((line) => line.counts);
  const parts = {
    lines: counts(held.filter((line) => line.kind !== 'money')),
    money: counts(held.filter((line) => line.kind === 'money')),
    ...{ undecided, approved },
  };
  const priced = lines.filter(included);
  const given = sums.filter((sum) => sum.step === 'handed-over').map((sum) => sum.last_on);
  const handedOn = given.toSorted().at(-1) ?? null;
  const withChild = counted.some((line) => line.counts.handedOver > 0);
  return {
    ...{ kit, lines: counted, supports, approvals, checks, digest, approved, undecided, handedOn },
    missing: missingOf(parts),
    state: kitState(parts),
    budget: sumOf(priced.filter((line) => line.means !== 'in-kind').map(costOf)),
    inKind: sumOf(priced.filter((line) => line.means === 'in-kind').map(costOf)),
    support: sumOf(supports.filter((one) => one.means !== 'in-kind').map((one) => supportTotal(supportPlanOf(one)))),
    checkPending: withChild && !checks.some((check) => handedOn === null || check.checked_on >= handedOn),
  };
}

export async function sheetsOf(read: Reader, kits: readonly KitRow[]): Promise<Sheet[]> {
  if (kits.length === 0) return [];
  const ids = kits.map((kit) => kit.id);
  const lines = Map.groupBy(await read.all(linesSql(ids), LineRow), (row) => row.kit_id);
  const sums = Map.groupBy(await read.all(stepSumsSql(ids), StepSumRow), (row) => row.kit_id);
  const supports = Map.groupBy(await read.all(supportsSql(ids), SupportRow), (row) => row.kit_id);
  const approvals = Map.groupBy(await read.all(approvalsSql(ids), ApprovalRow), (row) => row.kit_id);
  const checks = Map.groupBy(await read.all(checksSql(ids), CheckRow), (row) => row.kit_id);
  return kits.map((kit) =>
    sheetOf(kit, {
      lines: lines.get(kit.id) ?? [],
      sums: sums.get(kit.id) ?? [],
      supports: supports.get(kit.id) ?? [],
      approvals: approvals.get(kit.id) ?? [],
      checks: checks.get(kit.id) ?? [],
    }),
  );
}

/** Open kits of these children (all for null), one for each child: of two (two laptops joined) the newer. */
export async function openSheets(read: Reader, childIds: readonly string[] | null): Promise<Sheet[]> {
  const rows = await read.all(openKitsSql(childIds), KitRow);
  const newest = new Map(rows.toReversed().map((row) => [row.child_id, row]));
  return sheetsOf(read, [...newest.values()]);
}

/** The day of the move: the plan's, else what the kit itself says. */
export interface MoveDay {
  readonly on: string | null;
  readonly from: 'plan' | 'kit' | null;
}
export function moveDay(planned: string | null | undefined, kit: Pick<KitRow, 'needed_on'> | null): MoveDay {
  if (planned != null) return { on: planned, from: 'plan' };
  return kit?.needed_on == null ? { on: null, from: null } : { on: kit.needed_on, from: 'kit' };
}

/** Days of the move by child, for those that have one. */
export async function moveDays(
  read: Reader,
  sheets: readonly Sheet[],
  childIds: readonly string[] | null,
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const plans = await planFacts(read, childIds, today);
  const days = new Map<string, string>();
  for (const { kit } of sheets) if (kit.needed_on !== null) days.set(kit.child_id, kit.needed_on);
  for (const [id, plan] of plans) if (plan.moveOn !== null) days.set(id, plan.moveOn);
  return days;
}

/** Whether what it costs is more than a supervisor may approve: the kit and what goes on after the move. */
export function needsDirector(sheet: Pick<Sheet, 'budget' | 'support'>, rules: Pick<Rules, 'limits'>): boolean {
  return overLimit(addSums(sheet.budget, sheet.support).sums, rules.limits);
}

/** Handed over, or packed with the budget approved: whole for the day of the move. */
export function isReady(sheet: Pick<Sheet, 'state' | 'missing' | 'approved'>): boolean {
  return sheet.state === 'handed-over' || (sheet.missing === 0 && sheet.approved && sheet.state !== 'proposed');
}

/** The move is near or has been, and the kit is not whole; also where nobody has begun one. */
export function isLate(sheet: Sheet | null, moveOn: string | null, today: string, readyDays: number): boolean {
  if (moveOn === null || daysBetween(today, moveOn) > readyDays) return false;
  return sheet === null || !isReady(sheet);
}
