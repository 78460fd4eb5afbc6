/** Limits of money and how far ahead moves are looked at. */
import type { KitRules } from '../../../shared/areas/kit-templates.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { rulesSql } from './queries.ts';
import { RulesRow } from './rows.ts';
import { kitRulesId } from './seed.ts';

export type Rules = KitRules;

export async function readRules(read: Reader): Promise<Rules> {
  const row = await read.one(rulesSql(), RulesRow);
  if (!row) throw new Error('the store has no rules for kits');
  return {
    id: row.id,
    rev: row.rev,
    currency: row.currency,
    limits: row.money_limits,
    weeksAhead: row.weeks_ahead,
    readyDays: row.ready_days,
    confirmed: row.confirmed_at !== null,
  };
}

export async function editRules({ tx, now }: CommandContext, input: Parsed<'kit.editRules'>): Promise<Rules> {
  if (input.id !== kitRulesId) throw notFound();
  const before = await readRules(tx);
  // Refuses an older screen before judging what it says.
  await tx.update('kit_rules', kitRulesId, input.rev, {});
  const currencies = input.limits?.map((one) => one.currency) ?? [];
  if (new Set(currencies).size < currencies.length) throw invalid(['limits', 'twice']);
  const confirmed = input.confirmed === undefined || input.confirmed === before.confirmed ? undefined : input.confirmed;
  await tx.update(
    'kit_rules',
    kitRulesId,
    input.rev,
    given({
      currency: input.currency,
      money_limits: input.limits === undefined ? undefined : JSON.stringify(input.limits),
      weeks_ahead: input.weeksAhead,
      ready_days: input.readyDays,
      confirmed_at: confirmed === undefined ? undefined : confirmed ? new Date(now).toISOString() : null,
    }),
  );
  return readRules(tx);
}
