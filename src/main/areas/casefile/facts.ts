/** What other areas may ask of this one, its lines on a child's timeline, and its evidence for the transition. */
import * as z from 'zod';
import type { ConsentStanding } from '../../../shared/areas/casefile-consents.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import { isPresent, scoreOf } from '../../../shared/rules/child-documents.ts';
import { communicationNeedOf, disabilityOf, inSchoolOf, treatmentOf } from '../../../shared/rules/functioning.ts';
import { byName } from '../by-name.ts';
import type { Reader } from '../../store/types.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { allChildrenSql } from './child.ts';
import { consentStandings } from './consent-standing.ts';
import { homeFiles, inResidence, standings } from './home.ts';
import { allKinds } from './kinds.ts';
import {
  HealthFactRow,
  healthFactsSql,
  LastDayRow,
  lastContactSql,
  lastWordsSql,
  LostRow,
  lostSql,
  medicineDaysSql,
  PeriodRow,
  schoolDaysSql,
} from './queries-facts.ts';

export { openTasksOf } from './tasks.ts';
export { assertMayLeave, namedOnPaper, photoConsentOf, sharingOf, type Sharing } from './sharing.ts';
export { casefileTimeline } from './timeline.ts';

export interface CasefileFacts {
  /** Null: nobody has written it down. */
  readonly disability: boolean | null;
  /** Speaks with pictures, signs or aids. */
  readonly communicationNeed: boolean | null;
  /** Takes medicine regularly. */
  readonly treatment: boolean | null;
  readonly specialDiet: boolean | null;
  readonly addiction: boolean | null;
  readonly inSchool: boolean | null;
  /** The mother tongue or culture has been lost. */
  readonly languageLost: boolean | null;
  readonly documentsRequired: number;
  readonly documentsHeld: number;
  /** Ids of the document kinds that are required and not there, or expired. */
  readonly documentsMissing: readonly string[];
  /**
   * Whether a consent or the child's assent is in force today, by kind: `services`, `sharing-anonymous`, `tracing`,
   * `sharing-named`, `photo` for what the adults said; the same with `assent-` before it for what the child said; and
   * `assent` for the child's own answer to the services. What was never asked, or has run out, is not in it.
   */
  readonly consents: Readonly<Record<string, 'given' | 'refused' | 'withdrawn'>>;
  /** The day the child's own words were last recorded. */
  readonly childHeardOn: string | null;
  /** The day of the newest contact with the family that took place. */
  readonly familyContactOn: string | null;
}

const IdRow = z.object({ id: z.string() });

function answersOf(standing: readonly ConsentStanding[]): CasefileFacts['consents'] {
  const said = standing.flatMap((one) => [
    [one.kind, one.giver] as const,
    [`assent-${one.kind}`, one.child] as const,
    ...(one.kind === 'services' ? [['assent', one.child] as const] : []),
  ]);
  return Object.fromEntries(
    said.flatMap(([key, answer]) => (answer === 'none' || answer === 'expired' ? [] : [[key, answer] as const])),
  );
}

/** Everything that is read for the facts, by child; a fixed number of statements. */
async function gather(read: Reader, ids: readonly string[], today: string) {
  const kinds = (await allKinds(read)).filter((kind) => kind.required && !kind.retired);
  const day = async (statement: ReturnType<typeof lastWordsSql>) =>
    new Map((await read.all(statement, LastDayRow)).map((row) => [row.childId, row.day]));
  return {
    kinds,
    standing: await standings(read, ids, kinds, today),
    health: new Map((await read.all(healthFactsSql(ids), HealthFactRow)).map((row) => [row.childId, row])),
    medicines: Map.groupBy(await read.all(medicineDaysSql(ids), PeriodRow), (row) => row.childId),
    schools: Map.groupBy(await read.all(schoolDaysSql(ids), PeriodRow), (row) => row.childId),
    lost: new Map((await read.all(lostSql(ids), LostRow)).map((row) => [row.childId, row.lost])),
    consents: await consentStandings(read, ids, today),
    heard: await day(lastWordsSql(ids)),
    contact: await day(lastContactSql(ids)),
  };
}

function factsOf(id: string, all: Awaited<ReturnType<typeof gather>>, today: string): CasefileFacts {
  const health = all.health.get(id);
  const cells = all.kinds.map((kind) => ({ id: kind.id, required: true, state: all.standing(id, kind.id).state }));
  const score = scoreOf(cells);
  return {
    disability: health ? disabilityOf(health) : null,
    communicationNeed: health ? communicationNeedOf(health) : null,
    treatment: treatmentOf(health?.treatment ?? null, all.medicines.get(id) ?? [], today),
    specialDiet: health?.diet ?? null,
    addiction: health?.addiction ?? null,
    inSchool: inSchoolOf(all.schools.get(id) ?? [], today),
    languageLost: all.lost.get(id) ?? null,
    documentsRequired: score.required,
    documentsHeld: score.present,
    documentsMissing: cells.filter(({ state }) => !isPresent(state) && state !== 'not-needed').map((cell) => cell.id),
    consents: answersOf(all.consents.get(id) ?? []),
    childHeardOn: all.heard.get(id) ?? null,
    familyContactOn: all.contact.get(id) ?? null,
  };
}

/** The files of these children (all for null). A child nobody wrote anything about still lacks what is required. */
export async function casefileFacts(
  read: Reader,
  childIds: readonly string[] | null,
  today: string,
): Promise<ReadonlyMap<string, CasefileFacts>> {
  const ids = childIds ?? (await read.all(allChildrenSql(), IdRow)).map((row) => row.id);
  const all = await gather(read, ids, today);
  return new Map(ids.map((id) => [id, factsOf(id, all, today)]));
}

/** Required papers that are there, over all children in residence, house by house. No child is named. */
async function documentGaps(read: Reader, today: string): Promise<Computed> {
  const { lines } = await homeFiles(read, await inResidence(read, today), today);
  const total = (of: readonly (typeof lines)[number][], what: 'required' | 'present') =>
    of.reduce((sum, line) => sum + line[what], 0);
  const houses = [...Map.groupBy(lines, (line) => line.house ?? '')].toSorted(([a], [b]) => byName(a, b));
  const list = houses.map(([house, own]) => {
    const [need, have] = [total(own, 'required'), total(own, 'present')];
    return { id: `house:${house}`, name: house === '' ? null : house, met: have === need, detail: `${have}/${need}` };
  });
  const [need, have] = [total(lines, 'required'), total(lines, 'present')];
  return { met: need === 0 ? null : have === need, sentence: 'file-documents', have, need, list };
}

export const casefileEvidence: EvidenceProvider = {
  about: ['swf-documentation-gaps'],
  async compute(read, ids, today) {
    const computed = await documentGaps(read, today);
    return new Map(ids.map((id) => [id, computed]));
  },
};
