/**
 * The caseload on a bare store with two thousand children: every statement fits the schema and finds its way by an
 * index, few statements make a screen, and nothing the log would not rebuild.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { endAssignmentsOf, postsNeeded } from '../../../src/main/areas/caseload/facts.ts';
import { caseloadHandlers } from '../../../src/main/areas/caseload/handlers.ts';
import * as queries from '../../../src/main/areas/caseload/queries.ts';
import { caseloadSeeds } from '../../../src/main/areas/caseload/seed.ts';
import { seesChild } from '../../../src/main/areas/caseload/scopes.ts';
import * as supervisionQueries from '../../../src/main/areas/supervision/queries.ts';
import type { QueryContext } from '../../../src/main/gate/handler.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Reader, Store, Tx } from '../../../src/main/store/types.ts';
import { makeWords } from '../../../src/main/words.ts';
import { newId, temporaryFolder } from '../../support/home.ts';
import { inDays, today } from './support.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const childIds = Array.from({ length: 2_000 }, newId);
const staffIds = Array.from({ length: 60 }, newId);
const userId = newId();
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: 'system' }, work);

async function addStaff(tx: Tx, id: string, i: number): Promise<void> {
  const profile = { employer: 'own', standing: 'professional', user_id: i === 0 ? userId : null };
  await tx.insert('staff', id, { name: `Worker ${i}`, ...profile });
  await tx.insert('employment', newId(), { staff_id: id, started_on: inDays(-900), ended_on: null, fte: 100 });
  await tx.insert('staff_job', newId(), {
    staff_id: id,
    job: 'social-worker',
    started_on: inDays(-900),
    ended_on: null,
  });
}

/** Each child has had two workers; every hundredth has none now. */
async function addChild(tx: Tx, id: string, i: number): Promise<void> {
  const code = `HW-A-${String(i + 1).padStart(4, '0')}`;
  await tx.insert('child', id, {
    code,
    sex: 'unknown',
    complexity: 'usual',
    since: inDays(-400),
    house: `House ${i % 9}`,
  });
  await tx.insert('child_name', newId(), { child_id: id, kind: queries.calledKind, name: `Child ${i}` });
  const period = (staffId: string, from: number, until: number | null) =>
    tx.insert('caseload_assignment', newId(), {
      ...{ child_id: id, staff_id: staffId, part: 'lead', reason: 'x' },
      ...{ started_on: inDays(from), ended_on: until === null ? null : inDays(until) },
    });
  await period(staffIds[(i + 1) % 60] ?? '', -300, -100);
  if (i % 100 !== 0) await period(staffIds[i % 60] ?? '', -100, null);
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await inTx(async (tx) => {
    await sow(tx, caseloadSeeds);
    await tx.insert('app_user', userId, { name: 'Wanja', sign_in_name: 'Wanja', language: 'en' });
    for (const [i, id] of staffIds.entries()) await addStaff(tx, id, i);
    for (const [i, id] of childIds.entries()) await addChild(tx, id, i);
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const one = childIds[7] ?? '';
const worker = staffIds[0] ?? '';
const day = today();
const statements: Readonly<Record<string, Sql>> = {
  allChildren: queries.allChildrenSql(day),
  seenChildren: queries.seenChildrenSql(userId, day),
  childrenById: queries.childrenByIdSql([one], day),
  childrenOfGroups: queries.childrenOfGroupsSql([one], day),
  seenAmong: queries.seenAmongSql(userId, [one], day),
  seesChild: queries.seesChildSql(userId, one, day),
  withoutLeadCount: queries.withoutLeadCountSql(day),
  childKept: queries.childKeptSql(one),
  childNameIds: queries.childNameIdsSql(one),
  assignmentsById: queries.assignmentsByIdSql([one]),
  assignmentsFrom: queries.assignmentsFromSql([one], day),
  assignmentsOfChild: queries.assignmentsOfChildSql(one),
  assignmentIds: queries.assignmentIdsSql(one),
  assignmentsOfStaff: queries.assignmentsOfStaffSql(worker, day),
  carriedCount: queries.carriedCountSql(worker, day),
  coversSince: queries.coversSinceSql(day),
  cover: queries.coverSql(one),
  keptCover: queries.keptCoverSql(one),
  coversByStaff: queries.coversByStaffSql(worker, day),
  rules: queries.rulesSql(),
  twoLeads: queries.twoLeadsSql(day),
  linksOn: supervisionQueries.linksOnSql(day),
  linksFrom: supervisionQueries.linksFromSql(worker, day),
  linksWith: supervisionQueries.linksWithSql(worker, day),
  keptLink: supervisionQueries.keptLinkSql(one),
  lastSessions: supervisionQueries.lastSessionsSql(),
  openActions: supervisionQueries.openActionsSql(),
  sessions: supervisionQueries.sessionsSql(10),
  sessionsWith: supervisionQueries.sessionsWithSql([worker]),
  session: supervisionQueries.sessionSql(one),
  actionsOf: supervisionQueries.actionsOfSql([one]),
  actionsById: supervisionQueries.actionsByIdSql([one]),
  wellbeing: supervisionQueries.wellbeingSql(one),
  wellbeingOwners: supervisionQueries.wellbeingOwnersSql([one]),
  account: supervisionQueries.accountSql(one),
  staffOf: supervisionQueries.staffOfSql(userId),
};

/** The list of all children is all children; no other statement goes through them, and none through all periods. */
const whole = new Set(['allChildren', 'withoutLeadCount']);
/** Run after joining two laptops, never for a screen. */
const invariants = new Set(['twoLeads']);
const long = new Set(['c', 'child', 'a', 'l', 'caseload_assignment', 'n', 'child_name']);

/** A reader that counts the statements it is asked. */
function counting(read: Reader): Reader & { asked: number } {
  const counter = { asked: 0 };
  return Object.assign(counter, {
    all: ((statement, schema) => ((counter.asked += 1), read.all(statement, schema))) satisfies Reader['all'],
    one: ((statement, schema) => ((counter.asked += 1), read.one(statement, schema))) satisfies Reader['one'],
  });
}
function contextOn(read: Reader, grant: 'all' | 'own'): QueryContext {
  const files = { put: () => Promise.reject(new Error('none')), get: () => Promise.reject(new Error('none')) };
  const actor = { id: userId, name: 'Wanja', roles: [] };
  return {
    actor,
    grant,
    read,
    files,
    now: Date.now(),
    today: day,
    words: (language) => Promise.resolve(makeWords(language)),
  };
}

describe('with two thousand children', () => {
  it.each(['all', 'own'] as const)('the board and the list ask few statements (%s)', async (grant) => {
    const read = counting(store.reader);
    const board = await caseloadHandlers['caseload.board'](contextOn(read, grant), {});
    const boardAsked = read.asked;
    const list = await caseloadHandlers['caseload.children'](contextOn(read, grant), { limit: 100 });
    expect(board.withoutLead).toBe(20);
    expect(boardAsked).toBeLessThanOrEqual(12);
    expect(read.asked - boardAsked).toBeLessThanOrEqual(12);
    if (grant === 'all') {
      expect([board.loads.length, list.total, list.items.length]).toEqual([60, 2_000, 100]);
      expect(board.loads.reduce((sum, load) => sum + load.count, 0)).toBe(1_980);
      expect(list.items.slice(0, 20).every((line) => line.lead === null && line.daysWithoutLead === 100)).toBe(true);
    } else {
      expect(board.loads).toMatchObject([{ staff: { id: worker }, count: list.total }]);
      expect(list.items.every((line) => line.lead?.id === worker)).toBe(true);
    }
  });

  it('knows whose child is whose, and how many posts are missing', async () => {
    const mine = childIds.filter((_, i) => i % 60 === 0 && i % 100 !== 0);
    expect(await seesChild(store.reader, userId, mine[0] ?? '', day)).toBe(true);
    expect(await seesChild(store.reader, userId, one, day)).toBe(false);
    expect(await seesChild(store.reader, userId, mine[0] ?? '', inDays(-101))).toBe(false);
    // Sixty at twenty-five carry fifteen hundred of them.
    expect(await postsNeeded(store.reader, day)).toBe(20);
  });

  it('has never two leads at once, and tells when joining laptops brought it about', async () => {
    const Id = z.object({ id: z.string() });
    expect(await store.reader.all(queries.twoLeadsSql(day), Id)).toEqual([]);
    const id = newId();
    const row = { child_id: one, staff_id: staffIds[9] ?? '', part: 'lead', started_on: inDays(-5), ended_on: null };
    await inTx((tx) => tx.insert('caseload_assignment', id, row));
    expect(await store.reader.all(queries.twoLeadsSql(day), Id)).toEqual([{ id: one }]);
    // The earlier stays until somebody decides; the child stands in the list once.
    const list = await caseloadHandlers['caseload.children'](contextOn(store.reader, 'all'), { search: 'HW-A-0008' });
    expect(list.items.map((line) => line.lead?.id)).toEqual([staffIds[7]]);
    await inTx((tx) => tx.remove('caseload_assignment', id, null, null));
  });

  it('ends what somebody carries on a day, back in time and to come', async () => {
    const leaver = staffIds[30] ?? '';
    const left = await inTx((tx) => endAssignmentsOf(tx, leaver, inDays(5), 'Study'));
    expect(left.length).toBe(childIds.filter((_, i) => i % 60 === 30 && i % 100 !== 0).length);
    const read = async () => (await caseloadHandlers['caseload.board'](contextOn(store.reader, 'all'), {})).loads;
    const load = async () => (await read()).find((bar) => bar.staff.id === leaver)?.count;
    expect(await load()).toBe(left.length);
    // Earlier than said: from that day on they are without.
    expect(await inTx((tx) => endAssignmentsOf(tx, leaver, inDays(-200), 'Gone long ago'))).toHaveLength(left.length);
    expect(await load()).toBe(0);
    expect(await inTx((tx) => endAssignmentsOf(tx, leaver, inDays(-200), 'Again'))).toEqual([]);
  });
});

it('all of it can be made again from the log alone', async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const made = [...Object.keys(queries), ...Object.keys(supervisionQueries)].filter((name) => name.endsWith('Sql'));
    expect(made.filter((name) => !Object.hasOwn(statements, name.replace(/Sql$/, '')))).toEqual([]);
  });

  it.each(Object.entries(statements))('reads no long table from end to end: %s', async (name, statement) => {
    await store.reader.all(statement, z.unknown());
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, z.object({ detail: z.string() }));
    const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
    const caseload = Object.hasOwn(queries, `${name}Sql`);
    const found = scanned.filter((alias) => caseload && long.has(alias));
    expect(found).toEqual(whole.has(name) ? ['c'] : invariants.has(name) ? found : []);
  });
});
