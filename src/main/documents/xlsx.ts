/** Sheets of a spreadsheet: read with their merged cells filled, written as plain text cells. Knows no area. */
import { Buffer } from 'node:buffer';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { unzip, ZipError } from './zip.ts';
import type { SheetCell } from './sheet.ts';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const inflatedLimit = 64 * 1024 * 1024;
const mostRows = 20_000;
const mostColumns = 1_000;

export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly rule: 'not-a-sheet' | 'too-many-rows';
  constructor(rule: SheetError['rule'], options?: ErrorOptions) {
    super(rule, options);
    this.rule = rule;
  }
}

export function looksLikeXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The first sheet, row by row from the very first, empty ones too. Dates are days in UTC. A merged cell has its value
 * in each of the cells it covers.
 * @throws SheetError
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetCell[][]> {
  const xml = firstSheet(bytes);
  checkExtent(xml);
  const rows = await cellsOf(bytes);
  fillMerged(rows, xml);
  return rows;
}

async function cellsOf(bytes: Uint8Array): Promise<SheetCell[][]> {
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(cellOf));
  } catch (error) {
    throw new SheetError('not-a-sheet', { cause: error });
  }
}

function cellOf(value: unknown): SheetCell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  return value instanceof Date ? value : null;
}

/** The markup of the sheet that stands first in the workbook. */
function firstSheet(bytes: Uint8Array): string {
  try {
    const files = unzip(bytes, inflatedLimit);
    const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
    const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(text('xl/workbook.xml'))?.[1] ?? '';
    const relations = text('xl/_rels/workbook.xml.rels').match(/<Relationship\b[^>]*>/g) ?? [];
    const relation = relations.find((one) => one.includes(`Id="${id}"`)) ?? '';
    const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)?.[1];
    if (target === undefined) throw new SheetError('not-a-sheet');
    return text(`xl/${target}`);
  } catch (error) {
    if (error instanceof ZipError) throw new SheetError('not-a-sheet', { cause: error });
    throw error;
  }
}

/** A single cell far away would make the reader build everything before it. */
function checkExtent(xml: string): void {
  for (const [, letters, row] of xml.matchAll(/<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    const far = columnOf(letters ?? '') >= mostColumns || Number(row) > mostRows;
    if (far) throw new SheetError('too-many-rows');
  }
  for (const [, row] of xml.matchAll(/<row\b[^>]*?\br="(\d{1,9})"/g)) {
    if (Number(row) > mostRows) throw new SheetError('too-many-rows');
  }
}

/** `A` is 0. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function fillMerged(rows: SheetCell[][], xml: string): void {
  // An empty line stays empty, also inside a merged cell.
  const written = new Set(rows.filter((row) => row.some((cell) => cell !== null)));
  for (const [, ...corners] of xml.matchAll(/<mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
    const [left, top, right, bottom] = corners;
    const from = { column: columnOf(left ?? ''), row: Number(top) - 1 };
    const to = { column: columnOf(right ?? ''), row: Math.min(Number(bottom), rows.length) - 1 };
    // Across is how titles and headings are laid out; down is one value for several people.
    if (from.column === to.column) fillDown(rows, written, from, to.row);
  }
}

interface Place {
  readonly column: number;
  readonly row: number;
}
function fillDown(rows: SheetCell[][], written: ReadonlySet<SheetCell[]>, from: Place, last: number): void {
  const value = rows[from.row]?.[from.column] ?? null;
  for (const row of rows.slice(from.row, last + 1)) if (written.has(row)) row[from.column] = value;
}

/** @returns the file's bytes: one sheet of text, which no spreadsheet runs as a formula. */
export async function writeXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return writeXlsxFile(cells).toBuffer();
}
