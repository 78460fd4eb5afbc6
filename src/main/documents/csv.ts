/**
 * Tables as CSV that a spreadsheet may open safely: UTF-8 with its mark, so that every script survives, and no cell
 * that the spreadsheet would run as a formula.
 */
import { Buffer } from 'node:buffer';

export type Cell = string | number | null;

// What makes a spreadsheet read a cell as a formula, also in full width; a quote, a space or an invisible character
// before it does not protect.
const formula = /^[\s'"\u00a0\u200b-\u200f\u2060\ufeff\uff07\uff02]*[=+\-@\t\r\n|\uff1d\uff0b\uff0d\uff20]/u;
const plainNumber = /^-?\d+(\.\d+)?$/;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text that no spreadsheet runs: an apostrophe in front of what would be a formula. Plain numbers stay numbers. */
export function neutralised(value: string): string {
  const text = value.replace(controls, '');
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return `"${neutralised(value).replace(/"/g, '""')}"`;
}

/** @returns the file's bytes: byte order mark, heads, rows; lines end as RFC 4180 asks. */
export function csv(heads: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = [heads, ...rows].map((row) => row.map(cell).join(','));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

export const csvMediaType = 'text/csv;charset=utf-8';
