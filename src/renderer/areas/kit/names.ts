/** What items, amounts, money and reasons are called, in the reader's language. */
import { useMemo } from 'react';
import type { ChildRef, ItemRef, Money, Sums } from '../../../shared/areas/kit-parts.ts';
import type { KitUnit } from '../../../shared/catalogue/kit.ts';
import { amountText } from '../../../shared/rules/kit-money.ts';
import type { KitAnswer, KitReason } from '../../../shared/rules/kit.ts';
import { useHasWord, useLanguage, useWords } from '../../app/i18n.ts';
import type { Words } from '../../app/i18n.ts';
import type { Key } from '../../app/keys.ts';

export interface KitNames {
  /** The name it goes by here, else the catalogue's. */
  readonly item: (item: ItemRef) => string;
  /** The catalogue's own name, or null for what the organisation added. */
  readonly shipped: (itemId: string) => string | null;
  /** What the catalogue means by it. */
  readonly hint: (itemId: string | null) => string | null;
  /** "4 sets" */
  readonly amount: (count: number, unit: KitUnit) => string;
  readonly money: (money: Money) => string;
  /** "KES 300.00 · USD 12.00 · 2 without a known cost" */
  readonly sums: (sums: Sums) => string;
  readonly child: (child: Pick<ChildRef, 'name' | 'code'>) => string;
  readonly list: (words: readonly string[]) => string;
  readonly month: (month: number) => string;
  readonly placement: (id: string) => string;
  /** Why an item is proposed, or what nobody can say yet. */
  readonly why: (answer: KitAnswer) => string;
}

type Has = (key: string) => key is Key<'kit'>;

function reasonWords(t: Words<'kit'>, has: Has, month: (n: number) => string) {
  const listed = (prefix: string, value: string | number) => {
    const key = `${prefix}.${String(value)}`;
    return has(key) ? t(key) : String(value);
  };
  return ({ ask, values }: KitReason): readonly string[] => {
    if (ask === 'age') return [ageWords(t, Number(values[0] ?? 0), values[1] === undefined ? null : Number(values[1]))];
    if (ask === 'judgement') return [t('why.judgement')];
    if (ask === 'months') return values.map((value) => month(Number(value)));
    return values.map((value) => listed(ask, value));
  };
}

export function ageWords(t: Words<'kit'>, from: number, to: number | null): string {
  if (to === null) return t('why.age-from', { count: from });
  return from === 0 ? t('why.age-to', { count: to }) : t('why.age-between', { from, to });
}

export function useKitNames(): KitNames {
  const t = useWords('kit');
  const has = useHasWord('kit');
  const language = useLanguage();
  return useMemo(() => {
    const shown = language.startsWith('qps') ? 'en' : language;
    const lists = new Intl.ListFormat(shown, { type: 'unit', style: 'short' });
    const months = new Intl.DateTimeFormat(shown, { month: 'long', timeZone: 'UTC' });
    const numbers = new Intl.NumberFormat(shown);
    const month = (n: number) => months.format(new Date(Date.UTC(2000, n - 1, 1)));
    const word = (key: string) => (has(key) ? t(key) : null);
    const shipped = (id: string) => word(`entry.${id}`);
    const reason = reasonWords(t, has, month);
    const money = (one: Money) => amountText(one, shown);
    return {
      shipped,
      hint: (id) => (id === null ? null : word(`entry-help.${id}`)),
      item: ({ id, name }) => name ?? (id === null ? null : shipped(id)) ?? t('page.unnamed'),
      amount: (count, unit) => t(`unit.${unit}`, { count, n: numbers.format(count) }),
      money,
      sums: ({ sums, unknown }) => {
        const parts = [...sums.map(money), ...(unknown > 0 ? [t('money.unknown', { count: unknown })] : [])];
        return parts.length === 0 ? t('money.none') : parts.join(' · ');
      },
      child: ({ name, code }) => name ?? (code === '' ? t('page.unnamed') : code),
      list: (words) => lists.format(words),
      month,
      placement: (id) => word(`placements.${id}`) ?? id,
      why: (answer) => whyWords(t, answer, (one) => lists.format(reason(one))),
    };
  }, [t, has, language]);
}

function whyWords(t: Words<'kit'>, { reasons }: KitAnswer, words: (reason: KitReason) => string): string {
  if (reasons.length === 0) return t('why.everyone');
  const said = (holds: boolean | null) =>
    reasons.filter((one) => one.holds === holds && one.ask !== 'judgement').map(words);
  const parts = [
    ['why.yes', said(true)],
    ['why.no', said(false)],
    ['why.unknown', said(null)],
  ] as const;
  const told = parts.flatMap(([key, what]) => (what.length > 0 ? [t(key, { what: what.join(' · ') })] : []));
  const judged = reasons.some((one) => one.ask === 'judgement');
  return [...told, ...(judged ? [t('why.judge')] : [])].join('. ');
}
