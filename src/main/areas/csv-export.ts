/** A table of an area as the CSV it hands out; the file's name says what it is and from which day, nobody's name. */
import { Buffer } from 'node:buffer';
import type * as z from 'zod';
import type { Export } from '../../shared/areas/common.ts';
import { csv, csvMediaType, type Cell } from '../documents/csv.ts';

export interface CsvTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** `what` in the reader's language, such as "promises". */
export function csvOf(what: string, today: string, { heads, rows }: CsvTable): z.infer<typeof Export> {
  return {
    fileName: `homeward-${what}-${today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(csv(heads, rows)).toString('base64'),
    rows: rows.length,
  };
}
