/** Gathers what readiness is computed from, for one child or for all, and computes it. Nothing is kept. */
import { ageRange } from '../../../shared/rules/age-range.ts';
import { readiness, type Readiness, type StatedState } from '../../../shared/rules/readiness.ts';
import type { ReadinessFacts } from '../../../shared/rules/readiness-records.ts';
import type { Reader } from '../../store/types.ts';
import { assessmentFacts } from '../assessment/facts.ts';
import { casefileFacts } from '../casefile/facts.ts';
import { kitFacts } from '../kit/facts.ts';
import type { Known } from './people.ts';
import { criteriaSql } from './queries-around.ts';
import {
  dayFacts,
  legalFacts,
  monitoringFacts,
  ownRecords,
  planSide,
  safetyFacts,
  tallies,
  type PlanSide,
} from './records.ts';
import { CriterionRow } from './rows.ts';

/** One child with everything that was computed of it. */
export interface Judged {
  readonly facts: ReadinessFacts;
  readonly side: PlanSide;
  readonly readiness: Readiness;
}

/** Readiness of these children (as `knownChildren` gave them). `whole`: they are all there are. */
export async function judge(
  read: Reader,
  children: ReadonlyMap<string, Known>,
  today: string,
  whole = false,
): Promise<ReadonlyMap<string, Judged>> {
  const ids = whole ? null : [...children.keys()];
  const records = await ownRecords(read, ids);
  const criteria = await read.all(criteriaSql(false), CriterionRow);
  const files = await casefileFacts(read, ids, today);
  const assessments = await assessmentFacts(read, ids, today);
  const kits = await kitFacts(read, ids, today);
  return new Map(
    [...children].map(([id, { profile }]) => {
      const side = planSide(id, records);
      const tally = records.tallies.get(id);
      const trials = records.trials.get(id);
      const facts: ReadinessFacts = {
        goal: side.plan?.goal ?? null,
        age: ageRange(profile.birthDate, profile.birthPrecision, today),
        plan: side.facts,
        safety: safetyFacts(id, records),
        monitoring: monitoringFacts(id, records),
        day: dayFacts(id, records),
        legal: legalFacts(id, records),
        visits: { held: trials?.held ?? 0, last: trials?.went ?? null },
        activities: tallies(tally?.tally ?? null),
        referrals: { all: tally?.referrals ?? 0, accepted: tally?.accepted ?? 0 },
        casefile: files.get(id) ?? null,
        assessment: assessments.get(id) ?? null,
        kit: kits.get(id) ?? null,
      };
      const stated = new Map<string, StatedState>(
        (records.stated.get(id) ?? []).map((mark) => [mark.criterion_id, mark.state]),
      );
      const result = readiness(criteria, stated, facts);
      return [id, { facts, side, readiness: result }];
    }),
  );
}
