/** How many of each item a step moves: a field for each line, and faults found again where they belong. */
import * as z from 'zod';
import type { Failure, Result } from '../../../../shared/result.ts';

/** By the line's id; empty means not this one. */
export const Quantities = z.record(z.string(), z.string().max(8, 'too-long'));

export interface Moved {
  readonly lineId: string;
  readonly quantity: number;
}

/** The lines that have a number, as numbers. A text that is none is said at its field. */
export function movedLines(quantities: Readonly<Record<string, string>>, context: z.RefinementCtx): Moved[] {
  return Object.entries(quantities).flatMap(([lineId, typed]) => {
    const text = typed.trim();
    if (text === '' || text === '0') return [];
    const quantity = Number(text);
    if (Number.isInteger(quantity) && quantity > 0) return [{ lineId, quantity }];
    context.addIssue({ code: 'custom', path: ['quantities', lineId], message: 'number' });
    return [];
  });
}

/** Main names a line by its place in the call; the form knows it by its id. */
export function atFields<T>(result: Result<T>, moved: readonly Moved[]): Result<T> {
  if (result.ok) return result;
  const fields = result.error.fields?.map(({ path, rule }) => {
    const index = /^lines\.(\d+)\./.exec(path)?.[1];
    const line = index === undefined ? undefined : moved[Number(index)];
    return { path: line ? `quantities.${line.lineId}` : path === 'lines' ? 'quantities' : path, rule };
  });
  const error: Failure = fields === undefined ? result.error : { ...result.error, fields };
  return { ok: false, error };
}
