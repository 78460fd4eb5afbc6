/** The organisation's homes: as they are called, whether they are open, whether admissions stand stopped. */
import type { Site } from '../../../shared/areas/premises.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isOpenOn, stopOn } from '../../../shared/rules/premises.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { saveRow } from '../saving.ts';
import { countsSql, sitesSql, stopsSql } from './queries.ts';
import { siteRefs, toStop } from './reading.ts';
import { ResidentCountRow, SiteRow, StopRow } from './rows.ts';

export async function loadSites(read: Reader, today: string): Promise<Site[]> {
  const refs = await siteRefs(read);
  const stops = Map.groupBy(await read.all(stopsSql({}), StopRow), (row) => row.site_id);
  const counts = Map.groupBy(await read.all(countsSql(null), ResidentCountRow), (row) => row.site_id);
  return (await read.all(sitesSql(), SiteRow)).map((row): Site => {
    const holding = stopOn(
      (stops.get(row.id) ?? []).map((stop) => toStop(stop, refs)),
      today,
    );
    const last = (counts.get(row.id) ?? []).findLast((count) => count.residents !== null);
    return {
      id: row.id,
      rev: row.rev,
      name: refs(row.id).name,
      ownName: row.name,
      kind: row.kind,
      place: row.place,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      open: isOpenOn({ openedOn: row.opened_on, closedOn: row.closed_on }, today),
      stop: holding,
      lastMonth: last?.month ?? null,
      lastResidents: last?.residents ?? null,
    };
  });
}

/** @throws AppError `not-found` for a home that is not there (any more) */
export async function knownSite(read: Reader, id: string): Promise<SiteRow> {
  const row = (await read.all(sitesSql(), SiteRow)).find((one) => one.id === id);
  if (!row) throw notFound();
  return row;
}

/** A home that was removed cannot be named anew; nobody is named by null. */
export async function siteFaults(read: Reader, field: string, id: string | null): Promise<Broken[]> {
  if (id === null) return [];
  const found = (await read.all(sitesSql(), SiteRow)).some((one) => one.id === id);
  return found ? [] : [[field, 'unknown']];
}

export async function sites({ read, today }: QueryContext): Promise<Output<'premises.sites'>> {
  return { sites: await loadSites(read, today) };
}

export async function saveSite({ tx, today }: CommandContext, input: Parsed<'premises.saveSite'>): Promise<Site> {
  const faults: Broken[] = [];
  if (input.closedOn !== null && input.openedOn !== null && input.closedOn < input.openedOn) {
    faults.push(['closedOn', 'before-start']);
  }
  const others = (await tx.all(sitesSql(), SiteRow)).filter((one) => one.id !== input.id);
  // Two homes called as the organisation is could not be told apart.
  if (input.name === null && others.some((one) => one.name === null)) faults.push(['name', 'required']);
  if (faults.length > 0) throw invalid(...faults);
  await saveRow(tx, 'site', input, {
    name: input.name,
    kind: input.kind,
    place: input.place,
    opened_on: input.openedOn,
    closed_on: input.closedOn,
  });
  const site = (await loadSites(tx, today)).find((one) => one.id === input.id);
  if (!site) throw notFound();
  return site;
}
