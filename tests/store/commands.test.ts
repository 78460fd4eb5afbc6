/** Commands: one after another, all of it or nothing, and nobody in somebody else's transaction. */
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Store, Tx } from '../../src/main/store/types.ts';
import { addAction, bySystem, drivers, furnish, newHome, newId, openHome, refusalOf } from './support.ts';

const Id = z.object({ id: z.string() });
const idsOf = async (store: Store) =>
  (await store.reader.all(sql`SELECT id FROM transition_action ORDER BY id`, Id)).map((row) => row.id);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(drivers)('commands on $name', (driver) => {
  async function furnished() {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    await furnish(store, newId());
    return { home, store };
  }

  it('two that interleave lose no write, also when one of them fails', async () => {
    const { store } = await furnished();
    const slow = store.command(bySystem, async (tx) => {
      await addAction(tx, 'from-the-failing');
      await pause(20);
      throw new Error('changed my mind');
    });
    const quick = store.command(bySystem, (tx) => addAction(tx, 'from-the-other'));
    await expect(slow).rejects.toThrow('changed my mind');
    expect(await quick).toBe(1);
    expect(await idsOf(store)).toEqual(['from-the-other', 'one']);
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 2 });
    await store.close();
  });

  it('many at once all count', async () => {
    const { store } = await furnished();
    const write = (n: number) =>
      store.command(bySystem, (tx) => tx.update('transition_action', 'one', null, { notes: `n${n}` }));
    const revs = await Promise.all(Array.from({ length: 40 }, (_, n) => write(n)));
    expect(revs).toEqual(Array.from({ length: 40 }, (_, n) => n + 2));
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 41 });
    await store.close();
  });

  it('reading sees nothing of a command before it is committed; the command sees its own writes', async () => {
    const { store } = await furnished();
    await store.command(bySystem, async (tx) => {
      await addAction(tx, 'two');
      expect(await tx.one(sql`SELECT id FROM transition_action WHERE id = ${'two'}`, Id)).toEqual({ id: 'two' });
      expect(await idsOf(store)).toEqual(['one']);
    });
    expect(await idsOf(store)).toEqual(['one', 'two']);
    await store.close();
  });

  it('a Tx is of no use after its command', async () => {
    const { store } = await furnished();
    let kept: Tx | undefined;
    await store.command(bySystem, (tx) => {
      kept = tx;
      return Promise.resolve();
    });
    await expect(kept?.update('transition_action', 'one', null, { notes: 'late' })).rejects.toThrow('ended');
    await expect(kept?.all(sql`SELECT id FROM transition_action`, Id)).rejects.toThrow('ended');
    await store.close();
  });

  it('a command that does not wait for its own writes is undone whole', async () => {
    const { store } = await furnished();
    const lost: Promise<unknown>[] = [];
    const hasty = store.command(bySystem, async (tx) => {
      await addAction(tx, 'two');
      lost.push(addAction(tx, 'three').catch((error: unknown) => error));
    });
    await expect(hasty).rejects.toThrow('before its own calls');
    await Promise.all(lost);
    expect(await idsOf(store)).toEqual(['one']);
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 1 });
    await store.close();
  });

  it('calls of one command given at once take their turns', async () => {
    const { store } = await furnished();
    await store.command(bySystem, async (tx) => {
      const writes = [1, 2, 3].map((n) => tx.update('transition_action', 'one', null, { notes: `n${n}` }));
      expect(await Promise.all(writes)).toEqual([2, 2, 2]);
    });
    const Notes = z.object({ notes: z.string(), rev: z.int() });
    expect(await store.reader.one(sql`SELECT notes, rev FROM transition_action`, Notes)).toEqual({
      notes: 'n3',
      rev: 2,
    });
    await store.close();
  });

  it('a command within a command is refused instead of waiting for ever', async () => {
    const { store } = await furnished();
    const nested = store.command(bySystem, () => store.command(bySystem, (tx) => addAction(tx, 'two')));
    await expect(nested).rejects.toThrow('within a command');
    await store.command(bySystem, (tx) => addAction(tx, 'three'));
    expect(await idsOf(store)).toEqual(['one', 'three']);
    await store.close();
  });

  it('a broken reference stops the whole command at its end', async () => {
    const { store } = await furnished();
    const broken = store.command(bySystem, async (tx) => {
      await addAction(tx, 'two');
      await tx.update('transition_action', 'two', null, { owner_id: 'nobody' });
    });
    await expect(broken).rejects.toThrow('FOREIGN KEY');
    expect(await idsOf(store)).toEqual(['one']);
    await store.command(bySystem, (tx) => addAction(tx, 'three'));
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: 2 });
    await store.close();
  });

  it('local statements reach local tables alone', async () => {
    const { store } = await furnished();
    const rows = [
      sql`UPDATE change SET reason = 'x'`,
      sql`DELETE FROM access_log`,
      sql`INSERT INTO app_user (id) VALUES ('x')`,
    ];
    for (const statement of rows) {
      await expect(store.local(statement)).rejects.toThrow(TypeError);
      await expect(store.command(bySystem, (tx) => tx.local(statement))).rejects.toThrow(TypeError);
    }
    await store.close();
  });

  it('closing waits for what runs and refuses what comes after', async () => {
    const { home, store } = await furnished();
    const last = store.command(bySystem, async (tx) => {
      await pause(10);
      return addAction(tx, 'two');
    });
    const closed = store.close();
    expect((await refusalOf(store.command(bySystem, (tx) => addAction(tx, 'three')))).code).toBe('unauthenticated');
    expect((await refusalOf(store.reader.all(sql`SELECT id FROM transition_action`, Id))).code).toBe('unauthenticated');
    expect(await last).toBe(1);
    await closed;
    await store.close();
    const again = await openHome(home, 'open');
    expect(await idsOf(again)).toEqual(['one', 'two']);
    await again.close();
  });

  it('a row that does not fit its form names the column, not the value', async () => {
    const { store } = await furnished();
    const reading = store.reader.all(sql`SELECT name FROM app_user`, z.object({ name: z.int() }));
    await expect(reading).rejects.toThrow('name invalid_type');
    await expect(reading).rejects.not.toThrow('Dara');
    await store.close();
  });
});
