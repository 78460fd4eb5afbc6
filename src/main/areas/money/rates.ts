/** The main currency, and the rates an organisation keeps itself: from a day on, so much of one is worth so much of it. */
import type { MoneySettings, Rate } from '../../../shared/areas/money.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { rateOn, convert as convertAt, type Rate as RuleRate } from '../../../shared/rules/money.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { saveRow } from '../saving.ts';
import { ratesSql, settingsSql } from './queries.ts';
import { RateRow, SettingsRow } from './rows.ts';

export async function readSettings(read: Reader): Promise<MoneySettings> {
  const row = await read.one(settingsSql(), SettingsRow);
  if (!row) throw notFound();
  return { id: row.id, rev: row.rev, mainCurrency: row.main_currency };
}

/** In the form the rules take; the later of one day comes later. */
export async function loadRates(read: Reader): Promise<RuleRate[]> {
  return (await read.all(ratesSql(), RateRow)).map((row) => ({
    ...{ currency: row.currency, to: row.to_currency, from: row.from_on, amount: row.amount, worth: row.worth },
  }));
}

export function settings({ read }: QueryContext): Promise<MoneySettings> {
  return readSettings(read);
}

/** Rates into the currency before stay, for looking back and for changing one's mind; they count no more. */
export async function setMainCurrency(
  { tx }: CommandContext,
  { rev, currency }: Parsed<'money.setMainCurrency'>,
): Promise<MoneySettings> {
  const { id } = await readSettings(tx);
  await tx.update('money_settings', id, rev, { main_currency: currency });
  return readSettings(tx);
}

const toRate = (row: RateRow, main: string | null): Rate => ({
  ...{ id: row.id, rev: row.rev, currency: row.currency, to: row.to_currency, from: row.from_on },
  ...{ amount: row.amount, worth: row.worth, used: row.to_currency === main },
});

/** By currency, the newest day first. */
export async function allRates(read: Reader): Promise<Rate[]> {
  const { mainCurrency } = await readSettings(read);
  const rows = (await read.all(ratesSql(), RateRow)).map((row) => toRate(row, mainCurrency)).toReversed();
  return rows.toSorted((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0));
}

export async function rates({ read }: QueryContext): Promise<Output<'money.rates'>> {
  return { rates: await allRates(read) };
}

export async function saveRate({ tx }: CommandContext, input: Parsed<'money.saveRate'>): Promise<Rate> {
  const { mainCurrency } = await readSettings(tx);
  const kept = (await tx.all(ratesSql(), RateRow)).find((row) => row.id === input.id);
  // A rate stays into the currency it was made for.
  const to = kept?.to_currency ?? mainCurrency;
  if (to === null) throw invalid(['currency', 'no-main-currency']);
  if (to === input.currency) throw invalid(['currency', 'same-currency']);
  const row = { currency: input.currency, to_currency: to, from_on: input.from };
  await saveRow(tx, 'money_rate', input, { ...row, amount: input.amount, worth: input.worth });
  const rate = (await allRates(tx)).find((one) => one.id === input.id);
  if (!rate) throw notFound();
  return rate;
}

export async function convert(
  { read }: QueryContext,
  { on, amounts }: Parsed<'money.convert'>,
): Promise<Output<'money.convert'>> {
  const { mainCurrency: main } = await readSettings(read);
  if (main === null) throw invalid(['amounts', 'no-main-currency']);
  const known = await loadRates(read);
  const faults: Broken[] = [];
  let total = 0;
  for (const [i, { amount, currency }] of amounts.entries()) {
    const rate = currency === main ? { amount: 1, worth: 1 } : rateOn(known, currency, main, on);
    if (rate) total += convertAt(amount, rate);
    else faults.push([`amounts.${i}.currency`, 'rate-missing']);
  }
  if (faults.length > 0) throw invalid(...faults);
  return { currency: main, amount: total };
}
