/**
 * A table somebody else made: CSV in whatever encoding and with whatever separator, or a spreadsheet. What is in the
 * cells stays as it is; nothing is guessed about what it means.
 */
import { Buffer } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { looksLikeXlsx, readXlsx, SheetError } from './xlsx.ts';

/** A date is a day in UTC; a blank cell is null. */
export type SheetCell = string | number | Date | null;
export interface Sheet {
  readonly kind: 'csv' | 'xlsx';
  /** From the very first row, empty ones too. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** @throws SheetError */
export async function readTable(bytes: Uint8Array): Promise<Sheet> {
  if (looksLikeXlsx(bytes)) return { kind: 'xlsx', rows: await readXlsx(bytes) };
  return { kind: 'csv', rows: readCsv(bytes) };
}

/** UTF-8 and UTF-16 by their marks or their shape; what is no UTF-8 is the old encoding of Western spreadsheets. */
function decodeText(bytes: Uint8Array): string {
  const marked = markOf(bytes) ?? shapeOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** Without a mark: text of Latin letters in UTF-16 has a zero in every second place. */
function shapeOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 400);
  const zeros = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const many = sample.length / 5;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : null;
}

const separators = [',', ';', '\t', '|'] as const;

function readCsv(bytes: Uint8Array): SheetCell[][] {
  const text = decodeText(bytes);
  // Something else by its nature: a picture, a document.
  if (text.includes('\u0000')) throw new SheetError('not-a-sheet');
  const rows = separators.map((separator) => parsed(text, separator)).filter((rows) => rows !== null);
  const best = rows.toSorted((a, b) => width(b) - width(a))[0];
  if (!best) throw new SheetError('not-a-sheet');
  return best.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell)));
}

/** How many cells a row has, as most rows have it: the right separator gives the widest table. */
function width(rows: readonly (readonly string[])[]): number {
  const widths = rows.map((row) => row.length).toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

const mostRows = 20_000;

function parsed(text: string, delimiter: string): string[][] | null {
  try {
    return parse(Buffer.from(text, 'utf8'), {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRows,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null; // not a table with this separator
    throw error;
  }
}
