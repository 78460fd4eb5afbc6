/** How a check of safe recruitment stands: said by its records and the day, never stored. */
import type { CheckKind, CheckState, Job } from '../areas/team.ts';
import { addMonths, daysBetween } from '../dates.ts';

/** How long before its end something counts as ending soon, for checks and for training. */
const soonDays = 60;

export interface CheckRecord {
  readonly askedOn: string | null;
  readonly heldOn: string | null;
  readonly expiresOn: string | null;
}
export interface CheckRule {
  readonly jobs: readonly Job[];
  /** Months it holds where no date stands on it; null for ever. */
  readonly validMonths: number | null;
}
export interface CheckFound<R> {
  readonly state: CheckState;
  readonly required: boolean;
  /** The record that decides, if any. */
  readonly record: R | null;
  /** A newer record asks for a new one while this one still holds. */
  readonly renewalAskedOn: string | null;
}

/** `on` is the last day it holds: on that day it still does, the day after it does not. */
export function isOver(on: string | null, today: string): boolean {
  return on !== null && on < today;
}
export function isSoon(on: string | null, today: string): boolean {
  return on !== null && on >= today && daysBetween(today, on) <= soonDays;
}

/** Until when a held check holds; null for ever. */
export function checkHoldsUntil(record: CheckRecord, validMonths: number | null): string | null {
  if (record.expiresOn !== null) return record.expiresOn;
  return record.heldOn === null || validMonths === null ? null : addMonths(record.heldOn, validMonths);
}

/** Whether what is required is not there: missing, only asked for, or expired. */
export function isOpen(check: { readonly state: CheckState; readonly required: boolean }): boolean {
  return check.required && ['missing', 'asked', 'expired'].includes(check.state);
}

/**
 * @param records of one kind, newest first. The newest decides; asking for a renewal does not take away what still
 * holds.
 */
export function checkOf<R extends CheckRecord>(
  records: readonly R[],
  rule: CheckRule,
  jobs: readonly Job[],
  today: string,
): CheckFound<R> {
  const required = jobs.some((job) => rule.jobs.includes(job));
  const [newest] = records;
  if (!newest) return { state: required ? 'missing' : 'not-required', required, record: null, renewalAskedOn: null };
  const state = stateOf(newest, rule, today);
  const held = state === 'asked' ? records.find((record) => record.heldOn !== null) : undefined;
  const before = held ? stateOf(held, rule, today) : 'expired';
  if (held && before !== 'expired') return { state: before, required, record: held, renewalAskedOn: newest.askedOn };
  return { state, required, record: newest, renewalAskedOn: null };
}

function stateOf(record: CheckRecord, rule: CheckRule, today: string): CheckState {
  if (record.heldOn === null) return record.askedOn === null ? 'missing' : 'asked';
  const until = checkHoldsUntil(record, rule.validMonths);
  if (isOver(until, today)) return 'expired';
  return isSoon(until, today) ? 'expiring' : 'held';
}

/** What is missing or no longer holds, of what these jobs ask for. */
export function openChecks(
  checks: readonly { readonly kind: CheckKind; readonly state: CheckState; readonly required: boolean }[],
): CheckKind[] {
  return checks.filter(isOpen).map((check) => check.kind);
}
