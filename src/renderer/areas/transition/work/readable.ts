/** Histories as people read them: what only the store needs is left out, and a moved entry says just that. */
import type { HistoryEntry } from '../../../../shared/areas/common.ts';

/** Set once when a row is made, or of no meaning to a reader. */
const hidden: ReadonlySet<string> = new Set([
  'catalogue_id',
  'kind',
  'about_table',
  'about_id',
  'file_id',
  'document_id',
  'version_id',
  'milestone_id',
  'digest',
  'hmac',
  'bytes',
  'media_type',
  'chunk_bytes',
  'file_key',
]);
const places: ReadonlySet<string> = new Set(['sort', 'stage_id', 'phase_id']);

interface PlaceWords {
  readonly before: string;
  readonly after: string;
}

/** Entries without a field left are dropped. */
export function readable(entries: readonly HistoryEntry[], place: PlaceWords): HistoryEntry[] {
  return entries
    .map((entry) => ({ ...entry, fields: entry.fields.flatMap((field) => readableField(field, place)) }))
    .filter((entry) => entry.fields.length > 0);
}

type Field = HistoryEntry['fields'][number];

function readableField(field: Field, place: PlaceWords): Field[] {
  if (hidden.has(field.field)) return [];
  // Where an entry stood when it was made is no news.
  if (places.has(field.field) && field.before === null) return [];
  return field.field === 'sort' ? [{ field: 'sort', ...place }] : [field];
}
