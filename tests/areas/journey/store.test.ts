/**
 * Journey and risks on a bare store: every statement fits the schema and finds its way by an index, what stays as
 * written stays so for the database too, and nothing is there that the log would not rebuild.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as queries from '../../../src/main/areas/journey/queries.ts';
import { journeySeeds } from '../../../src/main/areas/journey/seed.ts';
import * as riskQueries from '../../../src/main/areas/risks/queries.ts';
import { risksSeeds } from '../../../src/main/areas/risks/seed.ts';
import * as wayQueries from '../../../src/main/areas/transition/queries-way.ts';
import { syncCatalogue } from '../../../src/main/areas/transition/seed.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { filesOf } from '../../../src/main/store/folder.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { areSown, sow } from '../../../src/main/store/seeding.ts';
import type { Store, Tx } from '../../../src/main/store/types.ts';
import { newId, temporaryFolder } from '../../support/home.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const [signOffId, assessmentId, riskId, userId] = [newId(), newId(), newId(), newId()];
const seeds = [...journeySeeds, ...risksSeeds];
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: 'system' }, work);

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await inTx(async (tx) => {
    await syncCatalogue(tx);
    await sow(tx, seeds);
    await tx.insert('app_user', userId, { name: 'Dora', sign_in_name: 'Dora', language: 'en' });
    await fill(tx);
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

async function fill(tx: Tx): Promise<void> {
  const stage = 'strategic-plan';
  await tx.insert('journey_link', newId(), {
    ...{ before_kind: 'action', before_id: 'swf-sops', after_kind: 'stage', after_id: stage },
  });
  await tx.insert('sign_off', signOffId, {
    ...{ stage_id: stage, decision: 'conditions', decided_on: '2026-01-01', decided_by: 'The board', reason: 'x' },
    ...{ override_reason: null, follows_id: null, facts: '[]', digest: 'd' },
  });
  await tx.insert('sign_off_condition', newId(), { sign_off_id: signOffId, action_id: 'swf-sops' });
  await tx.insert('self_assessment', assessmentId, {
    ...{ held_on: '2026-01-01', taken_by: 'All', readiness: 'ready', end_goal: 'full-transition', starting_point: 'x' },
  });
  const score = { assessment_id: assessmentId, theme_id: 'sa-money', score: 2, reason: 'x', signs: null, risks: null };
  await tx.insert('self_assessment_score', newId(), score);
  const acted = { assessment_id: assessmentId, theme_id: 'sa-money', action_id: 'swf-sops' };
  await tx.insert('self_assessment_action', newId(), acted);
  await tx.insert('journey_learning', newId(), {
    ...{ kind: 'visit', title: 'A visit', source: null, held_on: '2026-01-01', who: 'Two', people: 2 },
    ...{ learnt: null, next_step: null },
  });
  await tx.insert('risk', riskId, {
    ...{ kind: 'issue', title: 'x', raised_on: '2026-01-01', likelihood: 1, impact: 1, owner_id: userId },
  });
  await tx.insert('risk_review', newId(), {
    ...{ risk_id: riskId, reviewed_on: '2026-01-02', likelihood: 2, impact: 2, note: 'x' },
  });
  await tx.insert('risk_block', newId(), { risk_id: riskId, about: 'action', about_id: 'swf-sops' });
}

const id = signOffId;
const statements: Readonly<Record<string, Sql>> = {
  links: queries.linksSql(),
  keptLink: queries.keptLinkSql(id),
  criteria: queries.criteriaSql(false),
  criterion: queries.criterionSql(id),
  lastCriterion: queries.lastCriterionSql(),
  signOffs: queries.signOffsSql(id),
  signOff: queries.signOffSql(id),
  conditions: queries.conditionsSql([id]),
  themes: queries.themesSql(false),
  theme: queries.themeSql(id),
  lastTheme: queries.lastThemeSql(),
  assessments: queries.assessmentsSql(null),
  scores: queries.scoresSql([id]),
  themeActions: queries.themeActionsSql([id]),
  learnings: queries.learningsSql(),
  learning: queries.learningSql(id),
  keptLearning: queries.keptLearningSql(id),
  organisation: queries.organisationSql(),
  risks: riskQueries.risksSql(null),
  risk: riskQueries.riskSql(id),
  reviews: riskQueries.reviewsSql([id]),
  blocks: riskQueries.blocksSql([id]),
  keptBlock: riskQueries.keptBlockSql(id),
  keptReview: riskQueries.keptReviewSql(id),
  keptRisk: riskQueries.keptRiskSql(id),
  reviewIds: riskQueries.reviewIdsSql(id),
  blockIds: riskQueries.blockIdsSql(id),
  blockers: riskQueries.blockersSql('action', [id]),
  ownsRisk: riskQueries.ownsRiskSql(id, id),
  scale: riskQueries.scaleSql(id),
  wayActions: wayQueries.wayActionsSql(),
  wayMilestones: wayQueries.wayMilestonesSql(),
  begun: wayQueries.begunSql([id]),
  firstGoal: wayQueries.firstGoalSql('transition_action', [id]),
};

/** Some dozens in any home, and read whole for a page: the way itself, its links, criteria, themes, risks. */
const short = /^(?:t|s|p|r|a|l|journey_link|sign_off_criterion|journey_theme|organisation|json_each)$/;

describe('every statement', () => {
  it('is tried here', () => {
    const made = [queries, riskQueries, wayQueries].flatMap((one) => Object.keys(one));
    const names = made.filter((name) => name.endsWith('Sql')).map((name) => name.replace(/Sql$/, ''));
    expect(names.filter((name) => !Object.hasOwn(statements, name))).toEqual([]);
  });
  it.each(Object.entries(statements))('fits the schema and goes through no long table: %s', async (_, statement) => {
    const Step = z.object({ detail: z.string() });
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, Step);
    const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
    expect(scanned.filter((name) => name !== 'CONSTANT' && !short.test(name))).toEqual([]);
    if (statement.values.includes(id)) expect(scanned).toEqual([]);
  });
});

describe('the rows', () => {
  it('come once', async () => {
    expect(await areSown(store.reader, seeds)).toBe(true);
    expect(await inTx((tx) => sow(tx, seeds))).toBe(0);
  });

  it('of a decision, an assessment and a review stay as written, through the one path and beneath it', async () => {
    await expect(inTx((tx) => tx.update('sign_off', signOffId, null, { decision: 'go' }))).rejects.toThrow();
    await expect(inTx((tx) => tx.remove('sign_off', signOffId, null, null))).rejects.toThrow();
    await expect(inTx((tx) => tx.remove('self_assessment', assessmentId, null, null))).rejects.toThrow();
    const { driver } = await chooseDriver({ markerFolder: root });
    const beneath = await driver.open(filesOf(folder).records, key, 'read-write');
    for (const table of ['sign_off', 'sign_off_condition', 'self_assessment', 'self_assessment_score', 'risk_review']) {
      await expect(beneath.run(`UPDATE ${table} SET deleted_at = '2026-01-01'`)).rejects.toThrow();
      await expect(beneath.run(`DELETE FROM ${table}`)).rejects.toThrow();
    }
    await beneath.close();
  });

  it('are what the log tells, and nothing else', async () => {
    const { driver } = await chooseDriver({ markerFolder: root });
    expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
  });
});
