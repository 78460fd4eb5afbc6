/**
 * People, money and premises on a bare store with years of records: every statement fits the schema and finds its way
 * by an index, few statements make a screen, and nothing the log would not rebuild.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { boardFacts as moneyBoard } from '../../../src/main/areas/money/facts.ts';
import { moneyHandlers } from '../../../src/main/areas/money/handlers.ts';
import * as money from '../../../src/main/areas/money/queries.ts';
import { moneySeeds, settingsId } from '../../../src/main/areas/money/seed.ts';
import { countId } from '../../../src/main/areas/premises/counts.ts';
import { boardFacts as premisesBoard } from '../../../src/main/areas/premises/facts.ts';
import { premisesHandlers } from '../../../src/main/areas/premises/handlers.ts';
import * as premises from '../../../src/main/areas/premises/queries.ts';
import { firstSite, premisesSeeds } from '../../../src/main/areas/premises/seed.ts';
import { accountSql, placeSql } from '../../../src/main/areas/saving.ts';
import { boardFacts as stakeholdersBoard } from '../../../src/main/areas/stakeholders/facts.ts';
import { stakeholdersHandlers } from '../../../src/main/areas/stakeholders/handlers.ts';
import * as stakeholders from '../../../src/main/areas/stakeholders/queries.ts';
import type { QueryContext } from '../../../src/main/gate/handler.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Reader, Store, Tx } from '../../../src/main/store/types.ts';
import { makeWords } from '../../../src/main/words.ts';
import { addMonths } from '../../../src/shared/dates.ts';
import { stakeholderGroups } from '../../../src/shared/areas/stakeholders.ts';
import { serves } from '../../../src/shared/rules/money.ts';
import { stances } from '../../../src/shared/rules/stakeholders.ts';
import { newId, temporaryFolder } from '../../support/home.ts';
import { inDays, today } from '../caseload/support.ts';
import { inMonths } from '../money/support.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const day = today();
const userId = newId();
const peopleIds = Array.from({ length: 60 }, newId);
const lineIds = Array.from({ length: 40 }, newId);
const siteIds = [firstSite, newId(), newId()];
const months = 36;

async function addPerson(tx: Tx, id: string, i: number): Promise<void> {
  const group = stakeholderGroups[i % stakeholderGroups.length] ?? 'donors';
  await tx.insert('stakeholder', id, { kind: 'person', name: `Person ${i}`, grouping: group });
  for (let n = 0; n < 5; n += 1) {
    const stance = stances[(i + n) % stances.length] ?? 'neutral';
    const held = { stakeholder_id: id, held_on: inDays(-100 * (5 - n)), stance, influence: 'high', reason: 'x' };
    await tx.insert('stakeholder_stance', newId(), held);
    const said = { held_on: inDays(-90 * (n + 1)), way: 'meeting', purpose: 'consulted', said: 'x' };
    await tx.insert('stakeholder_engagement', newId(), { ...said, stakeholder_ids: JSON.stringify([id]) });
    const promise = { stakeholder_id: id, side: 'us', body: 'x', owner_id: userId, due_on: inDays(n * 10 - 20) };
    await tx.insert('stakeholder_promise', newId(), promise);
  }
}

async function addLine(tx: Tx, id: string, i: number): Promise<void> {
  const one = { name: `Line ${i}`, kind: 'running', cost: 'food', serves: serves[i % serves.length] ?? 'shared' };
  const currency = i % 3 === 0 ? 'EUR' : 'KES';
  await tx.insert('budget_line', id, { ...one, currency, site_id: siteIds[i % 3] ?? null });
  await tx.insert('budget_plan', newId(), { line_id: id, from_month: inMonths(1 - months), amount: 10_000 });
  for (let n = 1; n < months; n += 1) {
    await tx.insert('budget_spent', newId(), {
      line_id: id,
      month: inMonths(-n),
      amount: n === 20 ? 15_000 : 9_000,
      currency,
    });
  }
}

async function addSite(tx: Tx, id: string): Promise<void> {
  if (id !== firstSite) await tx.insert('site', id, { name: `Home ${id.slice(-4)}`, kind: 'children-home' });
  await tx.insert('admission_stop', newId(), { site_id: id, started_on: inDays(-400), decided_by: 'Board' });
  for (let n = 0; n < months; n += 1) {
    const month = inMonths(-n);
    await tx.insert('resident_count', countId(id, month), { site_id: id, month, residents: 10 + n, supported: 40 - n });
  }
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await store.command({ procedure: 'test', actorId: 'system' }, async (tx) => {
    await sow(tx, [...moneySeeds, ...premisesSeeds]);
    await tx.insert('organisation', newId(), { name: 'Jacaranda', language: 'en', idle_minutes: 5, practice: 0 });
    await tx.insert('app_user', userId, { name: 'Dora', sign_in_name: 'Dora', language: 'en' });
    await tx.update('money_settings', settingsId, null, { main_currency: 'KES' });
    const rate = { currency: 'EUR', to_currency: 'KES', from_on: '2020-01-01', amount: 100, worth: 15_000 };
    await tx.insert('money_rate', newId(), rate);
    for (const [i, id] of peopleIds.entries()) await addPerson(tx, id, i);
    for (const id of siteIds) await addSite(tx, id);
    for (const [i, id] of lineIds.entries()) await addLine(tx, id, i);
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

/** A reader that counts the statements it is asked. */
function counting(read: Reader): Reader & { asked: number } {
  const counter = { asked: 0 };
  return Object.assign(counter, {
    all: ((statement, schema) => ((counter.asked += 1), read.all(statement, schema))) satisfies Reader['all'],
    one: ((statement, schema) => ((counter.asked += 1), read.one(statement, schema))) satisfies Reader['one'],
  });
}
function contextOn(read: Reader): QueryContext {
  const files = { put: () => Promise.reject(new Error('none')), get: () => Promise.reject(new Error('none')) };
  const actor = { id: userId, name: 'Dora', roles: [] };
  const words = (language: string) => Promise.resolve(makeWords(language));
  return { actor, grant: 'all', read, files, now: Date.now(), today: day, words };
}

describe('years of records make a screen with few statements', () => {
  it('people', async () => {
    const read = counting(store.reader);
    const { stakeholders: list } = await stakeholdersHandlers['stakeholders.list'](contextOn(read), {});
    expect(list).toHaveLength(60);
    expect(list[0]).toMatchObject({ group: 'director', openPromises: 5, overduePromises: 2, consulted: true });
    expect(read.asked).toBeLessThanOrEqual(6);
  });
  it('money', async () => {
    const read = counting(store.reader);
    const report = await moneyHandlers['money.report'](contextOn(read), {});
    expect(report.months).toHaveLength(months);
    expect(report.months.at(-1)).toMatchObject({ plannedTotal: { missing: [] }, open: 0, lines: 40, residents: 30 });
    expect(read.asked).toBeLessThanOrEqual(8);
    const lines = await moneyHandlers['money.lines'](contextOn(read), { siteId: firstSite });
    expect(lines.lines).toHaveLength(14);
  });
  it('premises', async () => {
    const read = counting(store.reader);
    const all = await premisesHandlers['premises.overview'](contextOn(read), {});
    expect([all.trend.length, all.trend.at(-1)?.residents, all.stopped.length]).toEqual([months, 30, 3]);
    expect(read.asked).toBeLessThanOrEqual(20);
  });
});

it('the board reads lines of figures, without a name', async () => {
  const facts = [
    ...(await stakeholdersBoard(store.reader, day)),
    ...(await moneyBoard(store.reader, day)),
    ...(await premisesBoard(store.reader, day)),
  ];
  expect(facts.map((fact) => fact.id)).toEqual([
    ...['stakeholders-in-favour', 'stakeholders-donors-told', 'stakeholders-promises'],
    ...['money-year', 'money-rise', 'money-perResident', 'money-perSupported'],
    ...['premises-residents', 'premises-admissions', 'premises-exceptions'],
  ]);
  expect(JSON.stringify(facts)).not.toMatch(/Person|Dora|Line \d/);
});

it('the board is told of a month that has ended as of its end, and of the running one as of today', async () => {
  const words = async (on: string) =>
    (await premisesBoard(store.reader, on)).find((fact) => fact.id === 'premises-residents')?.words;
  expect([await words(day), await words(addMonths(day, 1))]).toEqual(['residents-today', 'residents']);
});

it('the board is not told how many are left once they are few', async () => {
  await store.command({ procedure: 'test', actorId: 'system' }, async (tx) => {
    for (const [i, site] of siteIds.entries()) {
      await tx.update('resident_count', countId(site, inMonths(0)), null, { residents: i });
    }
  });
  const facts = await premisesBoard(store.reader, day);
  expect(facts.find((fact) => fact.id === 'premises-residents')).toEqual({
    ...{ id: 'premises-residents', words: 'residents-few', values: {}, met: false },
  });
  const costs = await moneyBoard(store.reader, day);
  expect(costs.find((fact) => fact.id === 'money-perResident')?.values['month']).toBe(inMonths(-1));
});

it('all of it can be made again from the log alone', async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

const id = newId();
/** About one record: these read no table of many rows from end to end. */
const aboutOne: Readonly<Record<string, Sql>> = {
  'stakeholders stakeholders': stakeholders.stakeholdersSql(id),
  'stakeholders stances': stakeholders.stancesSql(id),
  'stakeholders promises': stakeholders.promisesSql({ id }),
  'stakeholders promises of': stakeholders.promisesSql({ stakeholderId: id }),
  'stakeholders messages': stakeholders.messagesSql({ stakeholderId: id }),
  'stakeholders message': stakeholders.messagesSql({ id }),
  'stakeholders funds': stakeholders.fundsSql({ stakeholderId: id }),
  'stakeholders engagement': stakeholders.engagementsSql({ id }),
  'stakeholders partIds': stakeholders.partIdsSql(id),
  'stakeholders promiseIds': stakeholders.promiseIdsSql(id),
  'stakeholders ownerId': stakeholders.ownerIdSql('donor_fund', id),
  'money lines': money.linesSql(id),
  'money plans': money.plansSql(id),
  'money spent': money.spentSql(id),
  'money planPlace': money.planPlaceSql(id),
  'money spentPlace': money.spentPlaceSql(id),
  'money parts': money.partsSql(id),
  'premises stops': premises.stopsSql({ siteId: id }),
  'premises stop': premises.stopsSql({ id }),
  'premises exceptions': premises.exceptionsSql({ siteId: id }),
  'premises exception': premises.exceptionsSql({ id }),
  'premises counts': premises.countsSql(id),
  'premises namingSite': premises.namingSiteSql(id),
  'premises stageIds': premises.stageIdsSql(id),
  'premises lostPlace': premises.lostPlaceSql('service_stage', 'service_id', 'new_service', id),
  'saving place': placeSql('site', id),
  'saving account': accountSql(id),
};
/** About all of them: read once each, and added up in memory. */
const aboutAll: Readonly<Record<string, Sql>> = {
  'stakeholders refs': stakeholders.refsSql(),
  'stakeholders engaged': stakeholders.engagedSql(),
  'stakeholders engagements': stakeholders.engagementsSql({ stakeholderId: id }),
  'stakeholders engagementCount': stakeholders.engagementCountSql(),
  'money settings': money.settingsSql(),
  'money rates': money.ratesSql(),
  'money sources': money.sourcesSql(),
  'money sourceNames': money.sourceNamesSql(),
  'premises sites': premises.sitesSql(),
  'premises siteNames': premises.siteNamesSql(),
  'premises policies': premises.policiesSql(),
  'premises assets': premises.assetsSql(),
  'premises services': premises.servicesSql(),
  'premises stages': premises.stagesSql(),
};
const Step = z.object({ detail: z.string() });
const planOf = (statement: Sql) => store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, Step);

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const tried = new Set([...Object.keys(aboutOne), ...Object.keys(aboutAll)]);
    const made = Object.entries({ stakeholders, money, premises }).flatMap(([area, queries]) =>
      Object.keys(queries).map((name) => `${area} ${name.replace(/Sql$/, '')}`),
    );
    expect(made.filter((name) => !tried.has(name))).toEqual([]);
  });
  it.each(Object.entries(aboutOne))('%s goes by an index', async (_, statement) => {
    await store.reader.all(statement, z.unknown());
    const scans = (await planOf(statement)).filter(({ detail }) => /^SCAN (?!json_each|CONSTANT)/.test(detail));
    expect(scans).toEqual([]);
  });
  it.each(Object.entries(aboutAll))('%s fits the schema', async (_, statement) => {
    await store.reader.all(statement, z.unknown());
    expect((await planOf(statement)).length).toBeGreaterThan(0);
  });
});
