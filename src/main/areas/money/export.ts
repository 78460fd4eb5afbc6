/** Months, lines, expenses, rates and sources as CSV, in the language asked for; amounts as one would type them. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { plainAmount } from '../../../shared/currencies.ts';
import { serves } from '../../../shared/rules/money.ts';
import type { Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { csvOf, type CsvTable } from '../csv-export.ts';
import { loadBudget } from './budget.ts';
import { loadBySource } from './by-source.ts';
import { allLines } from './lines.ts';
import { allRates } from './rates.ts';
import { reportOf } from './report.ts';
import { allSources } from './sources.ts';

type List = Parsed<'money.export'>['list'];
type Make = (context: QueryContext, words: Words, siteId: string | null) => Promise<CsvTable>;

export async function exportList(
  context: QueryContext,
  { list, siteId = null, language }: Parsed<'money.export'>,
): Promise<Output<'money.export'>> {
  const words = await context.words(language);
  return csvOf(words.t(`money:export.file.${list}`), context.today, await makers[list](context, words, siteId));
}

const makers: Readonly<Record<List, Make>> = {
  months: monthsTable,
  lines: linesTable,
  spent: spentTable,
  'by-source': bySourceTable,
  rates: ratesTable,
  sources: sourcesTable,
};

const heads = (words: Words, ...keys: readonly string[]) => keys.map((key) => words.t(`money:column.${key}`));

/** A sum as one would type it; where a rate is missing it says so instead. */
const sumCell =
  (words: Words, currency: string | null) =>
  (sum: { amount: number | null; missing: readonly string[] } | null): Cell => {
    if (sum === null || currency === null) return null;
    if (sum.amount !== null) return plainAmount(sum.amount, currency);
    return words.t('money:state.rate-missing', { currency: sum.missing.join(', ') });
  };

async function bySourceTable({ read, today }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const { currency, sources } = await loadBySource(read, siteId, today);
  const amount = sumCell(words, currency);
  return {
    heads: heads(words, 'source', 'month', 'currency', 'runningPlanned', 'runningSpent', 'oncePlanned', 'onceSpent'),
    rows: sources.flatMap(({ source, months }) =>
      months.map(({ month, running, oneOff }): Cell[] => [
        ...[source?.name ?? words.t('money:lines.nobody-pays'), month, currency],
        ...[running.planned, running.spent, oneOff.planned, oneOff.spent].map(amount),
      ]),
    ),
  };
}

async function monthsTable({ read, today }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const { currency, months } = await reportOf(read, siteId, today);
  const amount = sumCell(words, currency);
  const each = (one: { amount: number | null }): Cell =>
    one.amount === null || currency === null ? null : plainAmount(one.amount, currency);
  return {
    heads: [
      ...heads(words, 'month', 'currency'),
      ...serves.map((one) => words.t('money:column.plannedFor', { what: words.t(`catalogue:budget.${one}`) })),
      ...heads(words, 'plannedTotal'),
      ...serves.map((one) => words.t('money:column.spentFor', { what: words.t(`catalogue:budget.${one}`) })),
      ...heads(words, 'spentTotal', 'oncePlanned', 'onceSpent', 'open'),
      ...heads(words, 'residents', 'perResident', 'supported', 'perSupported'),
    ],
    rows: months.map((one): Cell[] => [
      one.month,
      currency,
      ...serves.map((which) => amount(one.planned[which])),
      amount(one.plannedTotal),
      ...serves.map((which) => amount(one.spent[which])),
      amount(one.spentTotal),
      amount(one.oneOff.planned),
      amount(one.oneOff.spent),
      one.open,
      one.residents,
      each(one.perResident),
      one.supported,
      each(one.perSupported),
    ]),
  };
}

async function linesTable({ read, today }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const all = await allLines(read, siteId, today);
  return {
    heads: [
      ...heads(words, 'name', 'kind', 'cost', 'serves', 'source', 'home', 'currency', 'plannedNow', 'plannedAll'),
      ...heads(words, 'spentAll', 'lastSpentMonth', 'open', 'note'),
    ],
    rows: all.map((one): Cell[] => [
      one.name,
      words.t(`money:kind.${one.kind}`),
      words.t(`money:cost.${one.cost}`),
      words.t(`catalogue:budget.${one.serves}`),
      one.source?.name ?? null,
      one.site?.name ?? null,
      one.currency,
      one.plannedNow === null ? null : plainAmount(one.plannedNow, one.currency),
      plainAmount(one.plannedAll, one.currency),
      one.spentAll === null ? null : plainAmount(one.spentAll, one.currency),
      one.lastSpentMonth,
      one.monthsOpen,
      one.note,
    ]),
  };
}

async function spentTable({ read }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const kept = await loadBudget(read, siteId);
  const rows = kept.flatMap(({ row, spent }) =>
    spent.map((one): Cell[] => [one.month, row.name, plainAmount(one.amount, one.currency), one.currency, one.note]),
  );
  return {
    heads: heads(words, 'month', 'name', 'amount', 'currency', 'note'),
    rows: rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0)),
  };
}

async function ratesTable({ read }: QueryContext, words: Words): Promise<CsvTable> {
  return {
    heads: heads(words, 'currency', 'from', 'amount', 'worth', 'mainCurrency'),
    rows: (await allRates(read)).map((one): Cell[] => [
      one.currency,
      one.from,
      plainAmount(one.amount, one.currency),
      plainAmount(one.worth, one.to),
      one.to,
    ]),
  };
}

async function sourcesTable({ read }: QueryContext, words: Words): Promise<CsvTable> {
  return {
    heads: heads(words, 'source', 'lines', 'setAside', 'note'),
    rows: (await allSources(read)).map((one): Cell[] => [
      one.name,
      one.lines,
      words.t(`common:value.${one.retired ? 'yes' : 'no'}`),
      one.note,
    ]),
  };
}
