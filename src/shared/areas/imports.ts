/** Taking in a sheet, whatever its rows are: what each column was understood as, and what would become of each row. */
import * as z from 'zod';

/** In bytes. */
export const sheetLimit = 5 * 1024 * 1024;
/** A sheet travels as base64. */
export const sheetBytes = Math.ceil((sheetLimit * 4) / 3) + 16_384;

/** A row of an imported sheet, and what would become of it. */
const ImportRow = z.strictObject({
  /** As in the sheet, counted from 1, headings included. */
  row: z.int(),
  outcome: z.enum(['new', 'double', 'rejected']),
  name: z.string(),
  /** Which column, and what is wrong with it. */
  problems: z.array(z.strictObject({ column: z.string(), rule: z.string() })),
});
export const ImportPreview = z.strictObject({
  columns: z.array(z.strictObject({ heading: z.string(), field: z.string().nullable() })),
  rows: z.array(ImportRow),
  new: z.int(),
  doubles: z.int(),
  rejected: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
