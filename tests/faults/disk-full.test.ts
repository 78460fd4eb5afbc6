/** A disk without room: the command is refused, nothing of it stays, and what was there can be read and closed. */
import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Connection, Driver } from '../../src/main/store/types.ts';
import {
  addAction,
  bySystem,
  drivers,
  furnish,
  newHome,
  newId,
  openHome,
  problemOf,
  refusalOf,
} from '../store/support.ts';

/** The driver with a disk that ends where a file of `pages` pages does. */
function ending(driver: Driver): { driver: Driver; endNow: () => Promise<void>; giveRoom: () => Promise<void> } {
  const opened: Connection[] = [];
  return {
    driver: {
      name: driver.name,
      async open(file, key, mode) {
        const connection = await driver.open(file, key, mode);
        if (mode === 'read-write') opened.push(connection);
        return connection;
      },
    },
    // Less than what is used is rounded up to what is used: from here on, not one page more.
    endNow: async () => {
      for (const connection of opened) await connection.exec('PRAGMA max_page_count = 1');
    },
    giveRoom: async () => {
      for (const connection of opened) await connection.exec('PRAGMA max_page_count = 1000000');
    },
  };
}

const Count = z.object({ n: z.int() });

describe.each(drivers)('a full disk on $name', (driver) => {
  it('refuses the command and leaves the store sound', async () => {
    const disk = ending(driver);
    const home = { ...newHome(driver), driver: disk.driver };
    const store = await openHome(home, 'create');
    await furnish(store, newId());
    await disk.endNow();
    const long = 'x'.repeat(9_000);
    let [written, refused] = [0, ''];
    while (refused === '') {
      const command = store.command(bySystem, async (tx) => {
        await addAction(tx, `action-${written}`);
        await tx.update('transition_action', `action-${written}`, 1, { notes: long });
      });
      refused = await command.then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : 'other'),
      );
      if (refused === '') written += 1;
    }
    expect(refused).toBe('disk-full');
    const count = async () => (await store.reader.one(sql`SELECT count(*) AS n FROM transition_action`, Count))?.n;
    expect(await count()).toBe(written + 1);
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: written + 1 });
    expect((await refusalOf(store.files.put(newId(), randomBytes(100_000)))).code).toBe('disk-full');
    await disk.giveRoom();
    await store.command(bySystem, (tx) => addAction(tx, 'after-all'));
    expect(await store.verifyLog()).toMatchObject({ intact: true, changes: written + 2 });
    await store.close();
    expect(await problemOf(openHome({ ...home, driver }, 'open'))).toBeUndefined();
  });

  it('can be closed, and opened again', async () => {
    const disk = ending(driver);
    const home = { ...newHome(driver), driver: disk.driver };
    const store = await openHome(home, 'create');
    await furnish(store, newId());
    await disk.endNow();
    await refusalOf(
      store.command(bySystem, (tx) => tx.update('transition_action', 'one', 1, { notes: 'x'.repeat(90_000) })),
    );
    await store.close();
    const again = await openHome({ ...home, driver }, 'open');
    expect(await again.verifyLog()).toMatchObject({ intact: true, changes: 1 });
    await again.close();
  });

  it('no room while a store is made or opened', async () => {
    const full: Driver = {
      name: driver.name,
      open: async (file, key, mode) => {
        const connection = await driver.open(file, key, mode);
        if (file.endsWith('records.db') && mode === 'read-write') await connection.exec('PRAGMA max_page_count = 8');
        return connection;
      },
    };
    expect(await problemOf(openHome({ ...newHome(driver), driver: full }, 'create'))).toBe('disk-full');
  });
});
