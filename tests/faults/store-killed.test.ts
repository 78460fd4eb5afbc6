/** A process that writes is killed at a random moment, again and again: what it acknowledged is there, in pairs. */
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rebuildDifferences } from '../../src/main/store/rebuild.ts';
import { startOther } from '../store/other-process.ts';
import { drivers, newHome, openHome } from '../store/support.ts';

const kills = Number(process.env['HOMEWARD_STORE_KILLS'] ?? 15);
const Id = z.object({ id: z.string() });

describe.each(drivers)('killed on $name', (driver) => {
  // Half of them on each driver, where there are two.
  const times = Math.ceil(kills / drivers.length);
  it(`${times.toString()} times while writing`, { timeout: 30_000 + kills * 5_000 }, async () => {
    const home = newHome(driver);
    await (await openHome(home, 'create')).close();
    const acknowledged: string[] = [];
    for (let n = 0; n < times; n += 1) {
      const other = startOther(home, null);
      await other.said(2);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      await other.kill();
      acknowledged.push(...other.lines.slice(1));
      const store = await openHome(home, 'open');
      const rows = await store.reader.all(sql`SELECT id FROM transition_phase`, Id);
      const check = await store.verifyLog();
      await store.close();
      const found = new Set(rows.map((row) => row.id));
      const lost = acknowledged.filter((id) => !found.has(`left-${id}`) || !found.has(`right-${id}`));
      expect(lost).toEqual([]);
      // At most one more for each kill: committed, and killed before it could say so.
      const pairs = [...found].filter((id) => id.startsWith('left-'));
      expect(pairs.every((id) => found.has(id.replace('left', 'right')))).toBe(true);
      expect(pairs.length - acknowledged.length).toBeLessThanOrEqual(n + 1);
      expect(check).toMatchObject({ intact: true, changes: pairs.length });
    }
    expect(await rebuildDifferences(home.folder, home.key, driver)).toEqual([]);
  });
});
