/** Standing in for somebody who is away: for the days said, both of them included, and not a day longer. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays, daysBetween } from '../../../shared/dates.ts';
import { obstaclesFor, verdict } from '../../../shared/rules/eligibility.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { refOf } from './lines.ts';
import { carriedCountSql, coverSql, coversSinceSql, keptCoverSql } from './queries.ts';
import { CountRow, CoverRow, IdRow } from './rows.ts';
import { readRules } from './rules.ts';
import { staffRefs, trainedWorkersOn, workersOn } from './workers.ts';

/** Longer than a year is no absence: the children need a worker of their own. */
const longest = 366;
/** How many days an ended cover stays in the list. */
const shown = 60;

export async function cover(
  context: CommandContext,
  input: Parsed<'caseload.cover'>,
): Promise<Output<'caseload.cover'>> {
  const { tx, today } = context;
  // Saved twice: judged the first time.
  if (!(await tx.one(keptCoverSql(input.id), IdRow))) {
    const faults = [...dayFaults(input, today), ...(await personFaults(context, input))];
    if (faults.length > 0) throw invalid(...faults);
  }
  await tx.insert('caseload_cover', input.id, {
    absent_id: input.absentId,
    cover_id: input.coverId,
    started_on: input.from,
    ended_on: input.until,
    reason: input.reason,
    override_reason: input.overrideReason ?? null,
  });
  return { children: (await tx.one(carriedCountSql(input.absentId, today), CountRow))?.n ?? 0 };
}

function dayFaults({ from, until }: Parsed<'caseload.cover'>, today: string): Broken[] {
  if (until < from) return [['until', 'before-start']];
  if (until < today) return [['until', 'in-past']];
  return daysBetween(from, until) >= longest ? [['until', 'too-long']] : [];
}

/** A cover is asked everything a lead is, except the limit: they carry two caseloads for some days. */
async function personFaults({ tx, today }: CommandContext, input: Parsed<'caseload.cover'>): Promise<Broken[]> {
  const workers = await trainedWorkersOn(tx, today);
  const [absent, standing] = [input.absentId, input.coverId].map((id) => workers.find((one) => one.id === id));
  const faults: Broken[] = [];
  if (!absent) faults.push(['absentId', 'unknown']);
  else if (!absent.active) faults.push(['absentId', 'not-active']);
  if (input.absentId === input.coverId) faults.push(['coverId', 'same-person']);
  else if (!standing) faults.push(['coverId', 'unknown']);
  else {
    const { eligibility } = await readRules(tx);
    const answer = verdict(obstaclesFor(standing, 'lead', null), eligibility, input.overrideReason ?? null);
    if (answer !== 'may') faults.push(['coverId', answer]);
  }
  return faults;
}

/** A role that reaches only its own sees the covers it is part of. */
export async function covers(context: QueryContext): Promise<Output<'caseload.covers'>> {
  const { read, today, grant, actor } = context;
  const rows = await read.all(coversSinceSql(addDays(today, -shown)), CoverRow);
  const refs = await staffRefs(read, today);
  const own = (await workersOn(read, today)).filter((worker) => worker.userId === actor.id);
  const mine = new Set(own.map((worker) => worker.id));
  const known = rows.filter((row) => grant === 'all' || mine.has(row.absent_id) || mine.has(row.cover_id));
  return {
    covers: known.map((row) => ({
      id: row.id,
      rev: row.rev,
      absent: refOf(refs, row.absent_id),
      cover: refOf(refs, row.cover_id),
      from: row.started_on,
      until: row.ended_on,
      reason: row.reason,
      active: row.started_on <= today && row.ended_on >= today,
    })),
  };
}

/** `on` is the last day of it; a day before its first one takes it away altogether. What has been stays. */
export async function endCover(
  { tx, today }: CommandContext,
  { id, rev, on }: Parsed<'caseload.endCover'>,
): Promise<Output<'caseload.endCover'>> {
  const row = await tx.one(coverSql(id), CoverRow);
  if (!row) throw notFound();
  await tx.update('caseload_cover', id, rev, {});
  if (on > row.ended_on) throw invalid(['on', 'after-end']);
  if (on < addDays(today, -1)) throw invalid(['on', 'in-past']);
  if (on < row.started_on) await tx.remove('caseload_cover', id, rev, null);
  else await tx.update('caseload_cover', id, rev, { ended_on: on });
  return {};
}
