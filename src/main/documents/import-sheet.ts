/** A sheet read row by row, whatever its rows are: which columns mean what, and what would become of each row. */
import { Buffer } from 'node:buffer';
import { sheetLimit, type ImportPreview } from '../../shared/areas/imports.ts';
import { tidy } from '../../shared/text.ts';
import { orderOf, type DateOrder } from './cell-dates.ts';
import { readTable, type Sheet, type SheetCell } from './sheet.ts';
import { SheetError } from './xlsx.ts';
import { invalid } from '../errors.ts';

export type Cells<F extends string> = ReadonlyMap<F, SheetCell>;
export interface Fault<F extends string> {
  readonly field: F;
  readonly rule: string;
}
export interface Reading<F extends string> {
  readonly cells: Cells<F>;
  /** How a column of dates writes them. */
  readonly order: (field: F) => DateOrder;
  readonly today: string;
}
/** What an area says of its sheets. */
export interface SheetKind<F extends string, W> {
  readonly fieldOf: (heading: string) => F | null;
  /** Whether a row with these fields is the one of the headings. */
  readonly isHeading: (fields: ReadonlySet<F>) => boolean;
  /** Columns that hold dates. */
  readonly dates: readonly F[];
  /** Rows that are taken in at once. */
  readonly most: number;
  /** With any fault the row is not to be taken in. */
  readonly read: (reading: Reading<F>) => { readonly wanted: W; readonly faults: readonly Fault<F>[] };
  readonly nameOf: (wanted: W) => string;
  /** Asked of one row after the other: whether it is there already, those before in the sheet included. */
  readonly isTaken: (wanted: W) => boolean;
}

type Outcome = 'new' | 'double' | 'rejected';
interface ReadRow<F extends string, W> {
  /** As in the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
  readonly outcome: Outcome;
  readonly wanted: W;
  readonly faults: readonly Fault<F>[];
}
export interface ReadSheet<F extends string, W> {
  readonly kind: Sheet['kind'];
  readonly columns: readonly { readonly heading: string; readonly field: F | null }[];
  readonly rows: readonly ReadRow<F, W>[];
}
/** What a person chose for columns, by their number from 0, over what was understood. */
export type Chosen<F extends string> = Readonly<Record<string, F | null>>;

/** Titles, dates and empty lines may stand above the headings. */
const linesAbove = 20;

/** @throws AppError `invalid` for what is no sheet, has no headings we know, or too many rows */
export async function readSheet<F extends string, W>(
  data: string,
  kind: SheetKind<F, W>,
  today: string,
  chosen: Chosen<F> = {},
): Promise<ReadSheet<F, W>> {
  const table = await tableIn(data);
  const headed = headingLine(table.rows, kind, chosen);
  const columns = columnsOf(table.rows[headed] ?? [], kind, chosen);
  const body = table.rows.slice(headed + 1);
  if (body.length > kind.most) throw invalid(['data', 'too-many-rows']);
  const orders = ordersIn(body, columns, kind.dates);
  const rows = body.flatMap((cells, index): ReadRow<F, W>[] => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    const order = (field: F) => orders.get(field) ?? 'day-first';
    const { wanted, faults } = kind.read({ cells: byField(columns, cells), order, today });
    const outcome = faults.length > 0 ? 'rejected' : kind.isTaken(wanted) ? 'double' : 'new';
    return [{ row: headed + index + 2, cells, outcome, wanted, faults }];
  });
  return { kind: table.kind, columns, rows };
}

async function tableIn(data: string): Promise<Sheet> {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length === 0) throw invalid(['data', 'required']);
  if (bytes.length > sheetLimit) throw invalid(['data', 'too-large']);
  try {
    return await readTable(bytes);
  } catch (error) {
    if (error instanceof SheetError) throw invalid(['data', error.rule]);
    throw error;
  }
}

/** Once somebody has chosen what columns mean, the first row that says anything is the one of the headings. */
function headingLine<F extends string, W>(
  rows: Sheet['rows'],
  { fieldOf, isHeading }: SheetKind<F, W>,
  chosen: Chosen<F>,
): number {
  const above = rows.slice(0, linesAbove);
  const fieldsIn = (cells: readonly SheetCell[]) => new Set(cells.flatMap((cell) => fieldOf(textOf(cell)) ?? []));
  const known = above.findIndex((cells) => isHeading(fieldsIn(cells)));
  if (known >= 0) return known;
  const first = above.findIndex((cells) => cells.filter((cell) => textOf(cell) !== '').length > 1);
  if (first < 0 || Object.keys(chosen).length === 0) throw invalid(['data', 'no-headings']);
  return first;
}

/** Of two columns with one meaning the first counts; what a person chose comes before what was understood. */
function columnsOf<F extends string, W>(
  cells: readonly SheetCell[],
  { fieldOf }: SheetKind<F, W>,
  chosen: Chosen<F>,
): ReadSheet<F, W>['columns'] {
  const used = new Set<F>(Object.values(chosen).flatMap((field) => field ?? []));
  return cells.map((cell, at) => {
    const heading = textOf(cell);
    const own = chosen[String(at)];
    if (own !== undefined) return { heading, field: own };
    const field = fieldOf(heading);
    if (field === null || used.has(field)) return { heading, field: null };
    used.add(field);
    return { heading, field };
  });
}

function ordersIn<F extends string>(
  body: Sheet['rows'],
  columns: readonly { readonly field: F | null }[],
  dates: readonly F[],
): ReadonlyMap<F, DateOrder> {
  return new Map(
    dates.map((field) => {
      const at = columns.findIndex((column) => column.field === field);
      return [field, orderOf(body.map((row) => row[at] ?? null))] as const;
    }),
  );
}

function byField<F extends string>(
  columns: readonly { readonly field: F | null }[],
  cells: readonly SheetCell[],
): Cells<F> {
  return new Map(columns.flatMap(({ field }, at) => (field === null ? [] : [[field, cells[at] ?? null] as const])));
}

/** Text of a cell: numbers as they are, so that a phone number typed as one is kept. */
export function textOf(cell: SheetCell | undefined): string {
  if (cell == null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return tidy(String(cell))
    .replace(/[\u00a0\u200b]/gu, ' ')
    .trim();
}

/** A name in one column or in two. */
export function nameIn<F extends string>(cells: Cells<F | 'name' | 'firstName' | 'lastName'>): string {
  const whole = textOf(cells.get('name'));
  const parts = [textOf(cells.get('firstName')), textOf(cells.get('lastName'))].filter((part) => part !== '');
  return (whole === '' ? parts.join(' ') : whole).replace(/\s+/gu, ' ');
}

export function previewOf<F extends string, W>(
  { columns, rows }: ReadSheet<F, W>,
  nameOf: (wanted: W) => string,
): ImportPreview {
  const heading = (field: F) => columns.find((column) => column.field === field)?.heading ?? field;
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    columns: columns.map(({ heading: words, field }) => ({ heading: words, field })),
    rows: rows.map(({ row, outcome, wanted, faults }) => ({
      row,
      outcome,
      name: nameOf(wanted),
      problems: faults.map(({ field, rule }) => ({ column: heading(field), rule })),
    })),
    new: count('new'),
    doubles: count('double'),
    rejected: count('rejected'),
  };
}
