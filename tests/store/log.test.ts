/** The log of changes: complete, chained, and honest about whoever altered it. */
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rebuildDifferences } from '../../src/main/store/rebuild.ts';
import type { Connection, Store } from '../../src/main/store/types.ts';
import { addAction, behindTheScenes, bySystem, drivers, furnish, newHome, newId, openHome } from './support.ts';
import type { Home } from './support.ts';

const Change = z.object({
  id: z.string(),
  device_id: z.string(),
  seq: z.int(),
  hlc: z.string(),
  at: z.string(),
  clock_suspect: z.int(),
});
const changesOf = (store: Store) => store.reader.all(sql`SELECT * FROM change ORDER BY hlc`, Change);
const Part = z.object({ device_id: z.string(), part_seq: z.int(), base: z.string(), stream_class: z.string() });
const partsOf = (store: Store) =>
  store.reader.all(sql`SELECT p.* FROM change_part p JOIN change c ON c.id = p.change_id ORDER BY c.hlc`, Part);

const noteOf = (store: Store, notes: string) =>
  store.command(bySystem, (tx) => tx.update('transition_action', 'one', null, { notes }));

async function written(home: Home): Promise<Store> {
  const store = await openHome(home, 'create');
  await furnish(store, newId());
  for (let n = 0; n < 8; n += 1) await noteOf(store, `note ${n}`);
  return store;
}

/** As somebody would who has the key and knows SQL: the triggers are the first to go. */
async function tamper(home: Home, ...statements: string[]): Promise<void> {
  await behindTheScenes(home, async (connection) => {
    await connection.exec('PRAGMA foreign_keys = OFF');
    for (const table of ['change', 'change_part', 'change_field', 'access_log']) {
      for (const verb of ['update', 'delete']) await connection.exec(`DROP TRIGGER IF EXISTS ${table}_no_${verb}`);
    }
    for (const statement of statements) await connection.exec(statement);
  });
}

async function checkAgain(home: Home) {
  const store = await openHome(home, 'open');
  const check = await store.verifyLog();
  await store.close();
  return check;
}

describe.each(drivers)('the log on $name', (driver) => {
  it('counts without gaps, names its base, and never goes back', async () => {
    const home = newHome(driver);
    const store = await written(home);
    const changes = await changesOf(store);
    expect(changes.map((change) => change.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...changes].map((change) => change.id).sort()).toEqual(changes.map((change) => change.id));
    const parts = await partsOf(store);
    const device = changes[0]?.device_id ?? '';
    expect(parts.map((part) => part.part_seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(parts.map((part) => part.base)).toEqual([
      '{}',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => JSON.stringify({ [device]: n })),
    ]);
    await store.close();
  });

  it('logs before and after of what changed, and nothing else', async () => {
    const home = newHome(driver);
    const store = await written(home);
    await store.command({ procedure: 'a.b', actorId: 'system', reason: 'because' }, (tx) =>
      tx.update('transition_action', 'one', null, { notes: 'last', status: 'suggested', goal_date: '2026-06-01' }),
    );
    const Field = z.object({ field: z.string(), before: z.string().nullable(), after: z.string(), reason: z.string() });
    const fields = await store.reader.all(
      sql`SELECT f.field, f.before, f.after, c.reason FROM change_field f JOIN change c ON c.id = f.change_id
        WHERE c.procedure = 'a.b' ORDER BY f.n`,
      Field,
    );
    expect(fields).toEqual([
      { field: 'notes', before: '"note 7"', after: '"last"', reason: 'because' },
      { field: 'goal_date', before: 'null', after: '"2026-06-01"', reason: 'because' },
    ]);
    await store.close();
  });

  it('makes equal tables again from the log alone', async () => {
    const home = newHome(driver);
    const store = await written(home);
    await store.command(bySystem, async (tx) => {
      await addAction(tx, 'two');
      await tx.update('transition_action', 'two', null, { notes: 'ដារ៉ា' });
      await tx.insert('organisation', newId(), { name: 'House', language: 'en', idle_minutes: 5, practice: 1 });
    });
    await store.command(bySystem, (tx) => tx.remove('transition_action', 'two', null, 'a mistake'));
    await store.command(bySystem, (tx) => tx.restore('transition_action', 'two', null));
    await store.command(bySystem, (tx) => tx.remove('transition_action', 'one', null, null));
    expect(await rebuildDifferences(home.folder, home.key, driver)).toEqual([]);
    await store.close();
    expect(await rebuildDifferences(home.folder, home.key, driver)).toEqual([]);
    await behindTheScenes(home, (connection) => connection.run("UPDATE app_user SET name = 'Somebody else'"));
    expect(await rebuildDifferences(home.folder, home.key, driver)).toHaveLength(1);
  });

  it('cannot be altered or shortened by a statement', async () => {
    const home = newHome(driver);
    const store = await written(home);
    await store.note({ actorId: null, what: 'viewed', procedure: 'a.b', recordId: null });
    await store.close();
    await behindTheScenes(home, async (connection: Connection) => {
      for (const table of ['change', 'change_part', 'change_field', 'access_log']) {
        await expect(connection.run(`DELETE FROM ${table}`)).rejects.toThrow('append only');
        const column = table === 'change_field' ? 'row_id' : 'device_id';
        await expect(connection.run(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('append only');
      }
      // Replacing deletes too.
      await expect(connection.run('INSERT OR REPLACE INTO change SELECT * FROM change')).rejects.toThrow('append only');
    });
    expect(await checkAgain(home)).toEqual({ intact: true, changes: 9, brokenAt: null, looks: 1, looksIntact: true });
  });

  const fourth = 'SELECT id FROM change WHERE seq = 4';
  it.each([
    ['a value', `UPDATE change_field SET after = '"other"' WHERE change_id = (${fourth})`],
    ['the value before', `UPDATE change_field SET before = '"other"' WHERE change_id = (${fourth})`],
    ['which row', `UPDATE change_field SET row_id = 'two' WHERE change_id = (${fourth})`],
    ['who', `UPDATE change SET actor_id = 'somebody' WHERE seq = 4`],
    ['when', `UPDATE change SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4`],
    ['the reason', `UPDATE change SET reason = 'none' WHERE seq = 4`],
    ['a field taken out', `DELETE FROM change_field WHERE change_id = (${fourth})`],
    [
      'a field put in',
      `INSERT INTO change_field SELECT change_id, part, 9, tbl, row_id, field, before, after FROM change_field WHERE change_id = (${fourth})`,
    ],
    ['its place in the stream', `UPDATE change_part SET part_seq = 99 WHERE change_id = (${fourth})`],
    ['the salt alone', `UPDATE change_part SET salt = NULL WHERE change_id = (${fourth})`],
  ])('%s altered is found, and where', async (_what, statement) => {
    const home = newHome(driver);
    await (await written(home)).close();
    await tamper(home, statement);
    const check = await checkAgain(home);
    expect(check.intact).toBe(false);
    const store = await openHome(home, 'open');
    const changes = await changesOf(store);
    expect(check.brokenAt?.changeId).toBe(changes.find((change) => change.seq === 4)?.id);
    await store.close();
  });

  it.each([
    ['in the middle', 'seq = 4'],
    ['at the end', 'seq = 9'],
    ['several at the end', 'seq > 5'],
    ['all of them', 'seq > 0'],
  ])('changes deleted %s are missed', async (_where, which) => {
    const home = newHome(driver);
    await (await written(home)).close();
    const ids = `SELECT id FROM change WHERE ${which}`;
    await tamper(
      home,
      `DELETE FROM change_field WHERE change_id IN (${ids})`,
      `DELETE FROM change_part WHERE change_id IN (${ids})`,
      `DELETE FROM change WHERE ${which}`,
    );
    expect((await checkAgain(home)).intact).toBe(false);
  });

  it('contents that were left when their change was taken are found', async () => {
    const home = newHome(driver);
    await (await written(home)).close();
    await tamper(home, 'DELETE FROM change WHERE seq = 9', "DELETE FROM store_state WHERE name = 'head'");
    expect((await checkAgain(home)).intact).toBe(false);
  });

  it('verifies still after contents, salt and reason of a part were erased', async () => {
    const home = newHome(driver);
    const store = await written(home);
    await store.command({ ...bySystem, reason: 'a private matter' }, (tx) =>
      tx.remove('transition_action', 'one', null, null),
    );
    await store.close();
    await tamper(
      home,
      'DELETE FROM change_field WHERE change_id = (SELECT id FROM change WHERE seq = 10)',
      'UPDATE change_part SET salt = NULL WHERE change_id = (SELECT id FROM change WHERE seq = 10)',
      'UPDATE change SET reason = NULL WHERE seq = 10',
    );
    expect(await checkAgain(home)).toMatchObject({ intact: true, changes: 10 });
  });

  it.each([
    ['who', "UPDATE access_log SET actor_id = 'x' WHERE seq = 2"],
    ['one taken out', 'DELETE FROM access_log WHERE seq = 2'],
  ])('the log of looks: %s is found', async (_what, statement) => {
    const home = newHome(driver);
    const store = await written(home);
    for (let n = 0; n < 3; n += 1) {
      await store.note({ actorId: null, what: 'viewed', procedure: 'a.b', recordId: `r${n}` });
    }
    await store.close();
    await tamper(home, statement);
    expect(await checkAgain(home)).toMatchObject({ intact: true, looksIntact: false });
  });

  it('another machine goes on as another device, which says what it continues', async () => {
    const home = newHome(driver);
    await (await written(home)).close();
    home.machineId = 'two';
    let store = await openHome(home, 'open');
    await noteOf(store, 'from the other laptop');
    const changes = await changesOf(store);
    const [first, last] = [changes[0], changes.at(-1)];
    expect(last).toMatchObject({ seq: 1 });
    expect(last?.device_id).not.toBe(first?.device_id);
    expect(JSON.parse((await partsOf(store)).at(-1)?.base ?? '')).toEqual({ [first?.device_id ?? '']: 9 });
    const Device = z.object({ continues_id: z.string().nullable(), continues_seq: z.int().nullable() });
    const device = await store.reader.one(
      sql`SELECT continues_id, continues_seq FROM device WHERE id = ${last?.device_id ?? ''}`,
      Device,
    );
    expect(device).toEqual({ continues_id: first?.device_id, continues_seq: 9 });
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 10 });
    await store.close();
    // Back on the first machine: a third device, never the first one's numbers again.
    home.machineId = 'one';
    store = await openHome(home, 'open');
    await noteOf(store, 'back again');
    expect(new Set((await changesOf(store)).map((change) => change.device_id)).size).toBe(3);
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 11 });
    expect(await rebuildDifferences(home.folder, home.key, driver)).toEqual([]);
    await store.close();
  });

  it('the machine is not named in the file', async () => {
    const home = newHome(driver);
    home.machineId = 'a-very-recognisable-machine';
    await (await written(home)).close();
    const found = await behindTheScenes(home, (connection) => connection.all('SELECT * FROM store_state'));
    expect(JSON.stringify(found)).not.toContain('recognisable');
  });

  it('a clock set back, or far ahead, is marked once, and order is kept', async () => {
    const home = newHome(driver);
    const store = await written(home);
    home.now -= 365 * 86_400_000;
    await noteOf(store, 'a year ago');
    await noteOf(store, 'and a little later');
    home.now += 365 * 86_400_000 + 3_600_000;
    await noteOf(store, 'the clock was put right');
    home.now += 3 * 86_400_000;
    await noteOf(store, 'far ahead');
    const changes = (await changesOf(store)).slice(9);
    expect(changes.map((change) => change.seq)).toEqual([10, 11, 12, 13]);
    expect(changes.map((change) => change.clock_suspect)).toEqual([1, 0, 0, 1]);
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 13 });
    await store.close();
  });

  it('a holiday with the laptop switched off is no reason for doubt', async () => {
    const home = newHome(driver);
    await (await written(home)).close();
    home.now += 9 * 86_400_000;
    const store = await openHome(home, 'open');
    await noteOf(store, 'back from holiday');
    expect((await changesOf(store)).at(-1)?.clock_suspect).toBe(0);
    await store.close();
  });
});
