/** The keyring under a failing disk and a killed process: always the old one or the new one, whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseKeyring } from '../../src/main/vault/keyring.ts';
import { ada, ben, failingDisk, madeVault, readKeyring, refusal, tempFolder, vaultIn } from './support.ts';

async function outcome(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

describe('a disk that fails at any one call', () => {
  it('while a person is added: the keyring opens, with or without them', async () => {
    const { folder, key } = await madeVault();
    let worked = false;
    for (let at = 1; !worked; at += 1) {
      const { files } = failingDisk(at, 'EIO');
      worked = await outcome(vaultIn(folder, { files }).putSlot(key, { ...ben, temporary: false }));
      const ids = (await vaultIn(folder).slots()).map(({ userId }) => userId);
      expect(ids[0]).toBe(ada.userId);
      if (worked) expect(ids).toContain(ben.userId);
      expect((await vaultIn(folder).open(ada.name, ada.password)).key).toEqual(key);
      if (ids.length > 1) await vaultIn(folder).removeSlot(ben.userId);
      expect(at).toBeLessThan(20);
    }
  });

  it('while a store is made: none, or one to be finished; and it can be made again', async () => {
    let worked = false;
    for (let at = 1; !worked; at += 1) {
      const folder = tempFolder();
      const wanted = { ...ada, language: 'en', practice: false, appVersion: '0.1.0' };
      worked = await outcome(vaultIn(folder, { files: failingDisk(at, 'EIO').files }).create(wanted));
      expect((await vaultIn(folder).inspect()).state).toBe('no-store');
      const vault = vaultIn(folder);
      const { key } = await vault.create(wanted);
      writeFileSync(join(folder, 'records.db'), '');
      await vault.finish();
      expect((await vault.open(ada.name, ada.password)).key).toEqual(key);
    }
  });

  it('says in one word whether it is full or closed to us', async () => {
    const { folder, key } = await madeVault();
    const slot = { ...ben, temporary: false };
    const put = (code: string) => refusal(vaultIn(folder, { files: failingDisk(2, code).files }).putSlot(key, slot));
    const open = (code: string) =>
      refusal(vaultIn(folder, { files: failingDisk(1, code).files }).open(ada.name, ada.password));
    expect(await put('ENOSPC')).toEqual({ code: 'disk-full' });
    expect(await open('ENOSPC')).toEqual({ code: 'cannot-open', problem: 'disk-full' });
    for (const code of ['EACCES', 'EPERM', 'EROFS']) {
      expect(await put(code)).toEqual({ code: 'cannot-open', problem: 'folder-not-writable' });
      expect(await open(code)).toEqual({ code: 'cannot-open', problem: 'folder-not-writable' });
    }
    expect(readKeyring(folder).slots).toHaveLength(1);
  });
});

describe('a process killed while it rewrites the keyring', () => {
  it('leaves the old one or the new one, and nothing it had confirmed is gone', async () => {
    const { folder, key } = await madeVault();
    const script = join(import.meta.dirname, 'rewriting-child.ts');
    for (let round = 0; round < 15; round += 1) {
      const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.end(Buffer.from(key).toString('hex'));
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      while (!said.includes('\n')) await wait(2);
      await wait(Math.random() * 40);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const confirmed = Number(said.split('\n').slice(0, -1).at(-1));
      expect(parseKeyring(readFileSync(join(folder, 'keyring.json'))).kind).toBe('keyring');
      const opened = await vaultIn(folder).open(ada.name, ada.password);
      expect(opened.key).toEqual(key);
      const found = (await vaultIn(folder).slots()).find(({ userId }) => userId.startsWith('round-'));
      expect(Number(found?.userId.slice('round-'.length))).toBeGreaterThanOrEqual(confirmed);
      if (found) await vaultIn(folder).removeSlot(found.userId);
    }
  });
});
