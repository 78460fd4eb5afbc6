/** Rows of the children's area as the database gives them, decoded. */
import * as z from 'zod';
import { complexities, sexes } from '../../../shared/areas/caseload.ts';
import { alertLevels, childLists } from '../../../shared/areas/children-parts.ts';
import { DatePrecision } from '../../../shared/dates.ts';

const text = z.string();
const maybe = z.string().nullable();
const precision = DatePrecision.nullable();
const list = text.transform((json) => z.array(text).parse(JSON.parse(json)));
const place = maybe.transform((json) => (json === null ? [] : z.array(maybe).parse(JSON.parse(json))));

export const IdRow = z.object({ id: text });
export const CountRow = z.object({ n: z.int() });
export const DeviceRow = z.object({ id: text, continues_id: maybe });

const who = {
  id: text,
  rev: z.int(),
  code: text,
  name: maybe,
  birth_date: maybe,
  birth_precision: precision,
  sex: z.enum(sexes),
  house: maybe,
  sibling_group: maybe,
  since: text,
  /** How exactly that is known; null where no stay is recorded. */
  admitted_precision: precision,
  /** The day the newest stay ended; null while the child lives here. */
  left_on: maybe,
};
/** A child as every list shows it. */
export const WhoRow = z.object(who);
export type WhoRow = z.infer<typeof WhoRow>;
/** `z` and `k` are what the page is sorted by. */
export const ListRow = z.object({ ...who, sort_name: text, lead_id: maybe, absent: z.int(), key: text });
export type ListRow = z.infer<typeof ListRow>;

export const RecordRow = z.object({
  ...who,
  complexity: z.enum(complexities),
  languages: maybe,
  religion: maybe,
  ethnicity: maybe,
  marks: maybe,
  birth_place: place,
  origin_place: place,
});
export type RecordRow = z.infer<typeof RecordRow>;

/** What stands under an id already, removed or not. */
export const KeptRow = z.object({
  id: text,
  rev: z.int(),
  code: text,
  since: text,
  birth_date: maybe,
  birth_precision: precision,
  sibling_group: maybe,
  deleted_at: maybe,
});
export type KeptRow = z.infer<typeof KeptRow>;

export const NameRow = z.object({ id: text, rev: z.int(), child_id: text, kind: text, name: maybe, script: maybe });
export type NameRow = z.infer<typeof NameRow>;

export const StayRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  admitted_on: text,
  admitted_precision: DatePrecision,
  way_id: maybe,
  reason_ids: list,
  reason_text: maybe,
  brought_by: maybe,
  came_from: maybe,
  authority: maybe,
  order_number: maybe,
  order_on: maybe,
  left_on: maybe,
  left_precision: precision,
  leaving_id: maybe,
  leaving_text: maybe,
  left_to: maybe,
});
export type StayRow = z.infer<typeof StayRow>;

export const AlertRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  kind_id: text,
  level: z.enum(alertLevels),
  body: text,
  starts_on: text,
  ends_on: maybe,
  for_carers: z.int(),
});
export type AlertRow = z.infer<typeof AlertRow>;

export const ElsewhereRow = z.object({
  id: text,
  rev: z.int(),
  name: text,
  lives: maybe,
  contact: maybe,
  note: maybe,
});

export const PhotoRow = z.object({
  id: text,
  rev: z.int(),
  child_id: text,
  file_id: text,
  taken_on: text,
  consent: maybe,
  created_at: text,
});
export type PhotoRow = z.infer<typeof PhotoRow>;

export const FileRow = z.object({
  id: text,
  bytes: z.int(),
  hmac: text,
  file_key: text,
  chunk_bytes: z.int(),
  media_type: maybe,
});

export const EntryRow = z.object({
  id: text,
  rev: z.int(),
  list: z.enum(childLists),
  catalogue_id: maybe,
  name: maybe,
  sort: maybe,
  retired_at: maybe,
});
export type EntryRow = z.infer<typeof EntryRow>;

export const BeforeRow = z.object({ before: maybe });
export const PartRow = z.object({ id: text, rev: z.int(), child_id: text, deleted_at: maybe });
export const ImportRow = z.object({ id: text, added: z.int(), undone_at: maybe });
export const ImportedRow = z.object({ id: text, code: text, name: maybe });
export const FormsRow = z.object({ id: text, forms: text });
export const HouseRow = z.object({ house: maybe, n: z.int() });
export const LeadRow = z.object({ id: text, n: z.int() });
export const PlaceRow = z.object({ place: text });
export const HouseNameRow = z.object({ house: text });
export const PeriodRow = z.object({ child_id: text, from_on: text, until_on: maybe, created_at: text });
export const BehindRow = z.object({ id: text, code: text });
