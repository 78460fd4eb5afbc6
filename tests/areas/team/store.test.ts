/** Every statement of the team and of training fits the schema, and finds its way by an index. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as references from '../../../src/main/areas/references.ts';
import * as team from '../../../src/main/areas/team/queries.ts';
import { referencesSql, referencesTo } from '../../../src/main/areas/references.ts';
import * as training from '../../../src/main/areas/training/queries.ts';
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

const id = newId();
/** About one person, one session, one topic: these read no table from end to end. */
const aboutOne: Readonly<Record<string, Sql>> = {
  staff: team.staffSql(id),
  employment: team.employmentSql(id),
  jobs: team.jobsSql(id),
  checks: team.checksSql(id),
  redeployments: team.redeploymentsSql(id),
  staffOfUser: team.staffOfUserSql(id),
  ownStaff: team.ownStaffSql(id, id),
  userOf: team.userOfSql(id),
  photoFile: team.photoFileSql(id),
  activeUser: team.activeUserSql(id),
  staffPlace: team.staffPlaceSql(id),
  removedTogether: team.removedTogetherSql('employment', id, ''),
  hasRow: team.hasRowSql('staff_job', id),
  checkPlace: team.checkPlaceSql(id),
  redeployment: team.redeploymentSql(id),
  import: team.importSql(id),
  imported: team.importedSql(id),
  changedSince: references.changedSinceSql('staff', { table: 'training_attendance', column: 'staff_id' }, id),
  ...Object.fromEntries(team.partTables.map((table) => [`ids of ${table}`, team.partIdsSql(table, id)])),
  topic: training.topicSql(id),
  topicPlace: training.topicPlaceSql(id),
  course: training.courseSql(id),
  session: training.sessionSql(id),
  sheet: training.sheetSql(id),
  attendanceById: training.attendanceByIdSql([id]),
  sheets: training.sheetsSql(id),
  externalFacts: training.externalFactsSql(id),
  levels: training.levelsSql(id),
  attendanceOf: training.attendanceOfSql(id),
  externalOf: training.externalOfSql(id),
  signOffsOf: training.signOffsOfSql(id),
  external: training.externalSql(id),
  signOff: training.signOffSql(id),
  proof: training.proofSql(id),
  sheetIds: training.sheetIdsSql(id),
};
/** About everybody: computed in memory, with as few statements as there are kinds of rows. */
const aboutAll: Readonly<Record<string, Sql>> = {
  staff: team.staffSql(null),
  employment: team.employmentSql(null),
  jobs: team.jobsSql(null),
  checks: team.checksSql(null),
  requirements: team.requirementsSql(),
  redeployments: team.redeploymentsSql(null),
  staffNames: team.staffNamesSql(),
  references: referencesSql('staff'),
  topics: training.topicsSql(true),
  activeTopics: training.topicsSql(false),
  lastTopic: training.lastTopicSql(),
  courses: training.coursesSql(),
  sessions: training.sessionsSql(null),
  heldSessions: training.heldSessionsSql(),
  sheets: training.sheetsSql(null),
  externalFacts: training.externalFactsSql(null),
  levels: training.levelsSql(null),
};
const Step = z.object({ detail: z.string() });
const planOf = (statement: Sql) => store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, Step);

describe('the statements', () => {
  it('are all here', () => {
    expect(Object.keys(aboutOne).length + Object.keys(aboutAll).length).toBeGreaterThan(45);
  });
  it.each(Object.entries(aboutOne))('%s goes by an index', async (_, statement) => {
    const scans = (await planOf(statement)).filter(({ detail }) => /^SCAN (?!json_each)/.test(detail));
    expect(scans).toEqual([]);
  });
  it.each(Object.entries(aboutAll))('%s fits the schema', async (_, statement) => {
    expect((await planOf(statement)).length).toBeGreaterThan(0);
  });
});

it('knows every table that names somebody of the staff', async () => {
  const found = await referencesTo(store.reader, 'staff');
  expect(found).toContainEqual({ table: 'caseload_assignment', column: 'staff_id' });
  expect(found).toContainEqual({ table: 'supervision_session', column: 'supervisor_id' });
  expect(found.length).toBeGreaterThanOrEqual(14);
});
