/** Rows of supervision as the database gives them, decoded. */
import * as z from 'zod';
import { frequencies, supervisionKinds } from '../../../shared/areas/supervision.ts';

const text = z.string();
const maybe = z.string().nullable();
const Ids = z.array(text);

export const LinkRow = z.object({
  id: text,
  rev: z.int(),
  staff_id: text,
  supervisor_id: maybe,
  /** Null: as the first year or what comes after it asks. */
  frequency: z.enum(frequencies).nullable(),
  started_on: text,
  /** The first day it no longer held; null while it is open. */
  ended_on: maybe,
  deleted_at: maybe,
});
export type LinkRow = z.infer<typeof LinkRow>;

export const SessionRow = z.object({
  id: text,
  rev: z.int(),
  kind: z.enum(supervisionKinds),
  held_on: text,
  supervisor_id: text,
  staff_ids: text.transform((json) => Ids.parse(JSON.parse(json))),
  discussed: maybe,
  decisions: maybe,
  deleted_at: maybe,
});
export type SessionRow = z.infer<typeof SessionRow>;

export const ActionRow = z.object({
  id: text,
  rev: z.int(),
  session_id: text,
  body: text,
  owner_id: text,
  due_on: maybe,
  done_on: maybe,
  deleted_at: maybe,
});
export type ActionRow = z.infer<typeof ActionRow>;

export const LastRow = z.object({ staff_id: text, counted_on: maybe, assessed_on: maybe });
export const OpenRow = z.object({ staff_id: text, n: z.int() });
const owners = { session_id: text, supervisor_user_id: maybe, supervised_user_id: maybe, created_by: text };
export const OwnersRow = z.object(owners);
export type OwnersRow = z.infer<typeof OwnersRow>;
export const WellbeingRow = z.object({ id: text, body: maybe, ...owners });
export const AccountRow = z.object({ user_id: maybe });
export const IdRow = z.object({ id: text });
