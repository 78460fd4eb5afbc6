/** Everybody around the transition, with where they stand; one of them whole; adding, changing, setting aside. */
import { stakeholderGroups, type Stakeholder } from '../../../shared/areas/stakeholders.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isOverdue } from '../../../shared/rules/overdue.ts';
import { movedBy, stanceOn } from '../../../shared/rules/stakeholders.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { hasRow, saveRow } from '../saving.ts';
import {
  engagedSql,
  engagementsSql,
  fundsSql,
  messagesSql,
  promisesSql,
  stakeholdersSql,
  stancesSql,
} from './queries.ts';
import { inOrder } from './promises.ts';
import { refsOf, toEngagement, toFund, toMessage, toPromise, toStance } from './reading.ts';
import { EngagedRow, EngagementRow, FundRow, MessageRow, PromiseRow, StakeholderRow, StanceRow } from './rows.ts';

interface Known {
  readonly stances: ReadonlyMap<string, readonly StanceRow[]>;
  readonly engaged: ReadonlyMap<string, EngagedRow>;
  /** When the last message to somebody was sent. */
  readonly told: ReadonlyMap<string, string>;
  readonly promises: ReadonlyMap<string, readonly PromiseRow[]>;
}
type EngagedRow = (typeof EngagedRow)['_output'];

async function knownOf(read: Reader): Promise<Known> {
  const messages = await read.all(messagesSql({}), MessageRow);
  return {
    stances: Map.groupBy(await read.all(stancesSql(null), StanceRow), (row) => row.stakeholder_id),
    engaged: new Map((await read.all(engagedSql(), EngagedRow)).map((row) => [row.stakeholder_id, row])),
    told: new Map(
      messages
        .flatMap((row) => (row.sent_on === null ? [] : [[row.stakeholder_id, row.sent_on] as const]))
        .toSorted((a, b) => (a[1] < b[1] ? -1 : 1)),
    ),
    promises: Map.groupBy(await read.all(promisesSql({}), PromiseRow), (row) => row.stakeholder_id),
  };
}

function toStakeholder(row: StakeholderRow, known: Known, today: string): Stakeholder {
  const stances = (known.stances.get(row.id) ?? []).map(toStance);
  const engaged = known.engaged.get(row.id);
  const open = (known.promises.get(row.id) ?? []).filter((one) => one.done_on === null);
  const late = open.filter((one) => isOverdue({ goalDate: one.due_on, settled: false }, today));
  return {
    id: row.id,
    rev: row.rev,
    kind: row.kind,
    name: row.name,
    group: row.grouping,
    role: row.part_played,
    contact: row.contact,
    note: row.note,
    retired: row.retired_at !== null,
    retiredReason: row.retired_reason,
    stance: stanceOn(stances, today),
    moved: movedBy(stances, today),
    lastEngagedOn:
      [engaged?.last_on ?? null, known.told.get(row.id) ?? null]
        .flatMap((on) => on ?? [])
        .toSorted()
        .at(-1) ?? null,
    // A message that was sent informs as a conversation does.
    informed: engaged?.informed === 1 || known.told.has(row.id),
    consulted: engaged?.consulted === 1,
    openPromises: open.length,
    overduePromises: late.length,
  };
}

/** By group in the contract's order, then by name. */
export async function everybody(read: Reader, today: string): Promise<Stakeholder[]> {
  const known = await knownOf(read);
  const rows = await read.all(stakeholdersSql(null), StakeholderRow);
  const place = (one: Stakeholder) => stakeholderGroups.indexOf(one.group);
  return rows
    .map((row) => toStakeholder(row, known, today))
    .toSorted((a, b) => place(a) - place(b) || byName(a.name, b.name));
}

/** @throws AppError `not-found` */
async function stakeholderRow(read: Reader, id: string): Promise<StakeholderRow> {
  const row = await read.one(stakeholdersSql(id), StakeholderRow);
  if (!row) throw notFound();
  return row;
}

async function readStakeholder(read: Reader, id: string, today: string): Promise<Stakeholder> {
  return toStakeholder(await stakeholderRow(read, id), await knownOf(read), today);
}

export async function list(
  { read, today }: QueryContext,
  { retired }: Parsed<'stakeholders.list'>,
): Promise<Output<'stakeholders.list'>> {
  const all = await everybody(read, today);
  return { stakeholders: all.filter((one) => retired === true || !one.retired) };
}

export async function get(
  { read, today }: QueryContext,
  { id }: Parsed<'stakeholders.get'>,
): Promise<Output<'stakeholders.get'>> {
  const stakeholder = await readStakeholder(read, id, today);
  const refs = await refsOf(read);
  const of = { stakeholderId: id };
  const promises = await read.all(promisesSql({}), PromiseRow);
  const stances = await read.all(stancesSql(id), StanceRow);
  const engagements = await read.all(engagementsSql(of), EngagementRow);
  const own = promises.filter((row) => row.stakeholder_id === id).map((row) => toPromise(row, refs, today));
  return {
    stakeholder,
    stances: stances.toReversed().map(toStance),
    engagements: engagements.map((row) => toEngagement(row, promises, refs, today)),
    promises: inOrder(own),
    messages: (await read.all(messagesSql(of), MessageRow)).map((row) => toMessage(row, refs, today)),
    funds: (await read.all(fundsSql(of), FundRow)).map((row) => toFund(row, refs)),
  };
}

export async function save(
  { tx, today }: CommandContext,
  input: Parsed<'stakeholders.save'>,
): Promise<Output<'stakeholders.save'>> {
  const row = {
    kind: input.kind,
    name: input.name,
    grouping: input.group,
    part_played: input.role,
    contact: input.contact,
    note: input.note,
  };
  await saveRow(tx, 'stakeholder', input, row, { retired_at: null, retired_reason: null });
  return readStakeholder(tx, input.id, today);
}

/** Set aside once, the moment of it stays; the reason may be mended. */
export async function retire(
  { tx, today, now }: CommandContext,
  { id, rev, retired, reason = null }: Parsed<'stakeholders.retire'>,
): Promise<Output<'stakeholders.retire'>> {
  const row = await stakeholderRow(tx, id);
  if (retired && reason === null) throw invalid(['reason', 'required']);
  await tx.update('stakeholder', id, rev, {
    retired_at: retired ? (row.retired_at ?? new Date(now).toISOString()) : null,
    retired_reason: retired ? reason : null,
  });
  return readStakeholder(tx, id, today);
}

export async function recordStance(
  { tx, today }: CommandContext,
  input: Parsed<'stakeholders.recordStance'>,
): Promise<Output<'stakeholders.recordStance'>> {
  const row = await tx.one(stakeholdersSql(input.stakeholderId), StakeholderRow);
  if (!row) throw invalid(['stakeholderId', 'unknown']);
  if (!(await hasRow(tx, 'stakeholder_stance', input.id))) {
    if (row.retired_at !== null) throw invalid(['stakeholderId', 'stakeholder-retired']);
    if (input.on > today) throw invalid(['on', 'in-future']);
  }
  await tx.insert('stakeholder_stance', input.id, {
    stakeholder_id: input.stakeholderId,
    held_on: input.on,
    stance: input.stance,
    influence: input.influence,
    reason: input.reason,
  });
  return readStakeholder(tx, input.stakeholderId, today);
}
