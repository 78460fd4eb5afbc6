/** What holds of each consent today, for whoever is about to share something. */
import type * as z from 'zod';
import {
  consentKinds,
  type ConsentKind,
  type ConsentStanding,
  type Voice,
} from '../../../shared/areas/casefile-consents.ts';
import { effective, standingOfConsent, standingOfVoice } from '../../../shared/rules/consents.ts';
import type { Reader } from '../../store/types.ts';
import { answersSql } from './queries.ts';
import { AnswerRow } from './rows.ts';

type Answer = z.output<typeof AnswerRow>;
type Several = readonly Pick<
  Answer,
  'id' | 'kind' | 'voice' | 'answer' | 'saidOn' | 'expiresOn' | 'withdrawnOn' | 'withheld'
>[];

/** Kind by kind, both voices and what holds of them. */
export function standingsOf(all: Several, today: string): ConsentStanding[] {
  return consentKinds.map((kind) => {
    const own = all.filter((one) => one.kind === kind);
    const of = (voice: Voice) => own.filter((one) => one.voice === voice);
    const [giver, child] = [standingOfVoice(of('giver'), today), standingOfVoice(of('child'), today)];
    const inForce = own.filter((one) => one.saidOn <= today && standingOfConsent(one, today) === 'given');
    return {
      kind,
      giver,
      child,
      effective: effective(giver, child),
      withheld: [...new Set(inForce.flatMap((one) => one.withheld ?? []))],
    };
  });
}

/** As of a day, for each of these children: what anybody who shares something has to ask first. */
export async function consentStandings(
  read: Reader,
  childIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly ConsentStanding[]>> {
  const answers = Map.groupBy(await read.all(answersSql(childIds), AnswerRow), (one) => one.childId);
  return new Map(childIds.map((id) => [id, standingsOf(answers.get(id) ?? [], today)]));
}

/** Whether nobody said no to this, or no longer; see rules/consents.ts. */
export function standingFor(
  standings: readonly ConsentStanding[] | undefined,
  kind: ConsentKind,
): ConsentStanding['effective'] {
  return standings?.find((one) => one.kind === kind)?.effective ?? 'none';
}
