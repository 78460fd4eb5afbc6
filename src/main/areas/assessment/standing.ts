/** How each child stands with assessment, family and risk: one reading for lists, figures, facts and evidence. */
import type { ChildList, ChildStanding } from '../../../shared/areas/assessment.ts';
import {
  crisisIn,
  daysLate,
  dueState,
  familyMissing,
  newestFirst,
  newestOfEachSet,
  riskState,
} from '../../../shared/rules/assessment.ts';
import type { Reader } from '../../store/types.ts';
import type { ChildProfile } from '../children/facts.ts';
import { countingSql, crisesSql, newestRatingsSql } from './queries.ts';
import { householdCountsSql, lateStepsSql, receivingNowSql, tracingNowSql } from './queries-family.ts';
import { CountOfRow, CrisisRow, LateRow, LineRow, NewestRatingRow, ReceivingNowRow, TracingNowRow } from './rows.ts';

type Ids = readonly string[] | null;

interface Counting {
  readonly id: string;
  readonly setId: string;
  readonly about: 'child' | 'family';
  readonly householdId: string | null;
  readonly assessedOn: string | null;
  readonly finishedAt: string | null;
  readonly nextOn: string | null;
  readonly willingness: 'high' | 'medium' | 'low' | null;
  readonly hasChildView: boolean;
}

/** What the records say of one child. */
export interface Known {
  /** Of the child itself, newest first; those alone that count. */
  readonly assessments: readonly Counting[];
  readonly families: readonly Counting[];
  readonly crisis: readonly string[];
  readonly risk: { readonly level: 'high' | 'medium' | 'low'; readonly reviewOn: string } | null;
  readonly receiving: string | null;
  readonly households: number;
  readonly tracing: ChildStanding['tracing'];
  readonly lateStepOn: string | null;
}

const nothingKnown: Known = {
  assessments: [],
  families: [],
  crisis: [],
  risk: null,
  receiving: null,
  households: 0,
  tracing: null,
  lateStepOn: null,
};

function toCounting(row: LineRow): Counting {
  return {
    id: row.id,
    setId: row.set_id,
    about: row.about,
    householdId: row.household_id,
    assessedOn: row.assessed_on,
    finishedAt: row.finished_at,
    nextOn: row.next_on,
    willingness: row.willingness,
    hasChildView: row.has_child_view === 1,
  };
}

/** The newest of the household that is to receive the child; null where none is marked, or none was assessed. */
function ofReceiving(families: readonly Counting[], receiving: string | null): Counting | null {
  if (receiving === null) return null;
  return families.find((one) => one.householdId === receiving) ?? null;
}

/** The assessments whose lowest scores count today: of each set the newest, and of the receiving family. */
function speaking(assessments: readonly Counting[], families: readonly Counting[], receiving: string | null) {
  const family = ofReceiving(families, receiving);
  return [...newestOfEachSet(assessments), ...(family ? [family] : [])];
}

/** What is known of these children (all for null), in seven statements; a child of whom nothing is known is left out. */
export async function knownOf(read: Reader, ids: Ids, today: string): Promise<ReadonlyMap<string, Known>> {
  const lines = await read.all(countingSql(ids), LineRow);
  const ratings = new Map((await read.all(newestRatingsSql(ids), NewestRatingRow)).map((row) => [row.child_id, row]));
  const receiving = new Map(
    (await read.all(receivingNowSql(ids), ReceivingNowRow)).map((row) => [row.child_id, row.household_id]),
  );
  const households = new Map((await read.all(householdCountsSql(ids), CountOfRow)).map((row) => [row.id, row.n]));
  const tracing = new Map((await read.all(tracingNowSql(ids), TracingNowRow)).map((row) => [row.child_id, row.state]));
  const late = new Map((await read.all(lateStepsSql(ids, today), LateRow)).map((row) => [row.child_id, row.late_on]));
  const byChild = Map.groupBy(lines, (row) => row.child_id);
  const found = new Map<string, Known>();
  const children = new Set(
    [...byChild, ...ratings, ...receiving, ...households, ...tracing, ...late].map(([id]) => id),
  );
  for (const id of children) {
    const all = newestFirst((byChild.get(id) ?? []).map(toCounting));
    const rating = ratings.get(id);
    found.set(id, {
      assessments: all.filter((one) => one.about === 'child'),
      families: all.filter((one) => one.about === 'family'),
      crisis: [],
      risk: rating ? { level: rating.level, reviewOn: rating.review_on } : null,
      receiving: receiving.get(id) ?? null,
      households: households.get(id) ?? 0,
      tracing: tracing.get(id) ?? null,
      lateStepOn: late.get(id) ?? null,
    });
  }
  return withCrises(read, found);
}

async function withCrises(read: Reader, found: Map<string, Known>): Promise<ReadonlyMap<string, Known>> {
  const speakingOf = ({ assessments, families, receiving }: Known) => speaking(assessments, families, receiving);
  const ids = [...found.values()].flatMap((one) => speakingOf(one).map(({ id }) => id));
  const crises = Map.groupBy(await read.all(crisesSql(ids), CrisisRow), (row) => row.assessment_id);
  const scoresOf = (id: string) =>
    (crises.get(id) ?? []).map((row) => ({ domainId: row.domain_id, score: 1, leftOut: false }));
  for (const [id, one] of found) {
    const crisis = speakingOf(one).flatMap((line) => crisisIn({ scores: scoresOf(line.id) }));
    found.set(id, { ...one, crisis });
  }
  return found;
}

export const receivingFamily = ({ families, receiving }: Known): Counting | null => ofReceiving(families, receiving);

/** The family that counts: the one that is to receive the child, else the one assessed last. */
function familyOf(known: Known): Counting | null {
  return known.receiving === null ? (known.families[0] ?? null) : ofReceiving(known.families, known.receiving);
}

export function isFamilyMissing({ families, households, receiving, tracing }: Known): boolean {
  const assessed = new Set(families.flatMap((one) => one.householdId ?? []));
  return familyMissing({ tracing, households, receiving, assessed });
}

export function standingOf(profile: ChildProfile, known: Known = nothingKnown, today: string): ChildStanding {
  const [newest] = known.assessments;
  const family = familyOf(known);
  const dueOn = newest?.nextOn ?? null;
  const reviewOn = known.risk?.reviewOn ?? null;
  return {
    id: profile.id,
    code: profile.code,
    name: profile.name,
    house: profile.house,
    assessedOn: newest?.assessedOn ?? null,
    dueOn,
    due: dueState(dueOn, today),
    overdueDays: daysLate(dueOn, today),
    crisis: [...known.crisis],
    risk: known.risk?.level ?? null,
    riskReviewOn: reviewOn,
    riskState: riskState(reviewOn, today),
    riskOverdueDays: daysLate(reviewOn, today),
    tracing: known.tracing,
    tracingOverdueSince: known.lateStepOn,
    willingness: family?.willingness ?? null,
    familyAssessedOn: family?.assessedOn ?? null,
    familyMissing: isFamilyMissing(known),
  };
}

/** Whose family was looked for in vain has none to assess. */
function isFamilyKnown({ tracing, familyAssessedOn, familyMissing: missing }: ChildStanding): boolean {
  return tracing === 'exhausted' || (familyAssessedOn !== null && !missing);
}

const belongs: Readonly<Record<ChildList, (one: ChildStanding) => boolean>> = {
  all: () => true,
  due: (one) => one.due !== 'in-date',
  'not-in-date': (one) => one.due === 'overdue' || one.due === 'never',
  overdue: (one) => one.due === 'overdue',
  never: (one) => one.due === 'never',
  'due-soon': (one) => one.due === 'due-soon',
  'in-date': (one) => one.due === 'in-date' || one.due === 'due-soon',
  crisis: (one) => one.crisis.length > 0,
  'risk-overdue': (one) => one.riskState === 'overdue',
  'risk-high': (one) => one.risk === 'high',
  'risk-none': (one) => one.risk === null,
  'family-missing': (one) => one.familyMissing,
  // Nobody has said how the search stands: it is open all the same.
  'tracing-open': ({ tracing }) => tracing === null || tracing === 'not-begun' || tracing === 'under-way',
  'tracing-overdue': (one) => one.tracingOverdueSince !== null,
  'not-assessed': (one) => one.due === 'overdue' || one.due === 'never' || !isFamilyKnown(one),
};

/** Whether a child stands in a list: the figure and the list it opens ask the same. */
export function standsIn(one: ChildStanding, list: ChildList): boolean {
  return belongs[list](one);
}
