/**
 * Assessments on a bare store with two thousand children: every statement fits the schema and finds its way by an index,
 * few statements make a list, facts and timeline say what was written, and nothing the log would not rebuild.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assessmentFacts, assessmentTimeline } from '../../../src/main/areas/assessment/facts.ts';
import { assessmentHandlers } from '../../../src/main/areas/assessment/handlers.ts';
import * as queries from '../../../src/main/areas/assessment/queries.ts';
import * as familyQueries from '../../../src/main/areas/assessment/queries-family.ts';
import { assessmentSeeds } from '../../../src/main/areas/assessment/seed.ts';
import type { CommandContext, QueryContext } from '../../../src/main/gate/handler.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Reader, Store, Tx } from '../../../src/main/store/types.ts';
import { assessmentSets } from '../../../src/shared/catalogue/assessment.ts';
import { makeWords } from '../../../src/main/words.ts';
import { newId, temporaryFolder } from '../../support/home.ts';
import { inDays, today } from '../caseload/support.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const childIds = Array.from({ length: 2_000 }, newId);
const userId = newId();
const six = assessmentSets[0]?.domains ?? [];
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: userId }, work);
const ids = { assessment: newId(), person: newId(), household: newId(), step: newId() };

/** Two assessments each, the newer one with a crisis for every tenth; a risk and a state of the search. */
async function addChild(tx: Tx, id: string, i: number): Promise<void> {
  const code = `HW-A-${String(i + 1).padStart(4, '0')}`;
  await tx.insert('child', id, {
    code,
    sex: 'unknown',
    complexity: 'usual',
    since: inDays(-900),
    house: `House ${i % 9}`,
  });
  for (const back of [400, 100]) {
    const assessment = newId();
    await tx.insert('assessment', assessment, {
      ...{ child_id: id, set_id: 'wb-six', about: 'child', assessed_on: inDays(-back), next_on: inDays(180 - back) },
      ...{ finished_at: new Date().toISOString(), child_view: back === 100 ? 'Home' : null },
    });
    for (const [n, domain] of six.slice(0, 2).entries()) {
      const score = back === 100 && i % 10 === 0 && n === 0 ? 1 : 3;
      await tx.insert('assessment_score', newId(), {
        ...{ assessment_id: assessment, child_id: id, domain_id: domain, score, left_out: 0, reason: 'x' },
      });
    }
  }
  const rated = { child_id: id, reason: 'x' };
  await tx.insert('risk_rating', newId(), { ...rated, level: 'high', rated_on: inDays(-60), review_on: inDays(-53) });
  await tx.insert('risk_rating', newId(), { ...rated, level: 'low', rated_on: inDays(-20), review_on: inDays(10) });
  await tx.insert('tracing_state', newId(), { child_id: id, state: 'under-way', said_on: inDays(-50), reason: null });
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await inTx(async (tx) => {
    await sow(tx, assessmentSeeds);
    await tx.insert('app_user', userId, { name: 'Wanja', sign_in_name: 'Wanja', language: 'en' });
    for (const [i, id] of childIds.entries()) await addChild(tx, id, i);
  });
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const one = childIds[0] ?? '';
const day = today();
const some = [one];
const statements: Readonly<Record<string, Sql>> = {
  rules: queries.rulesSql(),
  sets: queries.setsSql(),
  set: queries.setSql('wb-six'),
  lastSet: queries.lastSetSql(),
  domains: queries.domainsSql(),
  domainsOfSet: queries.domainsOfSetSql('wb-six'),
  domain: queries.domainSql('wb-health'),
  linesOfChild: queries.linesOfChildSql(one),
  counting: queries.countingSql(some),
  unfinished: queries.unfinishedSql(null),
  scoresOfChild: queries.scoresOfChildSql(one),
  scoresOf: queries.scoresOfSql(some),
  crises: queries.crisesSql(some),
  answered: queries.answeredSql(some),
  whole: queries.wholeSql(one),
  amendments: queries.amendmentsSql(one),
  ratings: queries.ratingsSql(one),
  newestRatings: queries.newestRatingsSql(some),
  childIds: queries.childIdsSql(),
  liveChild: queries.liveChildSql(one),
  householdsOfChild: familyQueries.householdsOfChildSql(one),
  householdOfChild: familyQueries.householdOfChildSql(one, one),
  keptHousehold: familyQueries.keptHouseholdSql(one),
  keptLink: familyQueries.keptLinkSql(one),
  childrenOfHouseholds: familyQueries.childrenOfHouseholdsSql(some),
  householdsOf: familyQueries.householdsOfSql(some),
  householdCounts: familyQueries.householdCountsSql(some),
  peopleOfChild: familyQueries.peopleOfChildSql(one),
  personOfChild: familyQueries.personOfChildSql(one, one),
  keptPerson: familyQueries.keptPersonSql(one),
  relation: familyQueries.relationSql(one),
  sharedCount: familyQueries.sharedCountSql(one, one),
  openStays: familyQueries.openStaysSql(one),
  receiving: familyQueries.receivingSql(one),
  receivingNow: familyQueries.receivingNowSql(some),
  tracingStates: familyQueries.tracingStatesSql(one),
  tracingNow: familyQueries.tracingNowSql(some),
  steps: familyQueries.stepsSql(one),
  step: familyQueries.stepSql(one),
  lateSteps: familyQueries.lateStepsSql(some, day),
  familyRows: familyQueries.familyRowsSql(one),
  tracingRows: familyQueries.tracingRowsSql(one),
};
/** Every child's id, to sift from; what is asked is short whatever the home. */
const whole = new Set(['childIds', 'sets', 'lastSet', 'domains']);
/** Aliases of what grows with the children. */
const long = new Set(['a', 'v', 'm', 'r', 'c', 'l', 'h', 'p', 't']);

function counting(read: Reader): Reader & { asked: number } {
  const counter = { asked: 0 };
  return Object.assign(counter, {
    all: ((statement, schema) => ((counter.asked += 1), read.all(statement, schema))) satisfies Reader['all'],
    one: ((statement, schema) => ((counter.asked += 1), read.one(statement, schema))) satisfies Reader['one'],
  });
}
function contextOn(read: Reader): QueryContext {
  const files = { put: () => Promise.reject(new Error('none')), get: () => Promise.reject(new Error('none')) };
  return {
    actor: { id: userId, name: 'Wanja', roles: [] },
    grant: 'all',
    read,
    files,
    now: Date.now(),
    today: day,
    words: (language) => Promise.resolve(makeWords(language)),
  };
}

describe('with two thousand children', () => {
  it('the overview and a list ask few statements', async () => {
    const read = counting(store.reader);
    const { lists } = await assessmentHandlers['assessment.overview'](contextOn(read), {});
    expect(read.asked).toBeLessThanOrEqual(14);
    const before = read.asked;
    const page = await assessmentHandlers['assessment.children'](contextOn(read), { list: 'crisis', limit: 50 });
    expect(read.asked - before).toBeLessThanOrEqual(12);
    expect([page.total, page.items.length]).toEqual([200, 50]);
    const figures = Object.fromEntries(lists.map((entry) => [entry.list, entry.children]));
    expect(figures).toMatchObject({
      all: 2_000,
      crisis: 200,
      'risk-high': 0,
      'risk-none': 0,
      never: 0,
      'in-date': 2_000,
    });
  });

  it('facts of all and of some are the same', async () => {
    const all = await assessmentFacts(store.reader, null, day);
    const two = await assessmentFacts(store.reader, childIds.slice(0, 2), day);
    expect([all.size, two.size]).toEqual([2_000, 2]);
    expect(all.get(one)).toEqual(two.get(one));
    expect(all.get(one)).toEqual({
      assessedOn: inDays(-100),
      dueOn: inDays(80),
      crisis: [six[0]],
      risk: 'low',
      riskReviewOn: inDays(10),
      willingness: null,
      familyAssessedOn: null,
      childViewOn: inDays(-100),
      tracing: 'under-way',
    });
    expect((await assessmentFacts(store.reader, [], day)).size).toBe(0);
  });

  it('the timeline tells assessments, risk and the search, with a way to each', async () => {
    const events = await assessmentTimeline(store.reader, { childId: one, actorId: userId, today: day });
    expect(events.map((event) => event.words).sort()).toEqual(
      ['assessed', 'assessed', 'risk-high', 'risk-low', 'tracing-under-way'].sort(),
    );
    expect(events.every((event) => event.area === 'assessment' && event.link?.startsWith(`/children/${one}/`))).toBe(
      true,
    );
    const english = makeWords('en');
    const unsaid = events.filter(
      (event) => english.t(`assessment:timeline.${event.words}`) === `timeline.${event.words}`,
    );
    expect(unsaid).toEqual([]);
  });
});

it('all of it can be made again from the log alone, families among it', async () => {
  const write = async (tx: Tx) => {
    const context: CommandContext = { ...contextOn(tx), tx, newId };
    const about = { childId: one, rev: null } as const;
    await assessmentHandlers['assessment.saveHousehold'](context, {
      ...about,
      ...{ id: ids.household, name: 'Home', part: 'origin' },
    });
    await assessmentHandlers['assessment.savePerson'](context, {
      ...about,
      ...{
        id: ids.person,
        name: 'Achieng',
        relation: 'aunt',
        life: 'alive',
        contact: 'may',
        householdId: ids.household,
      },
    });
    await assessmentHandlers['assessment.savePerson'](context, {
      ...{
        childId: one,
        id: ids.person,
        rev: 1,
        name: 'Achieng O.',
        relation: 'mother',
        life: 'alive',
        contact: 'may',
      },
      householdId: null,
    });
    await assessmentHandlers['assessment.chooseReceiving'](context, {
      ...{ childId: one, id: newId(), householdId: ids.household, on: day },
    });
    await assessmentHandlers['assessment.saveStep'](context, {
      ...about,
      ...{ id: ids.step, on: day, source: 'child', found: 'A name' },
    });
    await assessmentHandlers['assessment.save'](context, {
      ...about,
      ...{
        id: ids.assessment,
        setId: 'fam-six',
        householdId: ids.household,
        scores: [{ domainId: 'fam-health', score: 2 }],
      },
    });
  };
  await inTx(write);
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const made = [...Object.keys(queries), ...Object.keys(familyQueries)].filter((name) => name.endsWith('Sql'));
    expect(made.filter((name) => !Object.hasOwn(statements, name.replace(/Sql$/, '')))).toEqual([]);
  });

  it.each(Object.entries(statements))('reads no long table from end to end: %s', async (name, statement) => {
    await store.reader.all(statement, z.unknown());
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, z.object({ detail: z.string() }));
    const scans = plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'));
    // An index that holds the unfinished alone is short, and read whole on purpose.
    const found = scans.filter(
      (detail) => !detail.includes('assessment_unfinished') && long.has(detail.split(' ')[1] ?? ''),
    );
    expect(whole.has(name) ? [] : found).toEqual([]);
  });
});
