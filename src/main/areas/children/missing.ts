/** The facts behind "what is missing", for one child or a page of them: as many statements for one as for a hundred. */
import type { Missing } from '../../../shared/areas/children-parts.ts';
import { checkedIn, missingFrom, type FileFacts } from '../../../shared/rules/completeness.ts';
import { mayShowPhoto } from '../../../shared/rules/photos.ts';
import type { Reader } from '../../store/types.ts';
import { assessmentFacts } from '../assessment/facts.ts';
import { casefileFacts } from '../casefile/facts.ts';
import { planFacts } from '../plan/facts.ts';
import { photosSql, recordsSql, staysSql } from './queries.ts';
import { PhotoRow, RecordRow, StayRow } from './rows.ts';

export interface FileState {
  readonly missing: Missing[];
  readonly checked: number;
}

/** @param led children with a lead worker today */
export async function fileStates(
  read: Reader,
  ids: readonly string[],
  led: (id: string) => boolean,
  today: string,
): Promise<ReadonlyMap<string, FileState>> {
  const facts = await factsOf(read, ids, led, today);
  return new Map(
    facts.map(([id, one]) => [id, { missing: missingFrom(one, today), checked: checkedIn(one, today) }] as const),
  );
}

async function factsOf(read: Reader, ids: readonly string[], led: (id: string) => boolean, today: string) {
  const rows = await read.all(recordsSql(ids), RecordRow);
  const stays = Map.groupBy(await read.all(staysSql(ids), StayRow), (row) => row.child_id);
  const photos = Map.groupBy(await read.all(photosSql(ids), PhotoRow), (row) => row.child_id);
  const files = await casefileFacts(read, ids, today);
  const assessments = await assessmentFacts(read, ids, today);
  const plans = await planFacts(read, ids, today);
  return rows.map((row) => {
    const [file, assessed, plan] = [files.get(row.id), assessments.get(row.id), plans.get(row.id)];
    const facts: FileFacts = {
      ...ownFacts(row, stays.get(row.id) ?? []),
      lead: led(row.id),
      photoOn: photos.get(row.id)?.[0]?.taken_on ?? null,
      photoAllowed: ['photo', 'assent-photo'].every((said) => mayShowPhoto(file?.consents[said] ?? null)),
      documentsMissing: file?.documentsMissing.length ?? 0,
      disabilityKnown: file !== undefined && file.disability !== null,
      childHeardOn: file?.childHeardOn ?? null,
      familyContactOn: file?.familyContactOn ?? null,
      assessedOn: assessed?.assessedOn ?? null,
      assessmentDueOn: assessed?.dueOn ?? null,
      riskKnown: assessed !== undefined && assessed.risk !== null,
      riskReviewOn: assessed?.riskReviewOn ?? null,
      planStatus: plan?.status ?? null,
      planReviewOn: plan?.reviewDueOn ?? null,
    };
    return [row.id, facts] as const;
  });
}

function ownFacts(row: RecordRow, stays: readonly StayRow[]) {
  const [stay] = stays;
  return {
    here: row.left_on === null,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    birthPrecision: row.birth_precision,
    birthPlace: row.birth_place.some((level) => level !== null),
    languages: row.languages !== null,
    reasonKnown: stay !== undefined && (stay.reason_ids.length > 0 || stay.reason_text !== null),
    authorityKnown: stay !== undefined && (stay.authority !== null || stay.order_number !== null),
    leftToKnown: stay !== undefined && (stay.left_to !== null || stay.leaving_id !== null),
  };
}
