/** The lists of homes as CSV, in the language asked for. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { plainAmount } from '../../../shared/currencies.ts';
import { changesOf } from '../../../shared/rules/premises.ts';
import type { Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { csvOf, type CsvTable } from '../csv-export.ts';
import { loadAdmissions } from './admissions.ts';
import { loadAssets } from './assets.ts';
import { loadCounts } from './counts.ts';
import { recordedByDay } from './recorded.ts';
import { loadServices } from './services.ts';
import { loadSites } from './sites.ts';

type List = Parsed<'premises.export'>['list'];
type Make = (context: QueryContext, words: Words, siteId: string | null) => Promise<CsvTable>;

export async function exportList(
  context: QueryContext,
  { list, siteId = null, language }: Parsed<'premises.export'>,
): Promise<Output<'premises.export'>> {
  const words = await context.words(language);
  return csvOf(words.t(`premises:export.file.${list}`), context.today, await makers[list](context, words, siteId));
}

const makers: Readonly<Record<List, Make>> = {
  sites: sitesTable,
  admissions: admissionsTable,
  counts: countsTable,
  days: daysTable,
  assets: assetsTable,
  services: servicesTable,
};

const heads = (words: Words, ...keys: readonly string[]) => keys.map((key) => words.t(`premises:column.${key}`));

async function sitesTable({ read, today }: QueryContext, words: Words): Promise<CsvTable> {
  const all = await loadSites(read, today);
  return {
    heads: heads(words, 'home', 'kind', 'place', 'openedOn', 'closedOn', 'stoppedFrom', 'month', 'residents'),
    rows: all.map((one): Cell[] => [
      one.name,
      words.t(`premises:site-kind.${one.kind}`),
      one.place,
      one.openedOn,
      one.closedOn,
      one.stop?.from ?? null,
      one.lastMonth,
      one.lastResidents,
    ]),
  };
}

async function admissionsTable({ read, today }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const { stops, exceptions } = await loadAdmissions(read, siteId, today);
  const rows: Cell[][] = [
    ...stops.map((one): Cell[] => [
      words.t('premises:export.stop'),
      ...[one.site.name, one.from, one.until, null, one.decidedBy, null],
      [one.reason, one.endReason].filter((text) => text !== null).join('; '),
    ]),
    ...exceptions.map((one): Cell[] => [
      words.t('premises:export.exception'),
      ...[one.site.name, one.on, null, one.children, one.decidedBy, one.decidedOn, one.reason],
    ]),
  ];
  return {
    heads: heads(words, 'what', 'home', 'from', 'until', 'children', 'decidedBy', 'decidedOn', 'reason'),
    rows,
  };
}

async function countsTable({ read, today }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const all = await loadCounts(read, siteId, today);
  return {
    heads: heads(words, 'month', 'residents', 'recorded', 'supported', 'note'),
    rows: all.map((one): Cell[] => [one.month, one.residents, one.recorded, one.supported, one.note]),
  };
}

/** Of all homes together: the children's records do not tell one from another. */
async function daysTable({ read, today }: QueryContext, words: Words): Promise<CsvTable> {
  const days = changesOf(await recordedByDay(read, today));
  return {
    heads: heads(words, 'day', 'residents', 'change'),
    rows: days.map((one, n): Cell[] => [one.on, one.residents, one.residents - (days[n - 1]?.residents ?? 0)]),
  };
}

async function assetsTable({ read }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const all = await loadAssets(read, siteId);
  return {
    heads: [
      ...heads(words, 'name', 'kind', 'home', 'belongsTo', 'useNow', 'useLater', 'decision', 'decidedOn', 'doneOn'),
      ...heads(words, 'value', 'currency', 'valuedOn', 'note'),
    ],
    rows: all.map((one): Cell[] => [
      one.name,
      words.t(`catalogue:asset-kind.${one.kind}`),
      one.site?.name ?? null,
      one.belongsTo,
      one.useNow,
      one.useLater,
      words.t(`premises:decision.${one.decision}`),
      one.decidedOn,
      one.doneOn,
      one.value === null || one.currency === null ? null : plainAmount(one.value, one.currency),
      one.currency,
      one.valuedOn,
      one.note,
    ]),
  };
}

async function servicesTable({ read, today }: QueryContext, words: Words, siteId: string | null): Promise<CsvTable> {
  const all = await loadServices(read, siteId, today);
  return {
    heads: heads(words, 'name', 'kind', 'home', 'forWhom', 'stage', 'since', 'note'),
    rows: all.map((one): Cell[] => [
      one.name,
      words.t(`premises:service-kind.${one.kind}`),
      one.site?.name ?? null,
      one.forWhom,
      one.stage && words.t(`premises:stage.${one.stage}`),
      one.since,
      one.note,
    ]),
  };
}
