/**
 * What neither driver can be trusted to notice in a statement: one driver drops a second statement silently, takes a
 * misspelt column in double quotes for text, and binds null for a value it does not know.
 */
import type { SqlValue } from './types.ts';

const fine = new Set<string>();

/** @throws TypeError for double quotes or a second statement. A text found fine is remembered. */
export function checkText(text: string): void {
  if (fine.has(text)) return;
  if (text.includes('"')) throw new TypeError('a statement holds a double quote');
  if (hasSecondStatement(text)) throw new TypeError('a statement is followed by another');
  fine.add(text);
}

/** A semicolon outside a text and outside a trigger's body, with more than space behind it. */
function hasSecondStatement(text: string): boolean {
  if (/^\s*CREATE\s+TRIGGER/i.test(text)) return !/\bEND\s*;?\s*$/i.test(text);
  return /;\s*\S/.test(text.replace(/'[^']*'/g, ''));
}

/** @throws TypeError for anything but text, safe numbers, null and bytes. */
export function checkValues(values: readonly unknown[]): asserts values is readonly SqlValue[] {
  for (const value of values) if (!isSqlValue(value)) throw new TypeError(`a value is ${kindOf(value)}`);
}

function isSqlValue(value: unknown): value is SqlValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return true;
  // Whole numbers beyond 2^53 come back rounded, without an error.
  return (
    typeof value === 'number' && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
  );
}

function kindOf(value: unknown): string {
  return typeof value === 'number' ? 'not a safe number' : typeof value;
}
