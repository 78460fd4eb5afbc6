/**
 * What a power cut can leave of SQLite's write-ahead log: a tail that never reached the disk, a byte, a sector. Each
 * such file must open to the state after some command, never between two.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startOther } from '../store/other-process.ts';
import { drivers, newHome, openHome, temporaryFolder } from '../store/support.ts';
import type { Home } from '../store/support.ts';

const variants = Number(process.env['HOMEWARD_TORN'] ?? 120);
const writes = 30;
const Id = z.object({ id: z.string() });

type Damage = (wal: Buffer, share: number) => Buffer;
const damages: readonly (readonly [string, Damage])[] = [
  ['cut short', (wal, share) => wal.subarray(0, Math.floor(wal.length * share))],
  ['a byte changed', (wal, share) => change(wal, share, 1, (byte) => byte ^ 0x40)],
  ['a sector empty', (wal, share) => change(wal, share, 512, () => 0)],
];

function change(wal: Buffer, share: number, length: number, make: (byte: number) => number): Buffer {
  const at = Math.floor((wal.length - length) * share);
  for (let n = at; n < at + length; n += 1) wal.writeUInt8(make(wal.readUInt8(n)), n);
  return wal;
}

/** Copies of the home in which only the write-ahead log differs. */
function torn(home: Home, bytes: Buffer): Home {
  const folder = join(temporaryFolder(), 'home');
  mkdirSync(folder);
  for (const name of ['records.db', 'files.db', 'not-closed']) cpSync(join(home.folder, name), join(folder, name));
  writeFileSync(join(folder, 'records.db-wal'), bytes);
  return { ...home, folder };
}

describe.each(drivers)('a torn log on $name', (driver) => {
  it.each(damages)('%s', { timeout: 120_000 }, async (_what, damage) => {
    const home = newHome(driver);
    await (await openHome(home, 'create')).close();
    const other = startOther(home, writes);
    await other.said(writes + 1);
    await other.kill();
    const wal = readFileSync(join(home.folder, 'records.db-wal'));
    expect(wal.length).toBeGreaterThan(100_000);
    const each = Math.ceil(variants / damages.length / drivers.length);
    const seen = new Set<number>();
    for (let n = 0; n < each; n += 1) {
      const store = await openHome(torn(home, damage(Buffer.from(wal), (n + Math.random()) / each)), 'open');
      const ids = (await store.reader.all(sql`SELECT id FROM transition_phase`, Id)).map((row) => row.id);
      const { intact, changes } = await store.verifyLog();
      await store.close();
      const expected = other.lines.slice(1, changes + 1).flatMap((id) => [`left-${id}`, `right-${id}`]);
      expect([intact, ids.sort()]).toEqual([true, expected.sort()]);
      seen.add(changes);
    }
    // They were not all the same harmless case.
    expect(seen.size).toBeGreaterThan(3);
  });
});
