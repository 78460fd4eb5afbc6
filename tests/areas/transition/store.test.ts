/** The area on a bare store: every statement fits the schema and finds its way by an index; the catalogue comes in once. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { raw, type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as documentQueries from '../../../src/main/areas/transition/queries-documents.ts';
import * as queries from '../../../src/main/areas/transition/queries.ts';
import { catalogueIsCurrent, syncCatalogue } from '../../../src/main/areas/transition/seed.ts';
import { languageSql } from '../../../src/main/areas/lists.ts';
import { missingSql } from '../../../src/main/store/seeding.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import type { Store } from '../../../src/main/store/types.ts';
import { newId, temporaryFolder } from '../../support/home.ts';

let store: Store;
const root = temporaryFolder();

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  store = await openStore({
    folder: join(root, 'home'),
    key: randomBytes(32),
    driver,
    mode: 'create',
    machineId: newId(),
    appVersion: '0.0.0-test',
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const sync = () => store.command({ procedure: 'catalogue.sync', actorId: 'system' }, syncCatalogue);
const count = async (table: string) =>
  (await store.reader.one(sql`SELECT COUNT(*) AS n FROM ${raw(table)}`, z.object({ n: z.int() })))?.n;

describe('the catalogue in the store', () => {
  it('comes in whole, once', async () => {
    expect(await catalogueIsCurrent(store.reader)).toBe(false);
    expect(await sync()).toBeGreaterThan(150);
    expect(await catalogueIsCurrent(store.reader)).toBe(true);
    expect(await count('transition_stage')).toBe(12);
    expect(await count('transition_activity')).toBe(34);
    expect(await count('register_document')).toBe(20);
    const changes = (await store.verifyLog()).changes;
    expect(await sync()).toBe(0);
    expect((await store.verifyLog()).changes).toBe(changes);
  });

  it('adds what is new, and touches nothing an organisation made its own', async () => {
    // A store that an earlier catalogue made: it has other entries, and lacks all of this one's but two.
    const { driver } = await chooseDriver({ markerFolder: root });
    const earlier = await openStore({
      folder: join(root, 'earlier'),
      key: randomBytes(32),
      driver,
      mode: 'create',
      machineId: newId(),
      appVersion: '0.0.0-test',
      clock: Date.now,
      random: (bytes) => randomBytes(bytes),
    });
    const entry = {
      catalogue_id: 'learning',
      name: 'Our beginning',
      sort: 'zz',
      retired_at: '2026-01-01T00:00:00.000Z',
    };
    const stage = { ...entry, catalogue_id: 'strategic-plan', name: 'Plan', phase_id: 'learning', aim: 'Ours' };
    await earlier.command({ procedure: 'test', actorId: 'system' }, async (tx) => {
      await tx.insert('transition_phase', 'learning', entry);
      await tx.insert('transition_stage', 'strategic-plan', stage);
      await tx.insert('transition_phase', newId(), { ...entry, catalogue_id: null });
      await tx.remove('transition_stage', 'strategic-plan', 1, null);
    });
    await earlier.command({ procedure: 'catalogue.sync', actorId: 'system' }, syncCatalogue);
    expect(await catalogueIsCurrent(earlier.reader)).toBe(true);
    const Row = z.object({
      name: z.string().nullable(),
      sort: z.string(),
      retired_at: z.string().nullable(),
      rev: z.int(),
    });
    const phase = await earlier.reader.one(
      sql`SELECT name, sort, retired_at, rev FROM transition_phase WHERE id = 'learning'`,
      Row,
    );
    expect(phase).toEqual({ name: entry.name, sort: 'zz', retired_at: entry.retired_at, rev: 1 });
    const removed = await earlier.reader.all(queries.stageSql('strategic-plan'), z.unknown());
    expect(removed).toEqual([]);
    await earlier.close();
  });
});

const id = 'swf-form-team';
const statements: Readonly<Record<string, Sql>> = {
  phases: queries.phasesSql(false),
  stages: queries.stagesSql(false),
  stage: queries.stageSql(id),
  actionFacts: queries.actionFactsSql(),
  milestoneFacts: queries.milestoneFactsSql(),
  actionsOfStage: queries.actionsOfStageSql(id),
  action: queries.actionSql(id),
  milestonesOfStage: queries.milestonesOfStageSql(id),
  milestone: queries.milestoneSql(id),
  declarations: queries.declarationsSql([id]),
  activitiesOfStage: queries.activitiesOfStageSql(id, false),
  waitingActions: queries.waitingActionsSql(),
  waitingMilestones: queries.waitingMilestonesSql(),
  ownsAction: queries.ownsActionSql(id, id),
  people: queries.peopleSql(),
  language: languageSql(id),
  activePerson: queries.activePersonSql(id),
  entriesInStage: queries.entriesInStageSql(id),
  missing: missingSql('transition_action', [id]),
  ...Object.fromEntries(
    (['phase', 'stage', 'action', 'milestone', 'activity'] as const).flatMap((kind) => [
      [`place of ${kind}`, queries.placeSql(kind, id)],
      [`siblings of ${kind}`, queries.siblingsSql(kind, id)],
      [`names of ${kind}`, queries.namesSql(kind, id)],
      [`all names of ${kind}`, queries.namesSql(kind, null)],
    ]),
  ),
  documents: documentQueries.documentsSql(null),
  document: documentQueries.documentsSql(id),
  versions: documentQueries.versionsSql(id),
  allVersions: documentQueries.versionsSql(null),
  approvals: documentQueries.approvalsSql(id),
  allApprovals: documentQueries.approvalsSql(null),
  versionPlace: documentQueries.versionPlaceSql(id),
  approvalPlace: documentQueries.approvalPlaceSql(id),
  lastDocument: documentQueries.lastDocumentSql(),
  documentPlace: documentQueries.documentPlaceSql(id),
  evidenceAbout: documentQueries.evidenceAboutSql('transition_action', [id]),
  evidence: documentQueries.evidenceSql(id),
  evidencePlace: documentQueries.evidencePlaceSql(id),
  storedFile: documentQueries.storedFileSql(id),
  declarationIds: documentQueries.declarationIdsSql(id),
  versionIds: documentQueries.versionIdsSql(id),
  approvalIds: documentQueries.approvalIdsSql(id),
  evidenceIds: documentQueries.evidenceIdsSql('transition_action', id),
  documentNames: documentQueries.documentNamesSql(),
  versionNames: documentQueries.versionNamesSql(),
};

/** Short by nature: a home has some dozens of each. Everything else grows for years. */
const short = new Set(['transition_phase', 'transition_stage', 'transition_action', 'transition_milestone']);
const shortToo = new Set([
  'transition_activity',
  'register_document',
  'document_version',
  'document_approval',
  'app_user',
]);
const noTable = new Set(['json_each', 'CONSTANT']);

describe('every statement', () => {
  it('is tried here', () => {
    const made = [...Object.keys(queries), ...Object.keys(documentQueries)].filter((name) => name.endsWith('Sql'));
    const generic = new Set(['placeSql', 'siblingsSql', 'namesSql']);
    const missing = made.filter((name) => !generic.has(name) && !Object.hasOwn(statements, name.replace(/Sql$/, '')));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(statements))(
    'fits the schema, and reads no long table from end to end: %s',
    async (_, statement) => {
      const Step = z.object({ detail: z.string() });
      const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, Step);
      const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
      const tables = scanned.map((alias) => tableOf(statement.sql, alias)).filter((table) => !noTable.has(table));
      expect(tables.filter((table) => !short.has(table) && !shortToo.has(table))).toEqual([]);
      if (statement.values.includes(id) && !statement.sql.includes('json_each')) expect(tables).toEqual([]);
    },
  );
});

/** The table behind an alias of the statement. */
function tableOf(text: string, alias: string): string {
  if (/^(transition_|register_|document_|app_|evidence$|file$|milestone_)/.test(alias)) return alias;
  return new RegExp(`(?:FROM|JOIN)\\s+(\\w+)(?:\\([^)]*\\))?\\s+${alias}\\b`).exec(text)?.[1] ?? alias;
}
