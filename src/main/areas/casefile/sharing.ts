/**
 * What a refusal or a withdrawal stops at the door of the house. Inside, people go on working with the record; a sheet
 * that leaves carries the child's number instead of the name, and no copy of what is the child's own leaves at all.
 */
import { isBarred } from '../../../shared/rules/consents.ts';
import type { ConsentKind } from '../../../shared/areas/casefile-consents.ts';
import { invalid } from '../../errors.ts';
import type { Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { consentStandings, standingFor } from './consent-standing.ts';

async function barred(read: Reader, ids: readonly string[], kind: ConsentKind, today: string): Promise<Set<string>> {
  const standings = await consentStandings(read, ids, today);
  return new Set(ids.filter((id) => isBarred(standingFor(standings.get(id), kind))));
}

export interface Sharing {
  /** Whether nobody said no to this child's name standing in what leaves the house. */
  readonly may: (childId: string) => boolean;
  /** The name, or a word that it is held back. */
  readonly name: (childId: string, name: string | null) => string | null;
  /** Anything else that tells who the child is; null where it is held back. */
  readonly known: <T>(childId: string, value: T) => T | null;
}

/** For a page of several children that is printed or kept as a PDF: whose name may stand on it, as of a day. */
export async function namedOnPaper(
  read: Reader,
  childIds: readonly string[],
  today: string,
): Promise<(childId: string) => boolean> {
  const held = await barred(read, childIds, 'sharing-named', today);
  return (childId) => !held.has(childId);
}

/** For a sheet of several children, as of a day. */
export async function sharingOf(
  read: Reader,
  childIds: readonly string[],
  today: string,
  words: Words,
): Promise<Sharing> {
  const may = await namedOnPaper(read, childIds, today);
  return {
    may,
    name: (childId, name) => (may(childId) ? name : words.t('casefile:export.withheld')),
    known: (childId, value) => (may(childId) ? value : null),
  };
}

/** @throws AppError `invalid`, rule `sharing-barred`: a copy of this child's record may not leave the house */
export async function assertMayLeave(read: Reader, childId: string, today: string): Promise<void> {
  if ((await barred(read, [childId], 'sharing-named', today)).size > 0) throw invalid(['childId', 'sharing-barred']);
}

/** What holds of a child's photo, both voices together; null where nobody was asked or it has run out. */
export async function photoConsentOf(
  read: Reader,
  childId: string,
  today: string,
): Promise<'given' | 'refused' | 'withdrawn' | null> {
  const standing = standingFor((await consentStandings(read, [childId], today)).get(childId), 'photo');
  return standing === 'none' || standing === 'expired' ? null : standing;
}
