/**
 * What other parts of the work ask of a child's health: yes, no, or nobody knows. Difficulty in doing things counts as
 * disability from "a lot" on, as the short set of questions on functioning does; the worker's own yes or no goes first.
 */
import type { Degree, HealthRecord, Medicine } from '../areas/casefile-health.ts';
import { domains } from '../areas/casefile-health.ts';

type Degrees = Readonly<Record<(typeof domains)[number], Degree | null>>;
export type DisabilityFacts = Pick<HealthRecord, 'disability' | 'disabilityKinds'> & Degrees;

function isSevere(degree: Degree | null): boolean {
  return degree === 'a-lot' || degree === 'cannot';
}

/** Feelings and friendships are asked for support's sake; by themselves they make no disability. */
const counted = domains.filter((one) => one !== 'feelings' && one !== 'friends');

export function disabilityOf(record: DisabilityFacts): boolean | null {
  if (record.disability !== null) return record.disability;
  if (record.disabilityKinds.length > 0 || counted.some((one) => isSevere(record[one]))) return true;
  // Every question answered, and none of them with much difficulty.
  return counted.every((one) => record[one] !== null) ? false : null;
}

export function communicationNeedOf(
  record: Pick<HealthRecord, 'communication' | 'speaking' | 'understanding' | 'hearing'>,
): boolean | null {
  if (record.communication !== null) return record.communication;
  const asked = [record.speaking, record.understanding, record.hearing];
  if (asked.some(isSevere)) return true;
  return asked.every((degree) => degree !== null) ? false : null;
}

type Days = Pick<Medicine, 'startedOn' | 'endedOn'>;
/** On the last day it is still taken. An unknown beginning lies in the past, an unknown end ahead. */
export function isTaken({ startedOn, endedOn }: Days, today: string): boolean {
  return (startedOn === null || startedOn <= today) && (endedOn === null || endedOn >= today);
}

/** A medicine on the list says more than a tick. */
export function treatmentOf(said: boolean | null, medicines: readonly Days[], today: string): boolean | null {
  return medicines.some((one) => isTaken(one, today)) ? true : said;
}

interface Attended {
  readonly kind: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}
/** Null where nothing is written down; no school in the present period, or all periods over, is a no. */
export function inSchoolOf(periods: readonly Attended[], today: string): boolean | null {
  if (periods.length === 0) return null;
  return periods.some((one) => one.kind !== 'none' && isTaken(one, today));
}
