/** Nothing that was written can be read in the folder: not while it is open, not after a kill, not after closing. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDraft } from '../../src/main/store/drafts.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { startOther } from '../store/other-process.ts';
import { drivers, furnish, newHome, newId, openHome } from '../store/support.ts';
import type { Home } from '../store/support.ts';

const planted = [
  'Tendai Mukwashi',
  'a secret minute',
  'halfdraftword',
  'removal-reason',
  'transition_action',
  'SQLite format 3',
];

function readable(home: Home): string[] {
  const names = readdirSync(home.folder, { recursive: true }).map(String);
  const files = names.map((name) => join(home.folder, name)).filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(2);
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    const found = planted.flatMap((words) =>
      [
        Buffer.from(words, 'utf8'),
        Buffer.from(words, 'utf16le'),
        Buffer.from(Buffer.from(words).toString('hex')),
        Buffer.from(Buffer.from(words).toString('base64').slice(0, -4)),
      ]
        .filter((form) => bytes.includes(form))
        .map(() => `${file}: ${words}`),
    );
    return [...found, ...planted.filter((words) => file.includes(words))];
  });
}

describe.each(drivers)('the folder on $name', (driver) => {
  it('holds nothing readable', async () => {
    const home = newHome(driver);
    const person = newId();
    let store = await openHome(home, 'create');
    await furnish(store, person, planted[0]);
    await saveDraft(
      store,
      person,
      { key: 'a:b', value: { notes: 'halfdraftword' }, field: null, rev: null },
      '2026-05-04T08:00:00.000Z',
    );
    const meta = { procedure: 'test.write', actorId: person, reason: 'removal-reason' };
    await store.command(meta, (tx) => tx.remove('transition_action', 'one', 1, 'removal-reason'));
    await store.command(meta, async (tx) => {
      const file = await store.files.put(person, new TextEncoder().encode('a secret minute of the meeting'.repeat(50)));
      await tx.insert('file', person, {
        hmac: file.hmac,
        bytes: file.bytes,
        chunk_bytes: file.chunkBytes,
        file_key: file.fileKey,
      });
    });
    expect(statSync(join(home.folder, 'records.db-wal')).size).toBeGreaterThan(1000);
    expect(readable(home)).toEqual([]);
    await store.close();
    expect(readable(home)).toEqual([]);
    // The copy before an update, too.
    const version = Math.max(...migrations.map((migration) => migration.version)) + 10;
    const next = { version, name: 'for-tests', statements: ['CREATE TABLE later (id TEXT PRIMARY KEY) STRICT'] };
    store = await openHome(home, 'open', [...migrations, next]);
    await store.close();
    expect(readdirSync(join(home.folder, 'before-update'))).toHaveLength(1);
    expect(readable(home)).toEqual([]);
  });

  it('nor after a kill', async () => {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    await furnish(store, newId(), planted[0]);
    await store.close();
    const other = startOther(home, 5);
    await other.said(6);
    await other.kill();
    expect(readable(home)).toEqual([]);
  });
});
