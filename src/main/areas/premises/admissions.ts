/** Admissions that stand stopped, children taken in all the same, and what was decided about taking children in. */
import type { AdmissionException, AdmissionPolicy, AdmissionStop, CameAnyway } from '../../../shared/areas/premises.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { stopOn } from '../../../shared/rules/premises.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { hasRow, saveRow } from '../saving.ts';
import { exceptionsSql, policiesSql, stopsSql } from './queries.ts';
import { ExceptionRow, PolicyRow, StopRow } from './rows.ts';
import { siteRefs, toStop, type SiteRefs } from './reading.ts';
import { recordedArrivals } from './recorded.ts';
import { knownSite, loadSites, siteFaults } from './sites.ts';

type Admissions = Omit<Output<'premises.admissions'>, 'cameAnyway'>;

const toException = (row: ExceptionRow, refs: SiteRefs): AdmissionException => ({
  id: row.id,
  rev: row.rev,
  site: refs(row.site_id),
  on: row.admitted_on,
  children: row.children,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  reason: row.reason,
});

/** Of each home, and of all of them, the newest that has begun holds. */
function toPolicies(rows: readonly PolicyRow[], refs: SiteRefs, today: string): AdmissionPolicy[] {
  const seen = new Set<string | null>();
  return rows.map((row) => {
    const current = row.from_on <= today && !seen.has(row.site_id);
    if (row.from_on <= today) seen.add(row.site_id);
    return {
      ...{ id: row.id, rev: row.rev, site: row.site_id === null ? null : refs(row.site_id) },
      ...{ from: row.from_on, text: row.body, decidedBy: row.decided_by, current },
    };
  });
}

export async function loadAdmissions(read: Reader, siteId: string | null, today: string): Promise<Admissions> {
  const refs = await siteRefs(read);
  const policies = toPolicies(await read.all(policiesSql(), PolicyRow), refs, today);
  return {
    stops: (await read.all(stopsSql({ siteId }), StopRow)).map((row) => toStop(row, refs)),
    exceptions: (await read.all(exceptionsSql({ siteId }), ExceptionRow)).map((row) => toException(row, refs)),
    // What holds for all homes holds for each.
    policies: policies.filter((one) => siteId === null || one.site === null || one.site.id === siteId),
  };
}

export async function admissions(
  { read, today }: QueryContext,
  { siteId = null }: Parsed<'premises.admissions'>,
): Promise<Output<'premises.admissions'>> {
  const known = await loadAdmissions(read, siteId, today);
  const several = (await loadSites(read, today)).length > 1;
  const cameAnyway = siteId !== null && several ? null : await cameAnywayOf(read, known.exceptions, today);
  return { ...known, cameAnyway };
}

/** What the children's records say beside the exceptions: a child who came without one is not to pass unseen. */
async function cameAnywayOf(
  read: Reader,
  exceptions: readonly AdmissionException[],
  today: string,
): Promise<CameAnyway | null> {
  const open = (await loadSites(read, today)).filter((site) => site.open);
  const stopped = open.flatMap((site) => site.stop?.from ?? []).toSorted();
  const since = stopped.at(-1);
  if (since === undefined || stopped.length < open.length) return null;
  const came = await recordedArrivals(read, since, today);
  if (came === null) return null;
  const excepted = exceptions.filter((one) => one.on >= since).reduce((sum, one) => sum + one.children, 0);
  return { since, came, excepted };
}

async function readStop(read: Reader, id: string): Promise<AdmissionStop> {
  const row = await read.one(stopsSql({ id }), StopRow);
  if (!row) throw notFound();
  return toStop(row, await siteRefs(read));
}

export async function stopAdmissions(
  { tx }: CommandContext,
  input: Parsed<'premises.stopAdmissions'>,
): Promise<AdmissionStop> {
  await knownSite(tx, input.siteId);
  if (!(await hasRow(tx, 'admission_stop', input.id))) {
    const stops = await tx.all(stopsSql({ siteId: input.siteId }), StopRow);
    // It goes on from its day: no other may hold on that day or begin after it.
    const taken = stops.some((row) => row.ended_on === null || row.ended_on > input.from);
    if (taken) throw invalid(['from', 'already-stopped']);
  }
  await tx.insert('admission_stop', input.id, {
    site_id: input.siteId,
    started_on: input.from,
    ended_on: null,
    decided_by: input.decidedBy,
    reason: input.reason,
    end_reason: null,
  });
  return readStop(tx, input.id);
}

export async function openAdmissions(
  { tx }: CommandContext,
  { id, rev, until, reason }: Parsed<'premises.openAdmissions'>,
): Promise<AdmissionStop> {
  const row = await tx.one(stopsSql({ id }), StopRow);
  if (!row) throw notFound();
  if (until <= row.started_on) throw invalid(['until', 'before-start']);
  const later = (await tx.all(exceptionsSql({ siteId: row.site_id }), ExceptionRow)).filter(
    (one) => one.admitted_on >= until && (row.ended_on === null || one.admitted_on < row.ended_on),
  );
  // What was an exception would have been none.
  if (later.length > 0) throw invalid(['until', 'has-exceptions']);
  await tx.update('admission_stop', id, rev, { ended_on: until, end_reason: reason });
  return readStop(tx, id);
}

type Excepting = Parsed<'premises.saveException'>;

export async function saveException({ tx, today }: CommandContext, input: Excepting): Promise<AdmissionException> {
  if (input.rev !== null || !(await hasRow(tx, 'admission_exception', input.id))) {
    const faults = await exceptionFaults(tx, input, today);
    if (faults.length > 0) throw invalid(...faults);
  }
  await saveRow(tx, 'admission_exception', input, {
    site_id: input.siteId,
    admitted_on: input.on,
    children: input.children,
    decided_by: input.decidedBy,
    decided_on: input.decidedOn,
    reason: input.reason,
  });
  const row = await tx.one(exceptionsSql({ id: input.id }), ExceptionRow);
  if (!row) throw notFound();
  return toException(row, await siteRefs(tx));
}

async function exceptionFaults(read: Reader, input: Excepting, today: string): Promise<Broken[]> {
  const faults = await siteFaults(read, 'siteId', input.siteId);
  if (faults.length > 0) return faults;
  if (input.on > today) faults.push(['on', 'in-future']);
  if (input.decidedOn > today) faults.push(['decidedOn', 'in-future']);
  const refs = await siteRefs(read);
  const stops = (await read.all(stopsSql({ siteId: input.siteId }), StopRow)).map((row) => toStop(row, refs));
  if (stopOn(stops, input.on) === null) faults.push(['on', 'not-stopped']);
  return faults;
}

export async function savePolicy(
  { tx, today }: CommandContext,
  input: Parsed<'premises.savePolicy'>,
): Promise<AdmissionPolicy> {
  const faults = await siteFaults(tx, 'siteId', input.siteId);
  if (faults.length > 0) throw invalid(...faults);
  await saveRow(tx, 'admission_policy', input, {
    site_id: input.siteId,
    from_on: input.from,
    body: input.text,
    decided_by: input.decidedBy,
  });
  const all = (await loadAdmissions(tx, null, today)).policies;
  const policy = all.find((one) => one.id === input.id);
  if (!policy) throw notFound();
  return policy;
}
