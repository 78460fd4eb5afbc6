/** The children and the caseloads as CSV, for those who assign. */
import { Buffer } from 'node:buffer';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { sharingOf } from '../casefile/facts.ts';
import { children } from './children.ts';
import { board } from './loads.ts';

interface Table {
  /** Keys of `caseload:column.`, one for each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
type List = Parsed<'caseload.export'>['list'];

async function childrenTable(context: QueryContext, words: Words): Promise<Table> {
  // The whole list, in the order of the screen.
  const { total } = await children(context, { limit: 1 });
  const { items } = await children(context, { limit: Math.max(1, total) });
  const ids = items.map((one) => one.id);
  const sharing = await sharingOf(context.read, ids, context.today, words);
  return {
    heads: [
      ...['code', 'name', 'birthDate', 'birthPrecision', 'sex', 'house', 'complexity', 'since'],
      ...['lead', 'second', 'covers', 'daysWithoutLead', 'introducedOn'],
    ],
    rows: items.map((one) => [
      one.code,
      sharing.name(one.id, one.name),
      sharing.known(one.id, one.birthDate),
      one.birthPrecision === null ? null : words.t(`caseload:state.precision.${one.birthPrecision}`),
      words.t(`caseload:state.sex.${one.sex}`),
      one.house,
      words.t(`caseload:state.complexity.${one.complexity}`),
      one.since,
      one.lead?.name ?? null,
      one.second?.name ?? null,
      one.covers.map((cover) => cover.name).join('; '),
      one.lead === null ? one.daysWithoutLead : null,
      one.introducedOn,
    ]),
  };
}

async function loadsTable(context: QueryContext, words: Words): Promise<Table> {
  const { loads } = await board(context);
  const yesNo = (value: boolean) => words.t(value ? 'caseload:export.yes' : 'caseload:export.no');
  return {
    heads: [
      ...['worker', 'state', 'count', 'weighted', 'families', 'seconds', 'covering', 'limit', 'warnFrom'],
      ...['fte', 'firstYear', 'absent'],
    ],
    rows: loads.map((load) => [
      load.staff.name,
      words.t(`caseload:state.load.${load.state}`),
      ...[load.count, load.weighted, load.families, load.seconds, load.covering, load.limit, load.warnFrom],
      load.fte ?? words.t('caseload:export.unknownHours'),
      yesNo(load.firstYear),
      yesNo(load.absent),
    ]),
  };
}

const makers = { children: childrenTable, loads: loadsTable } as const satisfies Record<List, unknown>;

export async function exportList(
  context: QueryContext,
  { list, language }: Parsed<'caseload.export'>,
): Promise<Output<'caseload.export'>> {
  const words = await context.words(language);
  const { heads, rows } = await makers[list](context, words);
  const bytes = csv(
    heads.map((head) => words.t(`caseload:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t(`caseload:export.file.${list}`)}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
