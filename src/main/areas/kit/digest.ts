/** What exactly was approved: a digest over everything that costs, or says how much of it there is. */
import { createHash } from 'node:crypto';
import type { LineRow, SupportRow } from './rows.ts';

function lineFields(line: LineRow): unknown[] {
  const { id, item_id, name, kind, quantity, unit, unit_cost, currency, means, budget_line } = line;
  return [id, item_id, name, kind, quantity, unit, unit_cost, currency, means, budget_line];
}
function supportFields(one: SupportRow): unknown[] {
  const { id, item_id, name, pace, amount, currency, means, started_on, ended_on, taper, budget_line } = one;
  const steps = taper.map((step) => [step.from, step.amount]);
  return [id, item_id, name, pace, amount, currency, means, started_on, ended_on, steps, budget_line];
}
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** SHA-256 in hex over a fixed order of fields; the leading word names the form, should it ever change. */
export function kitDigest(kitId: string, lines: readonly LineRow[], supports: readonly SupportRow[]): string {
  const held = lines.filter((line) => line.decision === 'included');
  const fields = ['kit-1', kitId, held.toSorted(byId).map(lineFields), supports.toSorted(byId).map(supportFields)];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
