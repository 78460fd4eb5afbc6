/**
 * Risks and issues of the transition. A risk may happen; an issue has, and may block an action or a stage. Every review
 * is kept, so that one sees how a risk went up or down.
 */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { riskLevels } from '../rules/risks.ts';
import { limits, optionalText, text } from '../text.ts';
import { Export, HistoryEntry, Language, Nothing, PersonRef, Rev } from './common.ts';

export const riskKinds = ['risk', 'issue'] as const;
export const RiskKind = z.enum(riskKinds);
export const responses = ['avoid', 'reduce', 'share', 'accept'] as const;
export const Response = z.enum(responses);
export const blockable = ['action', 'stage'] as const;
const Blockable = z.enum(blockable);
const RiskLevelWord = z.enum(riskLevels);
const Step = z.int().min(1, 'too-small').max(5, 'too-large');
const RatingOut = z.strictObject({ likelihood: z.int(), impact: z.int(), level: RiskLevelWord });

const Block = z.strictObject({
  id: Id,
  rev: Rev,
  about: Blockable,
  aboutId: EntryId,
  name: z.string().nullable(),
  stageId: EntryId,
});
const Review = z.strictObject({
  id: Id,
  on: CivilDate,
  rating: RatingOut,
  note: z.string(),
  by: PersonRef.nullable(),
  at: Instant,
});
export const Risk = z.strictObject({
  id: Id,
  rev: Rev,
  kind: RiskKind,
  title: z.string(),
  cause: z.string().nullable(),
  effect: z.string().nullable(),
  raisedOn: CivilDate,
  /** Before any response. */
  before: RatingOut,
  /** What the response is meant to bring it down to; null until somebody says. */
  after: RatingOut.nullable(),
  /** As last reviewed; before the first review, as it was raised. */
  now: RatingOut,
  response: Response.nullable(),
  plan: z.string().nullable(),
  owner: PersonRef.nullable(),
  reviewOn: CivilDate.nullable(),
  overdueDays: z.int(),
  closedOn: CivilDate.nullable(),
  closeReason: z.string().nullable(),
  blocks: z.array(Block),
  /** Newest first. */
  reviews: z.array(Review),
});
export type Risk = z.infer<typeof Risk>;

const Scale = z.strictObject({ rev: Rev, mediumFrom: z.int(), highFrom: z.int(), severeFrom: z.int() });
const changes = ['risks', 'transition', 'journey', 'history'] as const;
const plan = { access: { can: 'risks.plan' }, changes } as const;
const aboutRisk = { record: 'risk', field: 'id' } as const;
const read = { access: { can: 'risks.read', about: aboutRisk } } as const;

const Rating = z.strictObject({ likelihood: Step, impact: Step });
const Described = {
  kind: RiskKind,
  title: text(limits.title),
  cause: optionalText(limits.reason),
  effect: optionalText(limits.reason),
  raisedOn: CivilDate,
  before: Rating,
  after: Rating.nullable(),
  response: Response.nullable(),
  plan: optionalText(limits.note),
  ownerId: Id.nullable(),
  reviewOn: CivilDate.nullable(),
} as const;

export const risks = {
  /** Counts alone: no title, no person. */
  'risks.figures': query(
    Nothing,
    z.strictObject({
      open: z.int(),
      issues: z.int(),
      overdue: z.int(),
      blocking: z.int(),
      levels: z.record(RiskLevelWord, z.int()),
      /** Open risks and issues by likelihood and impact as they are now: `cells[likelihood - 1][impact - 1]`. */
      cells: z.array(z.array(z.int())),
      scale: Scale,
    }),
    { access: { can: 'figures.read' } },
  ),
  /** Open ones, gravest first, then closed ones. Own: those the person owns. */
  'risks.list': query(Nothing, z.strictObject({ risks: z.array(Risk), scale: Scale }), {
    access: { can: 'risks.read' },
  }),
  'risks.risk': query(z.strictObject({ id: Id }), Risk, read),
  'risks.add': command(z.strictObject({ id: Id, ...Described }), Risk, plan),
  'risks.edit': command(z.strictObject({ id: Id, rev: Rev, ...Described }), Risk, plan),
  /** How it stands now, and when to look again. Kept beside those before it. */
  'risks.review': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      reviewId: Id,
      on: CivilDate,
      rating: Rating,
      note: text(limits.reason),
      nextReviewOn: CivilDate.nullable(),
    }),
    Risk,
    { access: { can: 'risks.work', about: aboutRisk }, changes },
  ),
  'risks.close': command(z.strictObject({ id: Id, rev: Rev, on: CivilDate, reason: text(limits.reason) }), Risk, plan),
  'risks.reopen': command(z.strictObject({ id: Id, rev: Rev }), Risk, plan),
  /** An issue alone blocks; a risk has not happened. */
  'risks.block': command(
    z.strictObject({ id: Id, rev: Rev, blockId: Id, about: Blockable, aboutId: EntryId }),
    Risk,
    plan,
  ),
  'risks.unblock': command(z.strictObject({ id: Id, blockId: Id, rev: Rev }), Risk, plan),
  'risks.remove': command(
    z.strictObject({ id: Id, rev: Rev, reason: optionalText(limits.reason).optional() }),
    z.strictObject({ id: Id, rev: Rev }),
    plan,
  ),
  'risks.restore': command(z.strictObject({ id: Id, rev: Rev }), Risk, plan),
  'risks.editScale': command(
    z.strictObject({ rev: Rev, mediumFrom: z.int(), highFrom: z.int(), severeFrom: z.int() }),
    Scale,
    plan,
  ),
  'risks.history': query(z.strictObject({ id: Id }), z.strictObject({ entries: z.array(HistoryEntry) }), read),
  'risks.export': query(z.strictObject({ language: Language }), Export, {
    access: { can: 'risks.read' },
    noted: { what: 'exported' },
  }),
} as const;
