/** The register of documents that milestones rest on, and the files behind them: a part of the transition's contract. */
import * as z from 'zod';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { PersonRef, Rev } from './common.ts';

export const Evidence = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  note: z.string().nullable(),
  addedAt: Instant,
  addedBy: PersonRef.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

export const DocumentVersion = z.strictObject({
  id: Id,
  rev: Rev,
  label: z.string(),
  preparedOn: CivilDate.nullable(),
  note: z.string().nullable(),
  evidence: z.array(Evidence),
  approval: z
    .strictObject({
      id: Id,
      rev: Rev,
      on: CivilDate,
      by: z.string(),
      recordedBy: PersonRef.nullable(),
      current: z.boolean(),
    })
    .nullable(),
});
export const documentKinds = ['sop', 'document'] as const;
export const RegisterDocument = z.strictObject({
  id: EntryId,
  rev: Rev,
  kind: z.enum(documentKinds),
  name: z.string().nullable(),
  origin: z.string(),
  /** Who wrote it or where it was taken from. */
  source: z.string().nullable(),
  /** Newest first. */
  versions: z.array(DocumentVersion),
  approved: z.boolean(),
});
export type RegisterDocument = z.infer<typeof RegisterDocument>;
