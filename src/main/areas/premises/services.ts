/** The services that come after: planned, funded, staffed, running, each from a day on. */
import type { Service } from '../../../shared/areas/premises.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { stageOn } from '../../../shared/rules/premises.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { hasRow, isThere, saveRow } from '../saving.ts';
import { servicesSql, stagesSql } from './queries.ts';
import { ServiceRow, StageRow } from './rows.ts';
import { siteRefs } from './reading.ts';
import { siteFaults } from './sites.ts';

export async function loadServices(read: Reader, siteId: string | null, today: string): Promise<Service[]> {
  const refs = await siteRefs(read);
  const stages = Map.groupBy(await read.all(stagesSql(), StageRow), (row) => row.service_id);
  const rows = (await read.all(servicesSql(), ServiceRow)).filter((row) => siteId === null || row.site_id === siteId);
  return rows
    .map((row): Service => {
      const own = (stages.get(row.id) ?? []).map((one) => ({
        ...{ id: one.id, rev: one.rev, stage: one.stage, on: one.reached_on, note: one.note },
      }));
      const now = stageOn(own, today);
      return {
        ...{ id: row.id, rev: row.rev, site: row.site_id === null ? null : refs(row.site_id) },
        ...{ kind: row.kind, name: row.name, forWhom: row.for_whom, note: row.note },
        ...{ stage: now?.stage ?? null, since: now?.on ?? null, stages: own.toReversed() },
      };
    })
    .toSorted((a, b) => byName(a.name, b.name));
}

export async function services(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'premises.services'>,
): Promise<Output<'premises.services'>> {
  return { services: await loadServices(read, siteId, today) };
}

async function readService(read: Reader, id: string, today: string): Promise<Service> {
  const service = (await loadServices(read, null, today)).find((one) => one.id === id);
  if (!service) throw notFound();
  return service;
}

export async function saveService(
  { tx, today }: CommandContext,
  input: Parsed<'premises.saveService'>,
): Promise<Service> {
  const faults = await siteFaults(tx, 'siteId', input.siteId);
  if (faults.length > 0) throw invalid(...faults);
  await saveRow(tx, 'new_service', input, {
    site_id: input.siteId,
    kind: input.kind,
    name: input.name,
    for_whom: input.forWhom,
    note: input.note,
  });
  return readService(tx, input.id, today);
}

export async function recordStage(
  { tx, today }: CommandContext,
  input: Parsed<'premises.recordStage'>,
): Promise<Service> {
  if (!(await isThere(tx, 'new_service', input.serviceId))) throw invalid(['serviceId', 'unknown']);
  if (!(await hasRow(tx, 'service_stage', input.id)) && input.on > today) throw invalid(['on', 'in-future']);
  await tx.insert('service_stage', input.id, {
    service_id: input.serviceId,
    stage: input.stage,
    reached_on: input.on,
    note: input.note,
  });
  return readService(tx, input.serviceId, today);
}
