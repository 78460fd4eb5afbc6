/** The statements of the children's area on a store of six hundred: none reads a long table from end to end for one child. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { carriedBySql, leadOfSql, seenBySql } from '../../../src/main/areas/caseload/facts.ts';
import * as index from '../../../src/main/areas/children/index-queries.ts';
import { refreshIndex } from '../../../src/main/areas/children/indexing.ts';
import { childProfiles, residentsByDay } from '../../../src/main/areas/children/facts.ts';
import * as queries from '../../../src/main/areas/children/queries.ts';
import { childrenSeeds } from '../../../src/main/areas/children/seed.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Patch, Store, Tx } from '../../../src/main/store/types.ts';
import { newId, temporaryFolder } from '../../support/home.ts';
import { inDays, today } from './support.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const childIds = Array.from({ length: 600 }, newId);
const [userId, fileId, importId] = [newId(), newId(), newId()];
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: userId }, work);

async function fill(tx: Tx, childId: string, i: number): Promise<void> {
  const put = (table: string, row: Patch) => tx.insert(table, newId(), { child_id: childId, ...row });
  const since = inDays(-400 - (i % 300));
  await tx.insert('child', childId, {
    ...{ code: `HW-A-${String(i).padStart(4, '0')}`, sex: 'female', complexity: 'usual', since },
    ...{ house: `House ${i % 9}`, birth_date: inDays(-4_000 - i), birth_precision: 'day', import_id: importId },
    sibling_group: i % 3 === 0 ? (childIds[i - (i % 6)] ?? null) : null,
  });
  await put('child_name', { kind: 'called', name: `Child Number${i}`, script: 'Latn' });
  await put('child_name', { kind: 'nickname', name: `Nick${i}`, script: 'Latn' });
  const stay = { admitted_on: since, admitted_precision: 'day', reason_ids: '[]' };
  await put('child_stay', { ...stay, left_on: i % 10 === 0 ? inDays(-5) : null });
  const held = { kind_id: 'alert-allergy', level: 'critical', body: 'Peanuts', for_carers: 1 };
  await put('child_alert', { ...held, starts_on: inDays(-9) });
  await put('sibling_elsewhere', { name: 'Baraka' });
  await put('child_photo', { file_id: fileId, taken_on: inDays(-3) });
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await inTx(async (tx) => {
    await sow(tx, childrenSeeds);
    await tx.insert('app_user', userId, { name: 'Wanja', sign_in_name: 'Wanja', language: 'fr' });
    const file = { hmac: 'x', bytes: 1, media_type: 'image/jpeg', chunk_bytes: 1, file_key: 'k' };
    await tx.insert('file', fileId, file);
    await tx.insert('child_import', importId, { file_name: 'a.csv', added: 600, undone_at: null });
    for (const [i, id] of childIds.entries()) await fill(tx, id, i);
    await refreshIndex(tx);
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const one = childIds[7] ?? '';
const narrowed: queries.Narrowing = { seen: null, lead: leadOfSql(today()), status: 'in-residence' };
const mine: queries.Narrowing = { ...narrowed, seen: seenBySql(userId, today()), ids: [one] };
const statements: Readonly<Record<string, Sql>> = {
  who: queries.whoSql([one]),
  whoOfGroups: queries.whoOfGroupsSql([one]),
  record: queries.recordSql(one),
  records: queries.recordsSql([one]),
  kept: queries.keptSql(one),
  lastNumber: queries.lastNumberSql('HW-A-'),
  device: queries.deviceSql(),
  names: queries.namesSql([one]),
  called: queries.calledSql(one),
  nameBefore: queries.nameBeforeSql(one, 1),
  stays: queries.staysSql([one]),
  alerts: queries.alertsSql([one]),
  elsewhere: queries.elsewhereSql(one),
  photos: queries.photosSql([one]),
  file: queries.fileSql(one),
  entry: queries.entrySql(one),
  ...Object.fromEntries(
    Object.values(queries.partTables).flatMap((table) => [
      [`part ${table}`, queries.partSql(table, one)],
      [`part ids ${table}`, queries.partIdsSql(table, one)],
      [`parts removed ${table}`, queries.partsRemovedAtSql(table, one, '')],
    ]),
  ),
  part: queries.partSql('child_name', one),
  partIds: queries.partIdsSql('child_name', one),
  partsRemovedAt: queries.partsRemovedAtSql('child_name', one, ''),
  places: queries.placesSql(userId, today()),
  livingIn: queries.livingInSql(['House 1']),
  childIsThere: queries.childIsThereSql(one),
  houseOf: queries.houseOfSql(one),
  import: queries.importSql(one),
  imported: queries.importedSql(newId()),
  count: queries.countSql(mine),
  houses: queries.housesSql(mine),
  leads: queries.leadsSql({ ...mine, carriedBy: carriedBySql(one, today()) }),
  behind: index.behindSql(),
  behindAmong: index.behindAmongSql(seenBySql(userId, today())),
  found: index.foundSql(['~amara'], ['ama'], null, 400),
};
/** Over all children, or all of a short list, by their nature. */
const whole: Readonly<Record<string, Sql>> = {
  whoAll: queries.whoAllSql(),
  residences: queries.residencesSql(),
  sinceAstray: queries.sinceAstraySql(),
  entries: queries.entriesSql(),
  houseNames: queries.houseNamesSql(),
  list: queries.listSql('name', 'up', null, 100, narrowed),
  ...Object.fromEntries(
    queries.sorts.map((by) => [
      `list ${by}`,
      queries.listSql(by, 'down', { absent: 0, key: 'x', name: 'x', id: one }, 100, narrowed),
    ]),
  ),
};

describe('facts for others', () => {
  it('are two statements for everybody', async () => {
    const profiles = await childProfiles(store.reader, null, today());
    expect(profiles.size).toBe(600);
    expect(profiles.get(childIds[0] ?? '')).toMatchObject({ status: 'left', siblings: [childIds[3]] });
    expect((await childProfiles(store.reader, [one, newId()], today())).size).toBe(1);
  });

  it('count who lives here at the end of each day since records are kept', async () => {
    const counts = await residentsByDay(store.reader, inDays(-10), today());
    expect(counts.get(inDays(-6))).toBeUndefined();
    expect(counts.get(today())).toBe(540);
  });
});

it('all of it can be made again from the log alone', async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const writing = ['writeLinesSql', 'dropKeysSql', 'writeKeysSql'];
    const made = [...Object.keys(queries), ...Object.keys(index)].filter((name) => name.endsWith('Sql'));
    const tried = { ...statements, ...whole };
    expect(made.filter((name) => !writing.includes(name) && !Object.hasOwn(tried, name.replace(/Sql$/, '')))).toEqual(
      [],
    );
  });

  it.each(Object.entries(statements))('reads no long table from end to end: %s', async (_, statement) => {
    await store.reader.all(statement, z.unknown());
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, z.object({ detail: z.string() }));
    // Of the index of names, the few that are marked have an index of their own.
    const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)(?!.*behind)/.exec(detail)?.[1] ?? []);
    // The ids asked for are a list of ours; of a narrowed list nothing but what was found.
    expect(scanned.filter((alias) => alias !== 'json_each' && alias !== 'j')).toEqual([]);
  });

  it.each(Object.entries(whole))('over everybody is answered: %s', async (_, statement) => {
    await store.reader.all(statement, z.unknown());
  });
});
