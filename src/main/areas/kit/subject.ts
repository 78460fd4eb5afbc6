/** What the records know of a child that decides about the kit. */
import type { KitSubject } from '../../../shared/rules/kit.ts';
import type { Reader } from '../../store/types.ts';
import { casefileFacts } from '../casefile/facts.ts';
import { childProfiles, type ChildProfile } from '../children/facts.ts';
import { planFacts } from '../plan/facts.ts';
import { moveDay } from './sheets.ts';
import type { KitRow } from './rows.ts';

export interface Known {
  readonly profile: ChildProfile | null;
  readonly subject: KitSubject;
  readonly move: ReturnType<typeof moveDay>;
}

/** Whatever nobody has written down is null, and so makes an item something to decide. */
export async function knownOf(
  read: Reader,
  childId: string,
  kit: Pick<KitRow, 'needed_on'> | null,
  today: string,
): Promise<Known> {
  const profile = (await childProfiles(read, [childId], today)).get(childId) ?? null;
  const file = (await casefileFacts(read, [childId], today)).get(childId);
  const plan = (await planFacts(read, [childId], today)).get(childId);
  const move = moveDay(plan?.moveOn, kit);
  const subject: KitSubject = {
    birthDate: profile?.birthDate ?? null,
    birthPrecision: profile?.birthPrecision ?? null,
    sex: profile?.sex ?? 'unknown',
    needs: {
      disability: file?.disability ?? null,
      communication: file?.communicationNeed ?? null,
      treatment: file?.treatment ?? null,
      'special-diet': file?.specialDiet ?? null,
      school: file?.inSchool ?? null,
    },
    goal: plan?.goal ?? null,
    placement: plan?.placementType ?? null,
    moveOn: move.on,
  };
  return { profile, subject, move };
}
