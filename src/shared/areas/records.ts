/** What every area needs and none owns: drafts of unfinished forms, and saving a made document where a person says. */
import * as z from 'zod';
import { Instant } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { text } from '../text.ts';
import { Nothing } from './common.ts';

/** Names the form and the record it is about, such as `transition.action:swf-form-team`. Nothing personal. */
const DraftKey = z.string().regex(/^[a-z][a-zA-Z0-9.:-]{1,160}$/, 'key');
const Draft = z.strictObject({
  key: DraftKey,
  /** The form's values as the form library keeps them. */
  value: z.record(z.string().max(80), z.json()),
  /** The field that had the cursor. */
  field: z.string().max(120).nullable(),
  /** The record's `rev` when the form was opened; null when it makes a new one. */
  rev: z.int().nullable(),
});
const changes = ['drafts'] as const;

export const records = {
  'records.saveDraft': command(Draft, Nothing, { access: { who: 'signed-in' }, changes }),
  'records.draft': query(
    z.strictObject({ key: DraftKey }),
    z.strictObject({ draft: Draft.extend({ savedAt: Instant }).nullable() }),
    { access: { who: 'signed-in' } },
  ),
  /** Only the caller's own drafts, newest first. */
  'records.drafts': query(
    Nothing,
    z.strictObject({ drafts: z.array(z.strictObject({ key: DraftKey, savedAt: Instant })) }),
    { access: { who: 'signed-in' } },
  ),
  'records.discardDraft': command(z.strictObject({ key: DraftKey }), Nothing, {
    access: { who: 'signed-in' },
    changes,
  }),
  /** Asks the person where to save a document the application made for them, and writes it there. */
  'records.saveFile': command(
    z.strictObject({ fileName: text(200), mediaType: z.string().max(100), data: z.base64() }),
    z.strictObject({ saved: z.boolean() }),
    { access: { who: 'signed-in' }, maxBytes: 48 * 1024 * 1024 },
  ),
  /**
   * The page on the screen as it prints, kept where the person says. `recordId`: whose record it shows. Refused
   * (`sharing-barred`) for a child whose sharing by name was refused or withdrawn.
   */
  'records.savePdf': command(
    z.strictObject({ fileName: text(200), recordId: Id.nullable().optional() }),
    z.strictObject({ saved: z.boolean() }),
    { access: { who: 'signed-in' }, noted: { what: 'exported', record: 'recordId' } },
  ),
} as const;
