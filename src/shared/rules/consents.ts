/**
 * What a family and a child agreed to, as of a day. The newest record of a kind and a voice counts, and a withdrawal
 * holds whatever day it is found on. Of two voices the more careful one holds: a child's no stands beside a mother's yes.
 */
import type { Consent, Standing } from '../areas/casefile-consents.ts';

export type Said = Pick<Consent, 'answer' | 'saidOn' | 'expiresOn' | 'withdrawnOn'>;

/** Of one record. The last day still counts; a withdrawal counts from its own day on. */
export function standingOfConsent(consent: Said, today: string): Standing {
  if (consent.answer === 'refused') return 'refused';
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= today) return 'withdrawn';
  return consent.expiresOn !== null && consent.expiresOn < today ? 'expired' : 'given';
}

type Dated = Said & { readonly id: string };

/** Newest first; of one day, the one written last. Ids of entries rise with time. */
export function newestFirst<T extends Pick<Dated, 'id' | 'saidOn'>>(consents: readonly T[]): T[] {
  return consents.toSorted((a, b) => (a.saidOn !== b.saidOn ? (a.saidOn < b.saidOn ? 1 : -1) : a.id < b.id ? 1 : -1));
}

/** Of several records of one kind and voice. What is said for a day to come does not count yet. */
export function standingOfVoice(consents: readonly Dated[], today: string): Standing {
  const [newest] = newestFirst(consents.filter((one) => one.saidOn <= today));
  return newest ? standingOfConsent(newest, today) : 'none';
}

const careful: readonly Standing[] = ['refused', 'withdrawn', 'expired', 'given', 'none'];

/** Both voices together. Where one was not asked, the other speaks alone. */
export function effective(giver: Standing, child: Standing): Standing {
  return careful.find((one) => one === giver || one === child) ?? 'none';
}

/** Somebody said no, or no longer: nothing of this kind may leave the house. */
export function isBarred(standing: Standing): boolean {
  return standing === 'refused' || standing === 'withdrawn';
}
