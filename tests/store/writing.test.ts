/** The one path into a row: what it answers, what it refuses, and both versions when two people met. */
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CommandMeta, Patch, Store, Tx } from '../../src/main/store/types.ts';
import { addAction, bySystem, drivers, furnish, newHome, newId, openHome, refusalOf } from './support.ts';

const table = 'transition_action';
const ActionRow = z.object({
  rev: z.int(),
  notes: z.string().nullable(),
  created_at: z.string(),
  created_by: z.string(),
  updated_at: z.string(),
  updated_by: z.string(),
  deleted_at: z.string().nullable(),
  deleted_by: z.string().nullable(),
  delete_reason: z.string().nullable(),
});

describe.each(drivers)('writing on $name', (driver) => {
  async function furnished() {
    const store = await openHome(newHome(driver), 'create');
    const [sok, ana] = [newId(), newId()];
    await furnish(store, sok);
    await store.command(bySystem, (tx) => tx.insert('app_user', ana, { name: 'Ana', sign_in_name: 'ana' }));
    const as = (actorId: string): CommandMeta => ({ procedure: 'test.write', actorId });
    const row = async () => {
      const found = await store.reader.one(sql`SELECT * FROM transition_action WHERE id = 'one'`, ActionRow);
      if (!found) throw new Error('no row');
      return found;
    };
    const write = (actorId: string, rev: number | null, patch: Patch) =>
      store.command(as(actorId), (tx) => tx.update(table, 'one', rev, patch));
    return { store, sok, ana, as, row, write };
  }
  const inCommand = <T>(store: Store, work: (tx: Tx) => Promise<T>) => store.command(bySystem, work);

  it('keeps who made and who changed a row, and when', async () => {
    const { store, sok, ana, row, write } = await furnished();
    expect(await write(sok, 1, { notes: 'first' })).toBe(2);
    const before = await row();
    expect(await write(ana, 2, { notes: 'second' })).toBe(3);
    const after = await row();
    expect(after).toMatchObject({
      rev: 3,
      notes: 'second',
      created_by: 'system',
      updated_by: ana,
      created_at: before.created_at,
    });
    expect(after.updated_at > before.updated_at).toBe(true);
    await store.close();
  });

  it('writing what is there already changes nothing', async () => {
    const { store, sok, write, row } = await furnished();
    await write(sok, 1, { notes: 'same' });
    const { changes } = await store.verifyLog();
    const before = await row();
    expect(await write(sok, 2, { notes: 'same', status: 'suggested' })).toBe(2);
    expect(await row()).toEqual(before);
    expect((await store.verifyLog()).changes).toBe(changes);
    await store.close();
  });

  it('saving twice makes one row; another row under the same id is a conflict', async () => {
    const { store, sok, write } = await furnished();
    const make = (sort: string) =>
      inCommand(store, (tx) => tx.insert(table, 'two', { stage_id: 'stage-one', status: 'suggested', sort }));
    expect(await make('b')).toBe(1);
    expect(await make('b')).toBe(1);
    const refused = await refusalOf(make('c'));
    expect(refused.code).toBe('conflict');
    expect(refused.detail.conflict?.fields).toContainEqual({ field: 'sort', before: 'b', yours: 'c', theirs: 'b' });
    // Changed meanwhile: saving the same once more is still the same saving, and undoes nothing.
    expect(await write(sok, 1, { notes: 'later' })).toBe(2);
    expect(await inCommand(store, (tx) => addAction(tx, 'one'))).toBe(2);
    await store.close();
  });

  it('a stale rev answers with both versions, who was first, and what it was before', async () => {
    const { store, sok, ana, write } = await furnished();
    await write(sok, 1, { notes: 'as both saw it' });
    await write(ana, 2, { notes: 'as Ana wrote', goal_date: '2026-06-01' });
    const refused = await refusalOf(write(sok, 2, { notes: 'as Sok wrote', status: 'blocked', reason: 'no room' }));
    expect(refused.code).toBe('conflict');
    expect(refused.detail.conflict).toMatchObject({ table, id: 'one', yourRev: 2, currentRev: 3, changedBy: 'Ana' });
    expect(refused.detail.conflict?.changedAt).toMatch(/^2026-05-04T08/);
    const fields = [...(refused.detail.conflict?.fields ?? [])].sort((a, b) => a.field.localeCompare(b.field));
    expect(fields).toEqual([
      { field: 'goal_date', before: null, yours: null, theirs: '2026-06-01' },
      { field: 'notes', before: 'as both saw it', yours: 'as Sok wrote', theirs: 'as Ana wrote' },
      { field: 'reason', before: null, yours: 'no room', theirs: null },
      { field: 'status', before: 'suggested', yours: 'blocked', theirs: 'suggested' },
    ]);
    await store.close();
  });

  it('removing hides, restoring brings back, each once', async () => {
    const { store, sok, as, row, write } = await furnished();
    expect(await store.command(as(sok), (tx) => tx.remove(table, 'one', 1, 'entered twice'))).toBe(2);
    expect(await row()).toMatchObject({ rev: 2, deleted_by: sok, delete_reason: 'entered twice', updated_by: sok });
    expect((await refusalOf(write(sok, 2, { notes: 'x' }))).code).toBe('not-found');
    expect((await refusalOf(store.command(as(sok), (tx) => tx.remove(table, 'one', 2, null)))).code).toBe('not-found');
    expect((await refusalOf(store.command(as(sok), (tx) => tx.restore(table, 'one', 1)))).code).toBe('conflict');
    expect(await store.command(as(sok), (tx) => tx.restore(table, 'one', 2))).toBe(3);
    expect(await row()).toMatchObject({ rev: 3, deleted_at: null, deleted_by: null, delete_reason: null });
    expect((await refusalOf(store.command(as(sok), (tx) => tx.restore(table, 'one', 3)))).code).toBe('not-found');
    expect((await refusalOf(inCommand(store, (tx) => tx.update(table, 'nowhere', null, {})))).code).toBe('not-found');
    await store.close();
  });

  it('a rev of null means whatever it is now', async () => {
    const { store, sok, write } = await furnished();
    await write(sok, 1, { notes: 'a' });
    expect(await write(sok, null, { notes: 'b' })).toBe(3);
    await store.close();
  });

  it('changes of one row within one command count once', async () => {
    const { store } = await furnished();
    const revs = await inCommand(store, async (tx) => [
      await tx.update(table, 'one', 1, { notes: 'a' }),
      await tx.update(table, 'one', 2, { notes: 'b' }),
      await tx.remove(table, 'one', 2, null),
      await tx.restore(table, 'one', 2),
      await addAction(tx, 'two'),
      await tx.update(table, 'two', 1, { notes: 'c' }),
    ]);
    expect(revs).toEqual([2, 2, 2, 2, 1, 1]);
    await store.close();
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a table that is not in the list', (tx) => tx.insert('change', 'x', {})],
    ['a column the table has not', (tx) => tx.update(table, 'one', null, { nosuch: 1 })],
    ['bookkeeping', (tx) => tx.update(table, 'one', null, { rev: 7 })],
    ['a value that JSON rounds', (tx) => tx.update(table, 'one', null, { notes: 2 ** 60 })],
    ['a fraction', (tx) => tx.update(table, 'one', null, { notes: 0.5 })],
    ['what is set when the row is made', (tx) => tx.update(table, 'one', null, { stage_id: 'stage-two' })],
    ['a row without an id', (tx) => tx.insert(table, '', {})],
    ['a value the schema does not allow', (tx) => tx.update(table, 'one', null, { status: 'whatever' })],
    ['a date that is none', (tx) => tx.update(table, 'one', null, { goal_date: '1 June' })],
  ])('refuses %s, and nothing of the command stays', async (_what, work) => {
    const { store, row } = await furnished();
    const before = await row();
    const command = inCommand(store, async (tx) => {
      await tx.update(table, 'one', null, { notes: 'beside it' });
      await work(tx);
    });
    await expect(command).rejects.toThrow();
    expect(await row()).toEqual(before);
    expect((await store.verifyLog()).intact).toBe(true);
    await store.close();
  });
});
