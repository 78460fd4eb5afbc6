/** Contents of evidence: what goes in comes out, or it is said that it does not. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store, StoredFile } from '../../src/main/store/types.ts';
import { bySystem, drivers, newHome, newId, openHome, refusalOf } from './support.ts';
import type { Home } from './support.ts';

async function keep(store: Store, id: string, content: Uint8Array): Promise<StoredFile> {
  return store.command(bySystem, async (tx) => {
    const file = await store.files.put(id, content);
    await tx.insert('file', id, {
      ...{
        hmac: file.hmac,
        bytes: file.bytes,
        chunk_bytes: file.chunkBytes,
        file_key: file.fileKey,
        media_type: 'text/plain',
      },
    });
    return file;
  });
}

async function inContents(home: Home, statement: string): Promise<void> {
  const connection = await home.driver.open(join(home.folder, 'files.db'), home.key, 'read-write');
  await connection.exec(statement);
  await connection.close();
}

describe.each(drivers)('files on $name', (driver) => {
  it.each([0, 1, 262_144, 262_145, 1_500_000])(
    '%i bytes come back as they were, after a restart too',
    async (bytes) => {
      const home = newHome(driver);
      let store = await openHome(home, 'create');
      const content = new Uint8Array(randomBytes(bytes));
      const file = await keep(store, newId(), content);
      expect(file.bytes).toBe(bytes);
      expect(Buffer.from(await store.files.get(file)).equals(Buffer.from(content))).toBe(true);
      await store.close();
      store = await openHome(home, 'open');
      expect(Buffer.from(await store.files.get(file)).equals(Buffer.from(content))).toBe(true);
      await store.close();
    },
  );

  it('putting twice is putting once; another content under the same id is refused', async () => {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    const id = newId();
    const content = new Uint8Array(randomBytes(5000));
    const first = await keep(store, id, content);
    expect(await keep(store, id, content)).toEqual(first);
    expect((await refusalOf(keep(store, id, new Uint8Array(5000)))).code).toBe('conflict');
    expect(Buffer.from(await store.files.get(first)).equals(Buffer.from(content))).toBe(true);
    await store.close();
  });

  it('a put whose command failed can be put again', async () => {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    const id = newId();
    await store.files.put(id, new Uint8Array(700_000));
    const content = new Uint8Array(randomBytes(5000));
    const file = await keep(store, id, content);
    expect(Buffer.from(await store.files.get(file)).equals(Buffer.from(content))).toBe(true);
    await store.close();
  });

  it('equal contents are recognised within a store and not between two', async () => {
    const stores = [await openHome(newHome(driver), 'create'), await openHome(newHome(driver), 'create')];
    const content = new TextEncoder().encode('a well-known form');
    const hashes: string[] = [];
    for (const store of stores) {
      const [one, two] = [await keep(store, newId(), content), await keep(store, newId(), content)];
      expect(one.hmac).toBe(two.hmac);
      expect(one.fileKey).not.toBe(two.fileKey);
      hashes.push(one.hmac);
      await store.close();
    }
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it.each([
    ['a piece missing', 'DELETE FROM chunk WHERE n = 1'],
    ['the end missing', 'DELETE FROM chunk WHERE n = 2'],
    ['two pieces exchanged', 'UPDATE chunk SET n = 3 - n WHERE n > 0'],
    ['all of it missing', 'DELETE FROM chunk'],
    ['a piece altered', 'UPDATE chunk SET sealed = zeroblob(length(sealed)) WHERE n = 1'],
    ['a piece cut', 'UPDATE chunk SET sealed = substr(sealed, 1, 5) WHERE n = 1'],
  ])('%s is found when it is read', async (_what, statement) => {
    const home = newHome(driver);
    let store = await openHome(home, 'create');
    const file = await keep(store, newId(), new Uint8Array(randomBytes(700_000)));
    await store.close();
    // Exchanging passes through a number of its own, so that no two are alike on the way.
    const steps = statement.includes('3 - n')
      ? ['UPDATE chunk SET n = n + 10', 'UPDATE chunk SET n = CASE n WHEN 10 THEN 0 ELSE 13 - (n - 10) - 10 END']
      : [statement];
    for (const step of steps) await inContents(home, step);
    store = await openHome(home, 'open');
    const refused = await refusalOf(store.files.get(file));
    expect([refused.code, refused.detail.problem]).toEqual(['cannot-open', 'records-damaged']);
    await store.close();
  });

  it("another file's key opens nothing", async () => {
    const store = await openHome(newHome(driver), 'create');
    const [one, two] = [await keep(store, newId(), randomBytes(50)), await keep(store, newId(), randomBytes(50))];
    expect((await refusalOf(store.files.get({ ...one, fileKey: two.fileKey }))).code).toBe('cannot-open');
    await store.close();
    expect((await refusalOf(store.files.get(one))).code).toBe('unauthenticated');
  });
});
