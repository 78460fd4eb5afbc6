/** One bit of any page, anywhere in the page: opening says so, and never goes on as if nothing were. */
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAction, bySystem, drivers, furnish, newHome, newId, openHome, problemOf } from '../store/support.ts';

const page = 4096;
const samples = Number(process.env['HOMEWARD_PAGES'] ?? 60);

describe.each(drivers)('page damage on $name', (driver) => {
  it('is always found', { timeout: 120_000 }, async () => {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    await furnish(store, newId());
    for (let n = 0; n < 20; n += 1) await store.command(bySystem, (tx) => addAction(tx, `action-${n}`));
    await store.close();
    const file = join(home.folder, 'records.db');
    const sound = readFileSync(file);
    const pages = sound.length / page;
    for (let n = 0; n < samples; n += 1) {
      // Every page in turn where there are fewer than samples, spread over the file where there are more.
      const which = Math.floor((n * pages) / samples);
      const at = which * page + randomInt(page);
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at);
      writeFileSync(file, bytes);
      expect([at, await problemOf(openHome(home, 'open'))]).toEqual([at, 'records-damaged']);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
    writeFileSync(file, sound);
    expect(await problemOf(openHome(home, 'open'))).toBeUndefined();
  });
});
