/** Wellbeing scored by domain, the family and its assessment, tracing, risk. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query, type Procedure } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { assessmentFamily } from './assessment-family.ts';
import { ChildRef, RiskRating, tracingStates } from './assessment-family-parts.ts';
import {
  Assessment,
  AssessmentFacts,
  AssessmentLine,
  AssessmentRules,
  AssessmentSet,
  Level,
  ScorePatch,
  abouts,
  dueStates,
  riskStates,
  viewLimit,
} from './assessment-parts.ts';
import { Cursor, Export, HistoryEntry, Language, Nothing, PersonRef, Rev, pageOf, pageSize } from './common.ts';

/**
 * Lists of children that a figure counts and opens. `due` is never assessed, overdue and
 * due soon together, `not-in-date` the first two of them; `not-assessed` whoever lacks an assessment in date, their own
 * or their family's.
 */
export const childLists = [
  'all',
  'due',
  'not-in-date',
  'overdue',
  'never',
  'due-soon',
  'in-date',
  'crisis',
  'risk-overdue',
  'risk-high',
  'risk-none',
  'family-missing',
  'tracing-open',
  'tracing-overdue',
  'not-assessed',
] as const;
export type ChildList = (typeof childLists)[number];

/** How one child stands, for the lists of the whole home. */
export const ChildStanding = z.strictObject({
  ...ChildRef.shape,
  house: z.string().nullable(),
  assessedOn: CivilDate.nullable(),
  dueOn: CivilDate.nullable(),
  due: z.enum(dueStates),
  overdueDays: z.int(),
  /** Ids of domains at the lowest score. */
  crisis: z.array(EntryId),
  risk: Level.nullable(),
  riskReviewOn: CivilDate.nullable(),
  riskState: z.enum(riskStates),
  riskOverdueDays: z.int(),
  tracing: z.enum(tracingStates).nullable(),
  /** The earliest next step of the search that has passed its day. */
  tracingOverdueSince: CivilDate.nullable(),
  willingness: Level.nullable(),
  familyAssessedOn: CivilDate.nullable(),
  familyMissing: z.boolean(),
});
export type ChildStanding = z.infer<typeof ChildStanding>;

export const Unfinished = z.strictObject({
  id: Id,
  child: ChildRef,
  about: z.enum(abouts),
  setId: EntryId,
  householdName: z.string().nullable(),
  owner: PersonRef.nullable(),
  startedAt: Instant,
  savedAt: Instant,
  /** Whole days since it was begun. */
  days: z.int(),
  answered: z.int(),
  domains: z.int(),
});
export type Unfinished = z.infer<typeof Unfinished>;

const changes = ['assessment', 'children', 'transition', 'history'] as const;
const aboutChild = { record: 'child', field: 'childId' } as const;
const read = { access: { can: 'assessment.read', about: aboutChild } } as const;
const viewed = { ...read, noted: { what: 'viewed', record: 'childId' } } as const;
const write = { access: { can: 'assessment.write', about: aboutChild }, changes } as const;
const edit = { access: { can: 'lists.edit' }, changes: ['assessment', 'children', 'transition'] } as const;
const months = z.int().min(1, 'too-small').max(36, 'too-large');
const days = z.int().min(1, 'too-small').max(366, 'too-large');
const one = z.strictObject({ childId: Id, id: Id });
const oneNow = z.strictObject({ childId: Id, id: Id, rev: Rev });
const words = optionalText(limits.reason).optional();

export const assessment = {
  /** What is asked, retired ones too: a finished assessment keeps its questions. */
  'assessment.sets': query(Nothing, z.strictObject({ sets: z.array(AssessmentSet) }), {
    access: { can: 'assessment.read' },
  }),
  /** `rev` null makes a set of one's own. */
  'assessment.saveSet': command(
    z.strictObject({
      id: EntryId,
      rev: Rev.nullable(),
      about: z.enum(abouts),
      name: optionalText(limits.title),
      dueMonths: months.nullable(),
    }),
    AssessmentSet,
    edit,
  ),
  'assessment.retireSet': command(z.strictObject({ id: EntryId, rev: Rev, retired: z.boolean() }), AssessmentSet, edit),
  'assessment.saveDomain': command(
    z.strictObject({
      id: EntryId,
      rev: Rev.nullable(),
      setId: EntryId,
      name: optionalText(limits.title),
      question: words,
      words: z.tuple([words, words, words, words]).optional(),
    }),
    AssessmentSet,
    edit,
  ),
  /** Behind `after`; null puts it first. */
  'assessment.moveDomain': command(
    z.strictObject({ id: EntryId, rev: Rev, after: EntryId.nullable() }),
    AssessmentSet,
    edit,
  ),
  'assessment.retireDomain': command(
    z.strictObject({ id: EntryId, rev: Rev, retired: z.boolean() }),
    AssessmentSet,
    edit,
  ),
  'assessment.rules': query(Nothing, AssessmentRules, { access: { can: 'assessment.read' } }),
  'assessment.editRules': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      dueMonths: months.optional(),
      reviewHigh: days.optional(),
      reviewMedium: days.optional(),
      reviewLow: days.optional(),
      confirmed: z.boolean().optional(),
    }),
    AssessmentRules,
    edit,
  ),

  /** Every assessment of a child and of its families, newest first; unfinished ones and those set aside too. */
  'assessment.ofChild': query(
    z.strictObject({ childId: Id }),
    z.strictObject({
      assessments: z.array(AssessmentLine),
      assessedOn: CivilDate.nullable(),
      dueOn: CivilDate.nullable(),
      due: z.enum(dueStates),
      overdueDays: z.int(),
      crisis: z.array(EntryId),
    }),
    viewed,
  ),
  /** One whole, and the newest finished one before it with the same set (and the same household). */
  'assessment.one': query(
    one,
    z.strictObject({ assessment: Assessment, before: Assessment.nullable(), set: AssessmentSet }),
    viewed,
  ),
  /**
   * Keeps what is written so far: only the fields that are given. `rev` null begins it; what is finished is refused
   * (`finished`). Needs `householdId` for a set about a family.
   */
  'assessment.save': command(
    z.strictObject({
      childId: Id,
      id: Id,
      rev: Rev.nullable(),
      setId: EntryId,
      householdId: Id.nullable().optional(),
      facts: AssessmentFacts.optional(),
      scores: z.array(ScorePatch).max(80, 'too-long').optional(),
    }),
    z.strictObject({ id: Id, rev: Rev, savedAt: Instant }),
    write,
  ),
  /** Each domain scored with a reason or left out with one, a day, who. After it nothing in it changes. */
  'assessment.finish': command(oneNow, Assessment, write),
  /** An unfinished one alone. */
  'assessment.discard': command(oneNow, Nothing, write),
  'assessment.restore': command(one, Assessment, write),
  'assessment.amend': command(
    z.strictObject({ childId: Id, id: Id, assessmentId: Id, text: text(viewLimit) }),
    Assessment,
    write,
  ),
  /** It stays to be read and counts no more. */
  'assessment.setAside': command(oneNow.extend({ reason: text(limits.reason) }), Assessment, write),
  'assessment.countAgain': command(oneNow, Assessment, write),

  'assessment.risk': query(
    z.strictObject({ childId: Id }),
    z.strictObject({
      ratings: z.array(RiskRating),
      state: z.enum(riskStates),
      overdueDays: z.int(),
      rules: AssessmentRules,
    }),
    viewed,
  ),
  /** `reviewOn` left out: as the organisation's rules say for the level. */
  'assessment.rateRisk': command(
    z.strictObject({
      childId: Id,
      id: Id,
      level: Level,
      reason: text(viewLimit),
      childView: optionalText(viewLimit).optional(),
      on: CivilDate,
      reviewOn: CivilDate.nullable().optional(),
    }),
    RiskRating,
    write,
  ),

  /** Figures without names. Where so few are meant that one could be known, they are left out. */
  'assessment.figures': query(
    Nothing,
    z.strictObject({ children: z.int(), inDate: z.int().nullable(), on: CivilDate }),
    { access: { can: 'figures.read' } },
  ),
  /** How many children stand in each list, of those the caller may know of. */
  'assessment.overview': query(
    Nothing,
    z.strictObject({
      lists: z.array(z.strictObject({ list: z.enum(childLists), children: z.int() })),
      unfinished: z.int(),
      rules: AssessmentRules,
    }),
    { access: { can: 'assessment.read' } },
  ),
  'assessment.children': query(
    z.strictObject({
      list: z.enum(childLists),
      search: z.string().max(100).optional(),
      house: z.string().max(120).nullable().optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(ChildStanding),
    { access: { can: 'assessment.read' } },
  ),
  /** Oldest first. Nothing ever takes one away by itself. */
  'assessment.unfinished': query(Nothing, z.strictObject({ unfinished: z.array(Unfinished) }), {
    access: { can: 'assessment.read' },
  }),
  'assessment.export': query(
    z.strictObject({ list: z.enum([...childLists, 'unfinished']), language: Language }),
    Export,
    { access: { can: 'assessment.read' }, noted: { what: 'exported' } },
  ),
  'assessment.history': query(
    z.strictObject({ childId: Id, of: z.enum(['family', 'tracing']) }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    read,
  ),
  ...assessmentFamily,
} as const satisfies Record<string, Procedure>;
