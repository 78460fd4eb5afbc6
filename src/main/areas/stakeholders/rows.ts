/** Rows of the people around the transition as the database gives them, decoded. */
import * as z from 'zod';
import {
  givings,
  purposes,
  reactions,
  sides,
  stakeholderGroups,
  stakeholderKinds,
  ways,
} from '../../../shared/areas/stakeholders.ts';
import { influences, stances } from '../../../shared/rules/stakeholders.ts';

const text = z.string();
const maybe = z.string().nullable();
const head = { id: text, rev: z.int() };
const person = { person_id: maybe, person_name: maybe, person_disabled: maybe };
const Ids = z.array(text);

export const StakeholderRow = z.object({
  ...head,
  kind: z.enum(stakeholderKinds),
  name: text,
  grouping: z.enum(stakeholderGroups),
  part_played: maybe,
  contact: maybe,
  note: maybe,
  retired_at: maybe,
  retired_reason: maybe,
});
export type StakeholderRow = z.infer<typeof StakeholderRow>;
export const RefRow = z.object({ id: text, name: text, grouping: z.enum(stakeholderGroups), retired_at: maybe });

export const StanceRow = z.object({
  ...head,
  ...person,
  stakeholder_id: text,
  held_on: text,
  stance: z.enum(stances),
  influence: z.enum(influences),
  reason: text,
});
export type StanceRow = z.infer<typeof StanceRow>;

export const EngagedRow = z.object({ stakeholder_id: text, last_on: text, informed: z.int(), consulted: z.int() });

export const EngagementRow = z.object({
  ...head,
  ...person,
  held_on: text,
  way: z.enum(ways),
  purpose: z.enum(purposes),
  stakeholder_ids: text.transform((json) => Ids.parse(JSON.parse(json))),
  said: text,
});
export type EngagementRow = z.infer<typeof EngagementRow>;

export const PromiseRow = z.object({
  ...head,
  ...person,
  stakeholder_id: text,
  engagement_id: maybe,
  side: z.enum(sides),
  body: text,
  due_on: maybe,
  done_on: maybe,
});
export type PromiseRow = z.infer<typeof PromiseRow>;

export const MessageRow = z.object({
  ...head,
  ...person,
  stakeholder_id: text,
  body: text,
  way: z.enum(ways),
  planned_on: maybe,
  sent_on: maybe,
  reaction: z.enum(reactions).nullable(),
  reaction_note: maybe,
});
export type MessageRow = z.infer<typeof MessageRow>;

export const FundRow = z.object({
  ...head,
  stakeholder_id: text,
  present_use: text,
  future_use: maybe,
  agreed_on: maybe,
  amount: z.int().nullable(),
  currency: maybe,
  giving: z.enum(givings),
  note: maybe,
});
export type FundRow = z.infer<typeof FundRow>;

export const PartRow = z.object({ tbl: text, id: text, deleted_at: maybe });
export const PromiseIdRow = z.object({ id: text, stakeholder_id: text, deleted_at: maybe });
export const OwnerRow = z.object({ id: text, deleted_at: maybe });
export const CountRow = z.object({ n: z.int() });
