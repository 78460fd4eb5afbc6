/** Amounts as people type them in forms, made into the smallest unit of their currency. */
import * as z from 'zod';
import { Currency, Minor } from '../../../shared/areas/kit-parts.ts';
import { digitsOf, parseAmount } from '../../../shared/rules/kit-money.ts';

export interface TypedMoney {
  readonly cost: string;
  readonly currency: string;
}

/** What stands in the fields for an amount of the store. */
export function typedMoney(amount: number | null, currency: string | null, usual: string | null): TypedMoney {
  return {
    cost: amount === null || currency === null ? '' : plain(amount, currency),
    currency: currency ?? usual ?? '',
  };
}

/** Digits and a point, as the field takes them back; without marks between thousands. */
export function plain(amount: number, currency: string): string {
  const digits = digitsOf(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

export interface ReadMoney {
  readonly amount: number | null;
  readonly currency: string | null;
}

type Path = readonly (string | number)[];

/** Reads both fields; what is wrong is said at the field it is wrong in. Nothing typed is nothing known. */
export function readMoney(
  { cost, currency }: TypedMoney,
  context: z.RefinementCtx,
  { costPath = ['cost'], currencyPath = ['currency'] }: { costPath?: Path; currencyPath?: Path } = {},
): ReadMoney {
  const code = currency.trim().toUpperCase();
  const known = Currency.safeParse(code).success;
  if (code !== '' && !known) fault(context, currencyPath, 'currency');
  if (cost.trim() === '') return { amount: null, currency: known ? code : null };
  if (code === '') fault(context, currencyPath, 'required');
  if (!known) return { amount: null, currency: null };
  const amount = parseAmount(cost, code);
  const fits = Minor.safeParse(amount);
  if (!fits.success) fault(context, costPath, amount === null ? 'amount' : 'too-large');
  return { amount, currency: code };
}

function fault(context: z.RefinementCtx, path: Path, message: string): void {
  context.addIssue({ code: 'custom', path: [...path], message });
}

/** Two text fields of a form. */
export const moneyFields = { cost: z.string().max(40, 'too-long'), currency: z.string().max(8, 'too-long') };
