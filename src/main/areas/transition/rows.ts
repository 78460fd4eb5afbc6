/** Rows as the database gives them, decoded, and the small steps from them to what the contract answers. */
import * as z from 'zod';
import type { PersonRef } from '../../../shared/areas/common.ts';
import { ActionStatus } from '../../../shared/areas/transition.ts';
import { originOf } from '../../../shared/catalogue/index.ts';

const text = z.string();
const maybe = z.string().nullable();
const entry = { id: text, rev: z.int(), name: maybe, catalogue_id: maybe, retired_at: maybe };
const owner = { owner_id: maybe, owner_name: maybe, owner_disabled: maybe };
const author = { by_id: maybe, by_name: maybe, by_disabled: maybe };

export const PhaseRow = z.object(entry);
export const StageRow = z.object({ ...entry, phase_id: text, aim: maybe });
export const ActivityRow = z.object({ ...entry, stage_id: text, grouping: maybe, scope: maybe });
export const ActionRow = z.object({
  ...entry,
  ...owner,
  stage_id: text,
  status: ActionStatus,
  reason: maybe,
  start_date: maybe,
  goal_date: maybe,
  done_on: maybe,
  notes: maybe,
});
export type ActionRow = z.infer<typeof ActionRow>;
export const MilestoneRow = z.object({ ...entry, ...owner, stage_id: text, goal_date: maybe, notes: maybe });
export type MilestoneRow = z.infer<typeof MilestoneRow>;
export const DeclarationRow = z.object({
  ...author,
  id: text,
  milestone_id: text,
  state: z.enum(['reached', 'withdrawn']),
  declared_on: text,
  note: maybe,
  reason: maybe,
  evidence_said: maybe,
  created_at: text,
});
export type DeclarationRow = z.infer<typeof DeclarationRow>;

/** What counting needs of an entry, and no more. */
export const ActionFactRow = z.object({
  id: text,
  stage_id: text,
  status: ActionStatus,
  goal_date: maybe,
  owned: z.int(),
});
export const MilestoneFactRow = z.object({ stage_id: text, state: maybe, goal_date: maybe, owned: z.int() });

const way = { ...owner, id: text, rev: z.int(), name: maybe, catalogue_id: maybe, stage_id: text, goal_date: maybe };
/** An action or a milestone among all of the way. */
export const WayActionRow = z.object({
  ...way,
  status: ActionStatus,
  reason: maybe,
  start_date: maybe,
  done_on: maybe,
});
export const WayMilestoneRow = z.object({ ...way, state: maybe, declared_on: maybe });

export const WaitingRow = z.object({
  ...owner,
  id: text,
  name: maybe,
  catalogue_id: maybe,
  stage_id: text,
  stage_name: maybe,
  stage_catalogue_id: maybe,
  phase_sort: maybe,
  stage_sort: maybe,
  goal_date: maybe,
});
export const WaitingActionRow = WaitingRow.extend({ status: ActionStatus, reason: maybe });
export const WaitingMilestoneRow = WaitingRow.extend({ state: maybe });

export const DocumentRow = z.object({
  id: text,
  rev: z.int(),
  kind: z.enum(['sop', 'document']),
  name: maybe,
  catalogue_id: maybe,
  source: maybe,
});
export type DocumentRow = z.infer<typeof DocumentRow>;
export const VersionRow = z.object({
  id: text,
  rev: z.int(),
  document_id: text,
  label: text,
  prepared_on: maybe,
  note: maybe,
});
export type VersionRow = z.infer<typeof VersionRow>;
export const ApprovalRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  version_id: text,
  approved_on: text,
  approved_by: text,
  digest: text,
});
export type ApprovalRow = z.infer<typeof ApprovalRow>;
export const EvidenceRow = z.object({
  ...author,
  id: text,
  rev: z.int(),
  about_table: text,
  about_id: text,
  name: text,
  note: maybe,
  created_at: text,
  file_id: text,
  media_type: text,
  bytes: z.int(),
  hmac: text,
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;
export const EvidencePlaceRow = z.object({ about_table: text, about_id: text, deleted_at: maybe });
export const StoredFileRow = z.object({
  id: text,
  bytes: z.int(),
  hmac: text,
  file_key: text,
  chunk_bytes: z.int(),
});

export const PersonRow = z.object({ id: text, name: text, disabled_at: maybe });
export const NameRow = z.object({ id: text, name: maybe, catalogue_id: maybe });
export const IdRow = z.object({ id: text });
export const CountRow = z.object({ n: z.int() });

/** A person as a list shows them; null for nobody, and for what the application did by itself. */
export function person(id: string | null, name: string | null, disabledAt: string | null): PersonRef | null {
  return id === null || name === null ? null : { id, name, active: disabledAt === null };
}
export function ownerOf(row: Readonly<Record<keyof typeof owner, string | null>>): PersonRef | null {
  return person(row.owner_id, row.owner_name, row.owner_disabled);
}
export function authorOf(row: DeclarationRow | ApprovalRow | EvidenceRow): PersonRef | null {
  return person(row.by_id, row.by_name, row.by_disabled);
}

export function entryOf(row: z.infer<typeof PhaseRow>) {
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    origin: originOf(row.catalogue_id),
    retired: row.retired_at !== null,
  };
}
