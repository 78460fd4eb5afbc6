/** The workforce's tables: as the list of tables says, in a new store and in one of the first schema; and their seeds. */
import sql, { raw } from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { caseloadSeeds } from '../../src/main/areas/caseload/seed.ts';
import { teamSeeds } from '../../src/main/areas/team/seed.ts';
import { trainingSeeds } from '../../src/main/areas/training/seed.ts';
import { syncCatalogue } from '../../src/main/areas/transition/seed.ts';
import { first } from '../../src/main/store/migrations/0010-first.ts';
import { workforce } from '../../src/main/store/migrations/0020-workforce.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { rebuildDifferences } from '../../src/main/store/rebuild.ts';
import { areSown, sow } from '../../src/main/store/seeding.ts';
import type { Store, Tx } from '../../src/main/store/types.ts';
import { bySystem, drivers, furnish, newHome, newId, openHome } from './support.ts';

const seeds = [...teamSeeds, ...trainingSeeds, ...caseloadSeeds];
const count = async (store: Store, table: string) =>
  (await store.reader.one(sql`SELECT COUNT(*) AS n FROM ${raw(table)}`, z.object({ n: z.int() })))?.n;

async function sown(store: Store): Promise<number> {
  return store.command({ procedure: 'catalogue.sync', actorId: 'system' }, async (tx) => {
    await syncCatalogue(tx);
    return sow(tx, seeds);
  });
}

it('stands after the first migration', () => {
  expect(migrations.slice(0, 2)).toEqual([first, workforce]);
});

describe.each(drivers)('the workforce on $name', (driver) => {
  it('comes to a store of the first schema, and loses nothing of it', async () => {
    const home = newHome(driver);
    const old = await openHome(home, 'create', [first]);
    await furnish(old, newId());
    await old.close();
    const store = await openHome(home, 'open');
    expect((await store.info()).schemaVersion).toBe(migrations.at(-1)?.version);
    expect(await count(store, 'transition_action')).toBe(1);
    expect((await store.verifyLog()).intact).toBe(true);
    expect(await sown(store)).toBeGreaterThan(40);
    await store.close();
  });

  it('has its first rows once, and leaves alone what was made one’s own', async () => {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    expect(await areSown(store.reader, seeds)).toBe(false);
    expect(await sown(store)).toBe(33 + 7 + 1);
    expect(await areSown(store.reader, seeds)).toBe(true);
    await store.command(bySystem, async (tx) => {
      await tx.update('training_topic', 'tr-pfa', null, { name: 'Ours', valid_months: 6 });
      await tx.remove('training_topic', 'tr-law', null, 'not here');
    });
    expect(await sown(store)).toBe(0);
    expect(await rebuildDifferences(home.folder, home.key, driver)).toEqual([]);
    await store.close();
  });

  it('refuses what no row may hold', async () => {
    const store = await openHome(newHome(driver), 'create');
    await sown(store);
    const staff = { name: 'A', employer: 'own', standing: 'other' };
    const refused: readonly ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.insert('staff', newId(), { ...staff, employer: 'nobody' }),
      (tx) => tx.insert('staff', newId(), { ...staff, user_id: newId() }),
      (tx) => tx.insert('employment', newId(), { staff_id: newId(), started_on: '2024-01-01' }),
      (tx) => tx.insert('staff_check', newId(), { staff_id: null, kind: 'induction' }),
      (tx) => tx.update('check_requirement', 'induction', null, { jobs: 'not json' }),
      (tx) => tx.update('training_topic', 'tr-law', null, { document_id: 'sop-of-nothing' }),
      async (tx) => {
        const id = newId();
        await tx.insert('staff', id, staff);
        await tx.insert('employment', newId(), { staff_id: id, started_on: '2024-02-02', ended_on: '2024-02-01' });
      },
    ];
    for (const work of refused) await expect(store.command(bySystem, work)).rejects.toThrow();
    expect(await count(store, 'staff')).toBe(0);
    await store.close();
  });
});
