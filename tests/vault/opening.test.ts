/** Opening by password and by recovery code: the right answer, the wrong one, and that they cost the same. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../src/main/vault/vault.ts';
import { ada, ben, editKeyring, madeVault, readKeyring, refusal, vaultIn } from './support.ts';

const wrong = { code: 'unauthenticated' };

describe('opening by password', () => {
  it('gives the key the store was made with, also after a restart', async () => {
    const { folder, key } = await madeVault();
    const opened = await vaultIn(folder).open(ada.name, ada.password);
    expect(opened).toEqual({ key, userId: ada.userId, temporary: false });
    expect(key).toHaveLength(32);
  });

  it('takes the name as a person types it', async () => {
    const { vault } = await madeVault();
    for (const typed of ['ada ngozi', '  ADA   NGOZI ', 'Ａｄａ Ngozi', 'Ada\u200b Ngozi', 'Ada\u00a0Ngozi']) {
      expect((await vault.open(typed, ada.password)).userId).toBe(ada.userId);
    }
  });

  it('takes a password composed in another way, and nothing else about it', async () => {
    const { vault, key } = await madeVault();
    await vault.putSlot(key, { ...ben, password: 'caf\u00e9 au lait', temporary: false });
    expect((await vault.open(ben.name, 'cafe\u0301 au lait')).userId).toBe(ben.userId);
    expect(await refusal(vault.open(ben.name, 'Café au lait'))).toEqual(wrong);
    expect(await refusal(vault.open(ben.name, ' café au lait'))).toEqual(wrong);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const { vault } = await madeVault();
    expect(await refusal(vault.open(ada.name, ben.password))).toEqual(wrong);
    expect(await refusal(vault.open('Nobody', ada.password))).toEqual(wrong);
    expect(await refusal(vault.open('', ada.password))).toEqual(wrong);
  });

  it('keeps two people with one password apart', async () => {
    const { vault, key } = await madeVault();
    await vault.putSlot(key, { ...ben, password: ada.password, temporary: true });
    expect(await vault.open(ada.name, ada.password)).toEqual({ key, userId: ada.userId, temporary: false });
    expect(await vault.open(ben.name, ada.password)).toEqual({ key, userId: ben.userId, temporary: true });
  });

  it('tells people apart whose names have the same hint', async () => {
    const { folder, vault, key } = await madeVault();
    const names = Array.from({ length: 400 }, (_, n) => `Person ${String(n)}`);
    const byHint = new Map<unknown, string>([[readKeyring(folder).slots[0]?.['hint'], ada.name]]);
    let pair: [string, string] | null = null;
    for (const name of names) {
      await vault.putSlot(key, { userId: 'probe', name, password: 'pw', temporary: false });
      const hint = readKeyring(folder).slots.at(-1)?.['hint'];
      const other = byHint.get(hint);
      if (other !== undefined && other !== ada.name) pair = [other, name];
      if (pair) break;
      byHint.set(hint, name);
    }
    if (!pair) expect.fail('400 names without two that share a byte');
    await vault.putSlot(key, { userId: 'one', name: pair[0], password: 'the same', temporary: false });
    await vault.putSlot(key, { userId: 'two', name: pair[1], password: 'the same', temporary: false });
    expect((await vault.open(pair[0], 'the same')).userId).toBe('one');
    expect((await vault.open(pair[1], 'the same')).userId).toBe('two');
  });

  it('confirms a password of the very person who is asked about', async () => {
    const { vault, key } = await madeVault();
    await vault.putSlot(key, { ...ben, temporary: false });
    expect(await vault.isPassword(ada.userId, ada.name, ada.password)).toBe(true);
    expect(await vault.isPassword(ada.userId, ada.name, ben.password)).toBe(false);
    expect(await vault.isPassword(ada.userId, ben.name, ben.password)).toBe(false);
    expect(await vault.isPassword('nobody', ada.name, ada.password)).toBe(false);
  });
});

describe('the recovery code', () => {
  it('opens, and is replaced by the next one', async () => {
    const { vault, key, recoveryCode } = await madeVault();
    expect(await vault.openByRecovery(recoveryCode.toLowerCase().replaceAll('-', ' '))).toEqual(key);
    expect(await vault.isRecovery(recoveryCode)).toBe(true);
    const next = await vault.newRecovery(key);
    expect(next).not.toBe(recoveryCode);
    expect(await vault.isRecovery(recoveryCode)).toBe(false);
    expect(await vault.openByRecovery(next)).toEqual(key);
    expect(await refusal(vault.openByRecovery(recoveryCode))).toEqual(wrong);
    expect(await refusal(vault.openByRecovery('not a code'))).toEqual(wrong);
  });

  it('of one store does not open another', async () => {
    const [one, two] = [await madeVault(), await madeVault()];
    expect(await refusal(one.vault.openByRecovery(two.recoveryCode))).toEqual(wrong);
  });
});

describe('people', () => {
  it('lose their slot when they are removed, whatever they know', async () => {
    const { folder, vault, key } = await madeVault();
    await vault.putSlot(key, { ...ben, temporary: false });
    await vault.removeSlot(ben.userId);
    expect(await vault.slots()).toEqual([{ userId: ada.userId, temporary: false }]);
    expect(await refusal(vault.open(ben.name, ben.password))).toEqual(wrong);
    expect(readFileSync(join(folder, 'keyring.json'), 'utf8')).not.toContain(ben.userId);
    await vault.removeSlot(ben.userId);
  });

  it('have one slot each: a new password ends the old one', async () => {
    const { vault, key } = await madeVault();
    await vault.putSlot(key, { ...ada, password: 'another kettle', temporary: false });
    expect(await vault.slots()).toHaveLength(1);
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(wrong);
    expect((await vault.open(ada.name, 'another kettle')).key).toEqual(key);
  });

  it('changed all at once are all there', async () => {
    const { vault, key } = await madeVault();
    const ids = Array.from({ length: 12 }, (_, n) => `person-${String(n)}`);
    await Promise.all(
      ids.map((userId) => vault.putSlot(key, { userId, name: userId, password: userId, temporary: true })),
    );
    expect((await vault.slots()).map(({ userId }) => userId)).toEqual([ada.userId, ...ids]);
  });

  it('are never given another store’s key', async () => {
    const { vault } = await madeVault();
    await expect(vault.putSlot(new Uint8Array(32), { ...ben, temporary: false })).rejects.toThrow(RangeError);
    await expect(vault.newRecovery(new Uint8Array(32))).rejects.toThrow(RangeError);
    expect(await vault.slots()).toHaveLength(1);
  });
});

describe('what the folder shows', () => {
  it('holds no name, no password, no code and no key', async () => {
    const { folder, vault, key, recoveryCode } = await madeVault();
    await vault.putSlot(key, { ...ben, temporary: true });
    await refusal(vault.open(ada.name, 'a wrong password'));
    const code = [recoveryCode, recoveryCode.replaceAll('-', ''), recoveryCode.slice(0, 11)];
    const secrets = [ada.name, ben.name, 'ngozi', 'sok', ada.password, ben.password, ...code];
    const keys = [Buffer.from(key).toString('hex'), Buffer.from(key).toString('base64')];
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.includes(Buffer.from(key))).toBe(false);
      const text = bytes.toString('latin1').toLowerCase();
      for (const secret of [...secrets, ...keys]) expect(text).not.toContain(secret.toLowerCase());
      if (file !== 'records.db') expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    }
  });

  it('says the language and the practice flag before anybody signs in', async () => {
    const { vault } = await madeVault();
    const closed = { state: 'closed', problem: null, neededVersion: null, language: 'fr', practice: false };
    expect(await vault.inspect()).toEqual(closed);
  });
});

describe('the floor of the key derivation', () => {
  const real = { memory: 65_536, passes: 3, lanes: 1 };
  const options = (kdf: typeof real) => ({
    folder: '/nowhere',
    clock: () => 0,
    random: (bytes: number) => new Uint8Array(bytes),
    kdf,
    appVersion: '0.1.0',
  });

  it('is 64 MiB and three passes for what is made', () => {
    expect(() => openVault(options(real))).not.toThrow();
    for (const weaker of [
      { memory: 65_535 },
      { passes: 2 },
      { lanes: 0 },
      { memory: 2 ** 31 },
      { memory: Number.NaN },
    ]) {
      expect(() => openVault(options({ ...real, ...weaker }))).toThrow(RangeError);
    }
  });

  it('holds for what a key file asks, even one that fits its checksums and its seal', async () => {
    const { folder } = await madeVault();
    const strict = vaultIn(folder, {
      kdf: { memory: 16, passes: 1, lanes: 1 },
      kdfFloor: { memory: 16, passes: 1, lanes: 1 },
    });
    expect(await refusal(strict.open(ada.name, ada.password))).toEqual({
      code: 'cannot-open',
      problem: 'keyring-damaged',
    });
    expect((await vaultIn(folder).open(ada.name, ada.password)).userId).toBe(ada.userId);
  });

  it('a file that asks for more than any machine has is not obeyed', async () => {
    const { folder, vault } = await madeVault();
    editKeyring(folder, (ring) => void Object.assign(ring.slots[0]?.kdf ?? {}, { memory: 2 ** 31 }), true);
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual({
      code: 'cannot-open',
      problem: 'keyring-damaged',
    });
  });

  it('works with the settings people get', async () => {
    const { vault, key } = await madeVault({ kdf: real, kdfFloor: real });
    expect((await vault.open(ada.name, ada.password)).key).toEqual(key);
  });
});
