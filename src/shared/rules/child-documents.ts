/**
 * How a child's papers stand: the newest step of a paper says where it is, the day says whether it still holds, and a
 * kind is there when one paper of it is. Unknown days never make a paper invalid; they are said.
 */
import type { ChildDocument, DocumentState, DocumentStep, Expiry } from '../areas/casefile-documents.ts';
import { daysBetween } from '../dates.ts';

/** When it ends, and how its kind ends. */
export interface Ending {
  readonly expiresOn: string | null;
  /** Papers of this kind usually run out. */
  readonly expires: boolean;
  readonly warnDays: number;
}

/** The last day still counts. */
export function expiryOf({ expiresOn, expires, warnDays }: Ending, today: string): Expiry {
  if (expiresOn === null) return expires ? 'unknown' : 'none';
  const left = daysBetween(today, expiresOn);
  if (left < 0) return 'expired';
  return left <= warnDays ? 'expiring' : 'valid';
}

const inHand: readonly DocumentStep[] = ['copy-received', 'original-held', 'handed-over'];

/** Of one paper. A lost one is missing again, whatever was there before. */
export function stateOf(newest: DocumentStep | null, expiry: Expiry): DocumentState {
  if (newest === null || newest === 'lost') return 'missing';
  return expiry === 'expired' && inHand.includes(newest) ? 'expired' : newest;
}

export function isPresent(state: DocumentState): boolean {
  return state === 'copy-received' || state === 'original-held' || state === 'handed-over';
}

/** Which of several papers of a kind speaks for it: the one furthest on. */
const order: readonly DocumentState[] = [
  'original-held',
  'handed-over',
  'copy-received',
  'not-needed',
  'expired',
  'applied-for',
  'requested',
  'missing',
];
const expiryOrder: readonly Expiry[] = ['valid', 'none', 'unknown', 'expiring', 'expired'];

export type Standing = Pick<ChildDocument, 'state' | 'expiry'>;

/** Of a kind: `missing` where there is no paper at all. Of two that are there, the one that holds longer. */
export function standingOf(papers: readonly Standing[]): Standing {
  const [best] = papers.toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) || expiryOrder.indexOf(a.expiry) - expiryOrder.indexOf(b.expiry),
  );
  return best ? { state: best.state, expiry: best.expiry } : { state: 'missing', expiry: 'none' };
}

export interface Score {
  readonly required: number;
  readonly present: number;
}

/** Required kinds and how many of them are there; what a child does not need is not asked of it. */
export function scoreOf(lines: readonly { readonly required: boolean; readonly state: DocumentState }[]): Score {
  const asked = lines.filter((line) => line.required && line.state !== 'not-needed');
  return { required: asked.length, present: asked.filter((line) => isPresent(line.state)).length };
}
