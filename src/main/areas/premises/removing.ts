/** Taking away, bringing back, and what happened to a record. */
import type { premisesRecords } from '../../../shared/areas/premises.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { stopOn } from '../../../shared/rules/premises.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { exceptionsSql, lostPlaceSql, namingSiteSql, stageIdsSql, stopsSql } from './queries.ts';
import { siteRefs, toStop } from './reading.ts';
import { ExceptionRow, IdRow, StopRow } from './rows.ts';
import { firstSite } from './seed.ts';

type Kind = (typeof premisesRecords)[number];
const tableOf: Readonly<Record<Kind, string>> = {
  site: 'site',
  stop: 'admission_stop',
  exception: 'admission_exception',
  policy: 'admission_policy',
  count: 'resident_count',
  asset: 'premises_asset',
  service: 'new_service',
  stage: 'service_stage',
};

export async function remove(
  { tx }: CommandContext,
  { kind, id, rev, reason }: Parsed<'premises.remove'>,
): Promise<Output<'premises.remove'>> {
  if (kind === 'site' && id === firstSite) throw invalid(['id', 'first-home']);
  if (kind === 'site' && (await tx.one(namingSiteSql(id), IdRow))) throw invalid(['id', 'not-empty']);
  if (kind === 'stop') await assertNoExceptions(tx, id);
  return { id, rev: await tx.remove(tableOf[kind], id, rev, reason ?? null) };
}

/** An exception needs the stop it was an exception from. */
async function assertNoExceptions(read: Reader, id: string): Promise<void> {
  const stop = await read.one(stopsSql({ id }), StopRow);
  if (!stop) throw notFound();
  const refs = await siteRefs(read);
  const exceptions = await read.all(exceptionsSql({ siteId: stop.site_id }), ExceptionRow);
  if (exceptions.some((one) => stopOn([toStop(stop, refs)], one.admitted_on))) throw invalid(['id', 'has-exceptions']);
}

const siteKinds: readonly Kind[] = ['stop', 'exception', 'policy', 'count', 'asset', 'service'];

export async function restore(
  { tx }: CommandContext,
  { kind, id, rev }: Parsed<'premises.restore'>,
): Promise<Output<'premises.restore'>> {
  const restored = await tx.restore(tableOf[kind], id, rev);
  const lost = siteKinds.includes(kind)
    ? await tx.one(lostPlaceSql(tableOf[kind], 'site_id', 'site', id), IdRow)
    : kind === 'stage'
      ? await tx.one(lostPlaceSql(tableOf[kind], 'service_id', 'new_service', id), IdRow)
      : undefined;
  if (lost) throw invalid(['id', 'place-removed']);
  return { id, rev: restored };
}

export async function history(
  { read }: QueryContext,
  { kind, id }: Parsed<'premises.history'>,
): Promise<Output<'premises.history'>> {
  const stages = kind === 'service' ? await read.all(stageIdsSql(id), IdRow) : [];
  const rows: LoggedRow[] = [[tableOf[kind], id], ...stages.map((row): LoggedRow => ['service_stage', row.id])];
  const entries = await historyOfRows(read, rows);
  if (entries.length === 0) throw notFound();
  return { entries };
}
