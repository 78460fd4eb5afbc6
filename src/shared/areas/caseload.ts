/**
 * Which worker carries which child, since when, and why: periods, never overwritten. Nobody gets a child before the
 * training and the checks are there, and children without a worker stand on top of everything.
 */
import * as z from 'zod';
import { CivilDate, DatePrecision } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { Cursor, Export, HistoryEntry, Language, Nothing, Rev, SortDirection, pageOf, pageSize } from './common.ts';
import { StaffRef } from './team.ts';

export const sexes = ['female', 'male', 'other', 'unknown'] as const;
export const complexities = ['usual', 'complex', 'stable'] as const;
/** Why somebody may not be given a child: each names what is missing. */
export const obstacles = ['not-active', 'not-a-worker', 'training', 'checks', 'code-of-conduct', 'over-limit'] as const;
export const parts = ['lead', 'second'] as const;

/** A child as far as caseload needs it; the child's own record grows from here. */
export const ChildLine = z.strictObject({
  id: Id,
  rev: Rev,
  code: z.string(),
  name: z.string().nullable(),
  /** False where naming was refused or withdrawn: paper and PDF then show the number alone. */
  onPaper: z.boolean(),
  birthDate: CivilDate.nullable(),
  birthPrecision: DatePrecision.nullable(),
  sex: z.enum(sexes),
  house: z.string().nullable(),
  siblingGroup: Id.nullable(),
  complexity: z.enum(complexities),
  since: CivilDate,
  lead: StaffRef.nullable(),
  /** The day the present lead began; null where there is none. */
  leadSince: CivilDate.nullable(),
  second: StaffRef.nullable(),
  covers: z.array(StaffRef),
  /** Days without a lead worker, counted from the day the last one ended or the child came; 0 where there is one. */
  daysWithoutLead: z.int(),
  introducedOn: CivilDate.nullable(),
});
export type ChildLine = z.infer<typeof ChildLine>;

export const Load = z.strictObject({
  staff: StaffRef,
  /** Children led today, and with the weights applied. */
  count: z.int(),
  weighted: z.number(),
  seconds: z.int(),
  covering: z.int(),
  families: z.int(),
  /** The limit for this person: the organisation's, scaled by hours and the first year. */
  limit: z.number(),
  warnFrom: z.number(),
  state: z.enum(['free', 'near', 'over']),
  firstYear: z.boolean(),
  fte: z.int().nullable(),
  absent: z.boolean(),
});
export type Load = z.infer<typeof Load>;

const Candidate = z.strictObject({
  staff: StaffRef,
  may: z.boolean(),
  obstacles: z.array(z.strictObject({ kind: z.enum(obstacles), detail: z.array(z.string()) })),
  load: Load,
  /** Leads a brother or sister already. */
  leadsSibling: z.boolean(),
});

const Assignment = z.strictObject({
  id: Id,
  rev: Rev,
  part: z.enum(parts),
  staff: StaffRef,
  from: CivilDate,
  until: CivilDate.nullable(),
  reason: z.string().nullable(),
  handover: z.string().nullable(),
  introducedOn: CivilDate.nullable(),
  overrideReason: z.string().nullable(),
});

export const CaseloadRules = z.strictObject({
  id: Id,
  rev: Rev,
  limit: z.int(),
  warnFrom: z.int(),
  /** Whether the organisation has looked at the figures and made them its own. */
  confirmed: z.boolean(),
  weightsOn: z.boolean(),
  /** In hundredths: 100 counts as one child. */
  weightUsual: z.int(),
  weightComplex: z.int(),
  weightStable: z.int(),
  /** Share of the limit in somebody's first year, in percent. */
  firstYearPercent: z.int(),
  eligibility: z.enum(['block', 'warn']),
});

const changes = ['caseload', 'children', 'transition', 'history'] as const;
const assign = { access: { can: 'caseload.assign' }, changes } as const;
const read = { access: { can: 'caseload.read' } } as const;
const aboutChild = { record: 'child', field: 'childId' } as const;
const percent = z.int().min(10, 'too-small').max(100, 'too-large');
const weight = z.int().min(0, 'too-small').max(1_000, 'too-large');

export const caseload = {
  /** Figures without names. Null, for whoever may read no child: a count so small that it would tell on somebody. */
  'caseload.figures': query(
    Nothing,
    z.strictObject({
      children: z.int().nullable(),
      withoutLead: z.int().nullable(),
      longestWait: z.int().nullable(),
      workers: z.int(),
      overLimit: z.int().nullable(),
      nearLimit: z.int().nullable(),
      introduced: z.int().nullable(),
    }),
    { access: { can: 'figures.read' } },
  ),
  /** Children without a worker first, then by name. A role that reaches only its own sees those assigned to it today. */
  'caseload.children': query(
    z.strictObject({
      search: z.string().max(100).optional(),
      staffId: Id.nullable().optional(),
      without: z.boolean().optional(),
      house: z.string().max(120).nullable().optional(),
      sort: z.enum(['wait', 'name', 'worker', 'house']).optional(),
      direction: SortDirection.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(ChildLine),
    { access: { can: 'children.read' } },
  ),
  'caseload.child': query(
    z.strictObject({ childId: Id }),
    z.strictObject({ child: ChildLine, siblings: z.array(ChildLine), assignments: z.array(Assignment) }),
    {
      access: { can: 'children.read', about: aboutChild },
      noted: { what: 'viewed', record: 'childId' },
    },
  ),
  'caseload.addChild': command(
    z.strictObject({
      id: Id,
      name: optionalText(limits.name).optional(),
      birthDate: CivilDate.nullable().optional(),
      birthPrecision: DatePrecision.nullable().optional(),
      sex: z.enum(sexes),
      house: optionalText(limits.name).optional(),
      siblingOf: Id.nullable().optional(),
      complexity: z.enum(complexities).optional(),
      since: CivilDate,
    }),
    ChildLine,
    { access: { can: 'children.add' }, changes },
  ),
  'caseload.editChild': command(
    z.strictObject({
      childId: Id,
      rev: Rev,
      name: optionalText(limits.name).optional(),
      birthDate: CivilDate.nullable().optional(),
      birthPrecision: DatePrecision.nullable().optional(),
      sex: z.enum(sexes).optional(),
      house: optionalText(limits.name).optional(),
      siblingOf: Id.nullable().optional(),
      complexity: z.enum(complexities).optional(),
    }),
    ChildLine,
    { access: { can: 'children.write', about: aboutChild }, changes },
  ),

  /** The board: a bar for each worker against the limit. */
  'caseload.board': query(
    Nothing,
    z.strictObject({ loads: z.array(Load), withoutLead: z.int(), rules: CaseloadRules }),
    read,
  ),
  /** Who may be given these children, and why the others may not. */
  'caseload.candidates': query(
    z.strictObject({ childIds: z.array(Id).min(1, 'required').max(200) }),
    z.strictObject({ candidates: z.array(Candidate) }),
    {
      access: { can: 'caseload.assign' },
    },
  ),
  /**
   * Gives children to a worker from a day on; the period before ends. A change of lead asks a handover note; somebody
   * who is not eligible is refused (`not-eligible`) under `block`, unless `overrideReason` is given; parting brothers
   * and sisters asks `siblingReason`.
   */
  'caseload.assign': command(
    z.strictObject({
      children: z
        .array(z.strictObject({ assignmentId: Id, childId: Id, rev: Rev }))
        .min(1, 'required')
        .max(200),
      staffId: Id,
      part: z.enum(parts),
      from: CivilDate,
      reason: text(limits.reason),
      handover: optionalText(limits.note).optional(),
      overrideReason: optionalText(limits.reason).optional(),
      siblingReason: optionalText(limits.reason).optional(),
    }),
    z.strictObject({ assigned: z.int() }),
    assign,
  ),
  'caseload.end': command(
    z.strictObject({ id: Id, rev: Rev, on: CivilDate, reason: text(limits.reason) }),
    z.strictObject({ child: ChildLine }),
    assign,
  ),
  /** Takes back what `caseload.assign` did: by the same ids, within the day. */
  'caseload.undoAssign': command(
    z.strictObject({ assignmentIds: z.array(Id).min(1, 'required').max(200) }),
    z.strictObject({ undone: z.int() }),
    assign,
  ),
  'caseload.introduce': command(
    z.strictObject({ childId: Id, assignmentId: Id, rev: Rev, on: CivilDate }),
    z.strictObject({ child: ChildLine }),
    {
      access: { can: 'children.write', about: aboutChild },
      changes,
    },
  ),
  /** While somebody is away: the cover sees those children on those days only. */
  'caseload.cover': command(
    z.strictObject({
      id: Id,
      absentId: Id,
      coverId: Id,
      from: CivilDate,
      until: CivilDate,
      reason: text(limits.reason),
      overrideReason: optionalText(limits.reason).optional(),
    }),
    z.strictObject({ children: z.int() }),
    assign,
  ),
  'caseload.covers': query(
    Nothing,
    z.strictObject({
      covers: z.array(
        z.strictObject({
          id: Id,
          rev: Rev,
          absent: StaffRef,
          cover: StaffRef,
          from: CivilDate,
          until: CivilDate,
          reason: z.string().nullable(),
          active: z.boolean(),
        }),
      ),
    }),
    read,
  ),
  'caseload.endCover': command(z.strictObject({ id: Id, rev: Rev, on: CivilDate }), Nothing, assign),
  'caseload.rules': query(Nothing, CaseloadRules, read),
  'caseload.editRules': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      limit: z.int().min(1, 'too-small').max(200, 'too-large').optional(),
      warnFrom: z.int().min(1, 'too-small').max(200, 'too-large').optional(),
      confirmed: z.boolean().optional(),
      weightsOn: z.boolean().optional(),
      weightUsual: weight.optional(),
      weightComplex: weight.optional(),
      weightStable: weight.optional(),
      firstYearPercent: percent.optional(),
      eligibility: z.enum(['block', 'warn']).optional(),
    }),
    CaseloadRules,
    { access: { can: 'caseload.rules' }, changes },
  ),
  'caseload.history': query(z.strictObject({ childId: Id }), z.strictObject({ entries: z.array(HistoryEntry) }), {
    access: { can: 'children.read', about: aboutChild },
  }),
  'caseload.export': query(z.strictObject({ list: z.enum(['children', 'loads']), language: Language }), Export, {
    access: { can: 'caseload.assign' },
    noted: { what: 'exported' },
  }),
} as const;
