/**
 * Plans on a bare store: every statement fits the schema and finds its way by an index, few statements make a page of
 * the whole home, nothing the log would not rebuild; and the facts that other areas are lent.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { planEvidence } from '../../../src/main/areas/plan/facts-readiness.ts';
import { planFacts, planTimeline } from '../../../src/main/areas/plan/facts.ts';
import { myWork } from '../../../src/main/areas/plan/work.ts';
import { planHandlers } from '../../../src/main/areas/plan/handlers.ts';
import * as around from '../../../src/main/areas/plan/queries-around.ts';
import * as cohort from '../../../src/main/areas/plan/queries-cohort.ts';
import * as queries from '../../../src/main/areas/plan/queries.ts';
import { planSeeds } from '../../../src/main/areas/plan/seed.ts';
import { syncCatalogue } from '../../../src/main/areas/transition/seed.ts';
import type { CommandContext } from '../../../src/main/gate/handler.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Reader, Store, Tx } from '../../../src/main/store/types.ts';
import { makeWords } from '../../../src/main/words.ts';
import { addMonths } from '../../../src/shared/dates.ts';
import { newId, temporaryFolder } from '../../support/home.ts';
import { action, header, inDays, step, today, together } from './support.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const childIds = Array.from({ length: 120 }, newId);
const [userId, staffId] = [newId(), newId()];
const day = today();
const one = childIds[7] ?? '';
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: userId }, work);

function contextOn(read: Reader, tx: Tx | null = null): CommandContext {
  const none = () => Promise.reject(new Error('none'));
  return {
    actor: { id: userId, name: 'Wanja', roles: ['supervisor'] },
    grant: 'all',
    read,
    files: { put: none, get: none },
    now: Date.now(),
    today: day,
    words: (language) => Promise.resolve(makeWords(language)),
    tx: tx ?? { ...read, insert: none, update: none, remove: none, restore: none, local: none },
    newId,
  };
}

/** Every third child has a plan that was shared, with six actions; every sixth is approved. */
async function addPlan(tx: Tx, id: string, i: number): Promise<void> {
  const on = contextOn(tx, tx);
  await planHandlers['plan.saveHeader'](on, header(id));
  const activityIds = ['cpi-life-book', 'cpi-farewell', 'cpi-school-transfer', null, null, null];
  for (const activityId of activityIds) {
    const planned = action(id, { activityId, staffId: i === 0 ? staffId : null, dueOn: inDays(-1), carerTask: 'Read' });
    await planHandlers['plan.saveAction'](on, planned);
    if (activityId === 'cpi-life-book') await planHandlers['plan.step'](on, step(id, planned.id));
  }
  const digest = (await planHandlers['plan.child'](on, { childId: id })).digest ?? '';
  await planHandlers['plan.share'](on, { childId: id, id: newId(), on: day, digest, ...together });
  if (i % 6 === 0) await planHandlers['plan.approve'](on, { childId: id, id: newId(), on: day, digest });
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine, random: (bytes) => randomBytes(bytes) });
  await inTx(async (tx) => {
    await syncCatalogue(tx);
    await sow(tx, planSeeds);
    await tx.insert('app_user', userId, { name: 'Wanja', sign_in_name: 'Wanja', language: 'en' });
    const profile = { employer: 'own', standing: 'professional', user_id: userId, place: 'House 1' };
    await tx.insert('staff', staffId, { name: 'Wanja', ...profile });
    await tx.insert('employment', newId(), { staff_id: staffId, started_on: inDays(-900), ended_on: null, fte: 100 });
    for (const [i, id] of childIds.entries()) {
      const child = { sex: 'unknown', complexity: 'usual', since: inDays(-400), house: `House ${i % 9}` };
      await tx.insert('child', id, { code: `HW-A-${i}`, ...child });
      await tx.insert('child_name', newId(), { child_id: id, kind: 'called', name: `Child ${i}` });
      const period = { staff_id: staffId, part: 'lead', reason: 'x', started_on: inDays(-9), ended_on: null };
      if (i % 2 === 0) await tx.insert('caseload_assignment', newId(), { child_id: id, ...period });
    }
  });
  await inTx(async (tx) => {
    for (const [i, id] of childIds.entries()) if (i % 3 === 0) await addPlan(tx, id, i);
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const statements: Readonly<Record<string, Sql>> = {
  leads: queries.leadsSql([one], day),
  allLeads: queries.leadsSql(null, day),
  childExists: queries.childExistsSql(one),
  users: queries.usersSql([userId]),
  plans: queries.plansSql([one]),
  goals: queries.goalsSql([one]),
  actions: queries.actionsSql([one]),
  actionKept: queries.actionKeptSql(one),
  steps: queries.stepsSql(one),
  step: queries.stepSql(one),
  newestStep: queries.newestStepSql(one),
  leftOut: queries.leftOutSql(one),
  marks: queries.marksSql(one),
  markContents: queries.markContentsSql(one),
  markKept: queries.markKeptSql(one),
  joints: queries.jointsSql(),
  jointsById: queries.jointsByIdSql([one]),
  jointIdsOf: queries.jointIdsOfSql([one]),
  jointActions: queries.jointActionsSql(one),
  childrenWith: queries.childrenWithSql('cpi-farewell'),
  keptJoint: queries.keptJointSql(one),
  ...Object.fromEntries(queries.ownTables.map((table) => [`owned ${table}`, queries.ownedSql(table, one)])),
  ...Object.fromEntries(queries.ownTables.map((table) => [`rowIds ${table}`, queries.rowIdsSql(table, one)])),
  safety: around.safetySql([one]),
  monitoring: around.monitoringSql([one]),
  monitoringVisits: around.monitoringVisitsSql(one),
  dayPlans: around.dayPlansSql([one]),
  trials: around.trialsSql(one),
  criteria: around.criteriaSql(false),
  legalSteps: around.legalStepsSql(true),
  patterns: around.patternsSql(false),
  ...Object.fromEntries(
    Object.values(around.listTables).map((table) => [`kept ${table}`, around.entryKeptSql(table, one)]),
  ),
  ...Object.fromEntries(
    Object.values(around.listTables).map((table) => [`order ${table}`, around.entryOrderSql(table)]),
  ),
  legalMarks: around.legalMarksSql(one),
  stated: around.statedSql(one),
  stateKept: around.stateKeptSql(one),
  owners: around.ownersSql(one),
  carerTasks: around.carerTasksSql(),
  actionsOfStaff: around.actionsOfStaffSql(staffId),
  ownedBy: around.ownedBySql(staffId),
  ledBy: around.ledBySql(userId, day),
  tallies: cohort.talliesSql([one]),
  marksBrief: cohort.marksBriefSql([one]),
  visitCells: cohort.visitCellsSql([one]),
  actionCells: cohort.actionCellsSql([one]),
  goalCells: cohort.goalCellsSql([one]),
  trialsBrief: cohort.trialsBriefSql([one]),
  legalBrief: cohort.legalBriefSql([one]),
  statedBrief: cohort.statedBriefSql([one]),
  allTallies: cohort.talliesSql(null),
  allMarksBrief: cohort.marksBriefSql(null),
  allTrialsBrief: cohort.trialsBriefSql(null),
};
/** Which tables hold little, or are asked for whole. */
const short = new Set(['e', 'legal_step', 'readiness_criterion', 'visit_pattern', 'j', 'json_each']);
const whole: Readonly<Record<string, readonly string[]>> = {
  allLeads: ['a'],
  // Through its own small index.
  carerTasks: ['a'],
  allTallies: ['a'],
  allMarksBrief: ['m'],
  allTrialsBrief: ['t'],
};

function counting(read: Reader): Reader & { asked: number } {
  const counter = { asked: 0 };
  return Object.assign(counter, {
    all: ((statement, schema) => ((counter.asked += 1), read.all(statement, schema))) satisfies Reader['all'],
    one: ((statement, schema) => ((counter.asked += 1), read.one(statement, schema))) satisfies Reader['one'],
  });
}

describe('the whole home', () => {
  it('asks few statements, however many children there are', async () => {
    const read = counting(store.reader);
    const head = await planHandlers['plan.cohortHead'](contextOn(read), {});
    expect(head).toMatchObject({ children: 120, ready: 0, withoutGoal: 80 });
    // What children, file, assessment and kit are asked for counts in.
    expect(read.asked).toBeLessThanOrEqual(45);
    const list = await planHandlers['plan.cohort'](contextOn(store.reader), { limit: 100 });
    expect([list.items.length, list.total]).toEqual([100, 120]);
    const at = head.criteria.findIndex((one) => one.id === 'rd-plan-approved');
    const approved = list.items.filter((row) => row.letters.charAt(at) === 'm');
    const all = await planHandlers['plan.cohort'](contextOn(store.reader), { lacks: 'rd-plan-approved' });
    expect(all.total).toBe(100);
    expect(approved.length).toBeGreaterThan(0);
  });
});

describe('what others are lent', () => {
  it('plans, as they stand', async () => {
    const facts = await planFacts(store.reader, null, day);
    expect(facts.size).toBe(40);
    expect(facts.get(childIds[0] ?? '')).toEqual({
      ...{ goal: 'reunification', placementType: 'reunif-mother', status: 'approved', reviewDueOn: addMonths(day, 3) },
      ...{ moveOn: null, safetyPlan: false, monitoringPlan: false },
    });
    expect((await planFacts(store.reader, [one], day)).size).toBe(0);
  });

  it('evidence without a name, house by house', async () => {
    const found = await planEvidence.compute(store.reader, planEvidence.about, day);
    expect([...found.keys()]).toEqual(planEvidence.about);
    expect(found.get('cpi-m-well-prepared')).toMatchObject({
      met: false,
      have: 0,
      need: 120,
      sentence: 'children-ready',
    });
    expect(found.get('cpi-life-book')).toMatchObject({ sentence: 'plan-activity', have: 40, need: 40, met: true });
    expect(found.get('cpi-farewell')).toMatchObject({ have: 0, need: 40, met: false });
    expect(found.get('cpi-mentors')).toMatchObject({ need: 0, met: null });
    // Suggested to all fourteen of the house, taken by as many as have a plan, done by none.
    expect(found.get('cpi-farewell')?.list[0]).toMatchObject({ id: 'house:House 0', detail: '14 · 14 · 0' });
    const text = JSON.stringify([...found.values()]);
    for (const word of ['Child', 'Wanja', staffId, one]) expect(text).not.toContain(word);
  });

  it('a timeline, and what one person is to do', async () => {
    const childId = childIds[0] ?? '';
    const told = await planTimeline(store.reader, { childId, actorId: userId, today: day });
    expect(told.map((event) => event.words)).toEqual(['plan-shared', 'plan-approved']);
    const work = await myWork(store.reader, userId, day);
    expect(work.slice(0, 5).map((line) => [line.kind, line.overdueDays, line.name])).toEqual(
      Array.from({ length: 5 }, () => ['action', 1, 'Child 0']),
    );
    expect(work.filter((line) => line.kind === 'review')).toHaveLength(20);
    expect(await myWork(store.reader, newId(), day)).toEqual([]);
  });
});

it('all of it can be made again from the log alone', async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const made = [queries, around, cohort].flatMap((all) => Object.keys(all)).filter((name) => name.endsWith('Sql'));
    const tried = Object.keys(statements);
    const missing = made
      .map((name) => name.replace(/Sql$/, ''))
      .filter((name) => !tried.includes(name) && !['owned', 'rowIds', 'entryKept', 'entryOrder'].includes(name));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(statements))('reads no long table from end to end: %s', async (name, statement) => {
    await store.reader.all(statement, z.unknown());
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, z.object({ detail: z.string() }));
    const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
    expect(scanned.filter((alias) => !short.has(alias))).toEqual(whole[name] ?? []);
  });
});
