/**
 * People and bodies around the transition: where they stand and how that moves, what was said to them and promised,
 * what donors are told, and where their money goes. Nothing here is about a child: children are a group among others.
 */
import * as z from 'zod';
import { Amount, Currency } from '../currencies.ts';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { influences, stances } from '../rules/stakeholders.ts';
import { limits, optionalText, text } from '../text.ts';
import {
  Cursor,
  Export,
  HistoryEntry,
  Language,
  Nothing,
  PersonRef,
  Rev,
  SortDirection,
  pageOf,
  pageSize,
} from './common.ts';

export const stakeholderKinds = ['person', 'body'] as const;
// prettier-ignore
export const stakeholderGroups = [
  'director', 'founder', 'board', 'donors', 'staff', 'children', 'families', 'authorities', 'community', 'partners',
] as const;
export type StakeholderGroup = (typeof stakeholderGroups)[number];
export const ways = ['meeting', 'visit', 'call', 'letter', 'email', 'message', 'event', 'training', 'other'] as const;
/** What a conversation was for. Who agreed was also consulted, who was consulted was also informed. */
export const purposes = ['informed', 'consulted', 'agreed', 'other'] as const;
export const sides = ['us', 'them'] as const;
export const reactions = ['welcomed', 'asked', 'worried', 'withdrew', 'none'] as const;
/** How a donor gives: for one year, or once. */
export const givings = ['yearly', 'once'] as const;
/** Kinds of records that can be removed, restored, and have a history. */
export const stakeholderRecords = ['stakeholder', 'stance', 'engagement', 'promise', 'message', 'fund'] as const;

/** Somebody as other records name them. */
export const StakeholderRef = z.strictObject({
  id: Id,
  name: z.string(),
  group: z.enum(stakeholderGroups),
  retired: z.boolean(),
});
export type StakeholderRef = z.infer<typeof StakeholderRef>;

export const StanceLine = z.strictObject({
  id: Id,
  rev: Rev,
  on: CivilDate,
  stance: z.enum(stances),
  influence: z.enum(influences),
  reason: z.string(),
  by: PersonRef.nullable(),
});
export type StanceLine = z.infer<typeof StanceLine>;

export const Stakeholder = z.strictObject({
  id: Id,
  rev: Rev,
  kind: z.enum(stakeholderKinds),
  name: z.string(),
  group: z.enum(stakeholderGroups),
  /** What they are to the home: "pays the school fees", "member of the county assembly". */
  role: z.string().nullable(),
  contact: z.string().nullable(),
  note: z.string().nullable(),
  retired: z.boolean(),
  retiredReason: z.string().nullable(),
  stance: StanceLine.nullable(),
  /** Steps towards the transition since the record before; null where there is none before. */
  moved: z.int().nullable(),
  /** The last conversation, or the last message that was sent. */
  lastEngagedOn: CivilDate.nullable(),
  informed: z.boolean(),
  consulted: z.boolean(),
  openPromises: z.int(),
  overduePromises: z.int(),
});
export type Stakeholder = z.infer<typeof Stakeholder>;

export const Promised = z.strictObject({
  id: Id,
  rev: Rev,
  stakeholder: StakeholderRef,
  engagementId: Id.nullable(),
  /** Who promised. */
  side: z.enum(sides),
  text: z.string(),
  /** Who of us looks after it, whoever promised. */
  owner: PersonRef.nullable(),
  dueOn: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  overdueDays: z.int(),
});
export type Promised = z.infer<typeof Promised>;

export const Engagement = z.strictObject({
  id: Id,
  rev: Rev,
  on: CivilDate,
  way: z.enum(ways),
  purpose: z.enum(purposes),
  stakeholders: z.array(StakeholderRef),
  said: z.string(),
  /** Who wrote it down. */
  by: PersonRef.nullable(),
  promises: z.array(Promised),
});
export type Engagement = z.infer<typeof Engagement>;

export const DonorMessage = z.strictObject({
  id: Id,
  rev: Rev,
  stakeholder: StakeholderRef,
  message: z.string(),
  way: z.enum(ways),
  owner: PersonRef.nullable(),
  plannedOn: CivilDate.nullable(),
  sentOn: CivilDate.nullable(),
  reaction: z.enum(reactions).nullable(),
  reactionNote: z.string().nullable(),
  overdueDays: z.int(),
});
export type DonorMessage = z.infer<typeof DonorMessage>;

export const DonorFund = z.strictObject({
  id: Id,
  rev: Rev,
  stakeholder: StakeholderRef,
  presentUse: z.string(),
  futureUse: z.string().nullable(),
  agreedOn: CivilDate.nullable(),
  amount: z.int().nullable(),
  currency: z.string().nullable(),
  giving: z.enum(givings),
  note: z.string().nullable(),
});
export type DonorFund = z.infer<typeof DonorFund>;

const changes = ['stakeholders', 'transition', 'history'] as const;
const write = { access: { can: 'stakeholders.write' }, changes } as const;
const read = { access: { can: 'stakeholders.read' } } as const;
const Touched = z.strictObject({ id: Id, rev: Rev });
const count = z.int().nullable();

export const stakeholders = {
  /** Everybody; those set aside only where asked for. By group, then by name. */
  'stakeholders.list': query(
    z.strictObject({ retired: z.boolean().optional() }),
    z.strictObject({ stakeholders: z.array(Stakeholder) }),
    read,
  ),
  'stakeholders.get': query(
    z.strictObject({ id: Id }),
    z.strictObject({
      stakeholder: Stakeholder,
      /** Newest first. */
      stances: z.array(StanceLine),
      engagements: z.array(Engagement),
      promises: z.array(Promised),
      messages: z.array(DonorMessage),
      funds: z.array(DonorFund),
    }),
    read,
  ),
  'stakeholders.save': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      kind: z.enum(stakeholderKinds),
      name: text(limits.name),
      group: z.enum(stakeholderGroups),
      role: optionalText(limits.title),
      contact: optionalText(limits.title),
      note: optionalText(limits.note),
    }),
    Stakeholder,
    write,
  ),
  /** Sets aside whoever has no part any more, with the reason; or takes them back in. */
  'stakeholders.retire': command(
    z.strictObject({ id: Id, rev: Rev, retired: z.boolean(), reason: optionalText(limits.reason).optional() }),
    Stakeholder,
    write,
  ),
  /** Refused as `stakeholder-retired` for whoever is set aside. */
  'stakeholders.recordStance': command(
    z.strictObject({
      id: Id,
      stakeholderId: Id,
      /** Not in the future. */
      on: CivilDate,
      stance: z.enum(stances),
      influence: z.enum(influences),
      reason: text(limits.reason),
    }),
    Stakeholder,
    write,
  ),

  /** The log, newest day first unless asked otherwise. */
  'stakeholders.engagements': query(
    z.strictObject({
      search: z.string().max(100).optional(),
      group: z.enum(stakeholderGroups).nullable().optional(),
      sort: z.enum(['on', 'way', 'purpose']).optional(),
      direction: SortDirection.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(Engagement),
    read,
  ),
  'stakeholders.saveEngagement': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      /** Not in the future. */
      on: CivilDate,
      way: z.enum(ways),
      purpose: z.enum(purposes),
      stakeholderIds: z.array(Id).min(1, 'required').max(60),
      said: text(limits.note),
      /** Made together with the conversation; later ones are saved by themselves. */
      promises: z
        .array(
          z.strictObject({
            id: Id,
            stakeholderId: Id,
            side: z.enum(sides),
            text: text(limits.reason),
            ownerId: Id.nullable(),
            dueOn: CivilDate.nullable(),
          }),
        )
        .max(20),
    }),
    Engagement,
    write,
  ),

  /** Every promise: overdue first, then by its day; kept ones last. */
  'stakeholders.promises': query(Nothing, z.strictObject({ promises: z.array(Promised) }), read),
  'stakeholders.savePromise': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      stakeholderId: Id,
      side: z.enum(sides),
      text: text(limits.reason),
      ownerId: Id.nullable(),
      dueOn: CivilDate.nullable(),
    }),
    Promised,
    write,
  ),
  /** `doneOn` null opens it again. */
  'stakeholders.finishPromise': command(
    z.strictObject({ id: Id, rev: Rev, doneOn: CivilDate.nullable() }),
    Promised,
    write,
  ),

  'stakeholders.messages': query(Nothing, z.strictObject({ messages: z.array(DonorMessage) }), read),
  'stakeholders.saveMessage': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      stakeholderId: Id,
      message: text(limits.note),
      way: z.enum(ways),
      ownerId: Id.nullable(),
      plannedOn: CivilDate.nullable(),
      /** Not in the future. */
      sentOn: CivilDate.nullable(),
      /** Only of a message that was sent. */
      reaction: z.enum(reactions).nullable(),
      reactionNote: optionalText(limits.reason),
    }),
    DonorMessage,
    write,
  ),
  'stakeholders.funds': query(Nothing, z.strictObject({ funds: z.array(DonorFund) }), read),
  'stakeholders.saveFund': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      stakeholderId: Id,
      presentUse: text(limits.title),
      futureUse: optionalText(limits.title),
      /** Not in the future, and only with a future use. */
      agreedOn: CivilDate.nullable(),
      /** Both or neither. */
      amount: Amount.nullable(),
      currency: Currency.nullable(),
      giving: z.enum(givings),
      note: optionalText(limits.reason),
    }),
    DonorFund,
    write,
  ),

  'stakeholders.remove': command(
    z.strictObject({
      kind: z.enum(stakeholderRecords),
      id: Id,
      rev: Rev,
      reason: optionalText(limits.reason).optional(),
    }),
    Touched,
    write,
  ),
  'stakeholders.restore': command(
    z.strictObject({ kind: z.enum(stakeholderRecords), id: Id, rev: Rev }),
    Touched,
    write,
  ),
  'stakeholders.history': query(
    z.strictObject({ kind: z.enum(stakeholderRecords), id: Id }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    read,
  ),
  'stakeholders.export': query(
    z.strictObject({ list: z.enum(['people', 'log', 'promises', 'messages', 'funds']), language: Language }),
    Export,
    { ...read, noted: { what: 'exported' } },
  ),
  /** Without names; null where a figure would tell on few. */
  'stakeholders.figures': query(
    Nothing,
    z.strictObject({
      people: count,
      stances: z.strictObject({
        against: count,
        doubtful: count,
        neutral: count,
        supportive: count,
        champion: count,
        unknown: count,
      }),
      engagements: z.int(),
      promisesOpen: count,
      promisesOverdue: count,
      promisesKept: count,
      donorsTold: count,
      donors: count,
    }),
    { access: { can: 'figures.read' } },
  ),
} as const;
