/** The rows of a sheet that did not fit, in the form they came in, with one more column that says why. */
import { Buffer } from 'node:buffer';
import { csv, csvMediaType } from './csv.ts';
import { writeXlsx, xlsxMediaType } from './xlsx.ts';
import { textOf, type ReadSheet } from './import-sheet.ts';

interface Words {
  readonly t: (key: string) => string;
}

/** `area` names the words: `column.<field>`, `import.<rule>`, `column.why`, `export.file.rejected`. */
export async function rejectedRows<F extends string, W>(
  sheet: ReadSheet<F, W>,
  fileName: string,
  area: string,
  { t }: Words,
) {
  const heading = (field: F) =>
    sheet.columns.find((column) => column.field === field)?.heading ?? t(`${area}:column.${field}`);
  const rows = sheet.rows.filter((row) => row.outcome === 'rejected');
  const heads = [...sheet.columns.map((column) => column.heading), t(`${area}:column.why`)];
  const body = rows.map(({ cells, faults }) => [
    ...sheet.columns.map((_, at) => textOf(cells[at])),
    faults.map(({ field, rule }) => `${heading(field)}: ${t(`${area}:import.${rule}`)}`).join('; '),
  ]);
  const isCsv = sheet.kind === 'csv';
  const bytes = isCsv ? csv(heads, body) : await writeXlsx([heads, ...body]);
  const base = fileName.replace(/\.[a-z0-9]{1,5}$/iu, '');
  return {
    fileName: `${base}-${t(`${area}:export.file.rejected`)}.${sheet.kind}`,
    mediaType: isCsv ? csvMediaType : xlsxMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
