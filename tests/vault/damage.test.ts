/** Key files that are cut, flipped, edited, missing or from the future: each its own answer, and never a wrong key. */
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/main/errors.ts';
import { parseKeyring } from '../../src/main/vault/keyring.ts';
import { ada, ben, damaged, editKeyring, madeVault, readKeyring, refusal, tempFolder, vaultIn } from './support.ts';

const keyringOf = (folder: string) => join(folder, 'keyring.json');
const problemOf = async (folder: string) => (await vaultIn(folder).inspect()).problem;

describe('a key file that is not one', () => {
  const contents: Record<string, string> = {
    empty: '',
    'not JSON': 'keyring',
    'a number': '7',
    'a list': '[]',
    null: 'null',
    'another JSON': '{"format":1}',
    'format zero': '{"format":0}',
    'format in words': '{"format":"1"}',
    binary: '\u0000\u0001\u0002',
  };
  for (const [what, content] of Object.entries(contents)) {
    it(`is damaged: ${what}`, async () => {
      const { folder, vault } = await madeVault();
      writeFileSync(keyringOf(folder), content);
      expect(await problemOf(folder)).toBe('keyring-damaged');
      expect(await refusal(vault.open(ada.name, ada.password))).toEqual(damaged);
      expect(await refusal(vault.create({ ...ben, language: 'en', practice: false, appVersion: '0.1.0' }))).toEqual(
        damaged,
      );
      expect(readFileSync(keyringOf(folder), 'utf8')).toBe(content);
    });
  }

  it('is damaged: a folder, and a file too big to be one', async () => {
    const { folder } = await madeVault();
    rmSync(keyringOf(folder));
    mkdirSync(keyringOf(folder));
    expect(await problemOf(folder)).toBe('keyring-damaged');
    rmSync(keyringOf(folder), { recursive: true });
    writeFileSync(keyringOf(folder), '');
    truncateSync(keyringOf(folder), 5_000_000_000);
    expect(await problemOf(folder)).toBe('keyring-damaged');
  });

  it('is damaged wherever it was cut off', async () => {
    const { folder } = await madeVault();
    const content = readFileSync(keyringOf(folder));
    // The last character is the line's end.
    for (let length = 0; length < content.length - 1; length += 1) {
      expect(parseKeyring(content.subarray(0, length)).kind).toBe('damaged');
    }
  });
});

describe('the folder', () => {
  it('without anything has no store; so has one that does not exist', async () => {
    const none = { state: 'no-store', problem: null, neededVersion: null, language: null, practice: false };
    expect(await vaultIn(tempFolder()).inspect()).toEqual(none);
    expect(await vaultIn(join(tempFolder(), 'not', 'yet')).inspect()).toEqual(none);
  });

  it('with records and without the key file, and the other way round, are two problems', async () => {
    const { folder, vault } = await madeVault();
    rmSync(join(folder, 'records.db'));
    expect(await vault.inspect()).toMatchObject({ state: 'problem', problem: 'records-missing', language: 'fr' });
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual({
      code: 'cannot-open',
      problem: 'records-missing',
    });
    rmSync(keyringOf(folder));
    writeFileSync(join(folder, 'files.db'), '');
    expect(await problemOf(folder)).toBe('keyring-missing');
    writeFileSync(join(folder, 'records.db'), '');
    expect(await problemOf(folder)).toBe('keyring-missing');
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual({
      code: 'cannot-open',
      problem: 'keyring-missing',
    });
    const again = vault.create({ ...ada, language: 'en', practice: false, appVersion: '0.1.0' });
    expect(await refusal(again)).toEqual({ code: 'cannot-open', problem: 'keyring-missing' });
  });

  it('that is a file, or closed to us, says so', async () => {
    const { folder } = await madeVault();
    expect(await problemOf(join(folder, 'records.db'))).toBe('folder-not-writable');
    expect(await problemOf(join(folder, 'records.db', 'inside'))).toBe('folder-not-writable');
  });

  it('with a leftover of a write that was cut short has only the real file', async () => {
    const { folder, vault, key } = await madeVault();
    writeFileSync(`${keyringOf(folder)}.0123456789ab.tmp`, '{');
    expect((await vault.open(ada.name, ada.password)).key).toEqual(key);
    rmSync(keyringOf(folder));
    expect(await problemOf(folder)).toBe('keyring-missing');
  });
});

describe('a key file from the future', () => {
  it('names the version it needs, and is left alone', async () => {
    const { folder, vault, key } = await madeVault();
    editKeyring(folder, (ring) => void Object.assign(ring, { format: 2, readableFrom: '3.4.0', slots: 'otherwise' }));
    const before = readFileSync(keyringOf(folder));
    const newer = { state: 'problem', problem: 'newer-keyring', neededVersion: '3.4.0', language: 'fr' };
    expect(await vault.inspect()).toMatchObject(newer);
    const refused = { code: 'cannot-open', problem: 'newer-keyring' };
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(refused);
    expect(await refusal(vault.putSlot(key, { ...ben, temporary: false }))).toEqual(refused);
    expect(await refusal(vault.removeSlot(ada.userId))).toEqual(refused);
    expect(readFileSync(keyringOf(folder))).toEqual(before);
  });

  it('that says nothing is still from the future', async () => {
    const { folder, vault } = await madeVault();
    writeFileSync(keyringOf(folder), '{"format": 9, "readableFrom": ["?"]}');
    expect(await vault.inspect()).toMatchObject({ problem: 'newer-keyring', neededVersion: null, language: null });
  });
});

describe('flipped bits', () => {
  it('anywhere: the right password opens to the right key, or the file is damaged; never "wrong password"', async () => {
    const { folder, vault, key } = await madeVault();
    await vault.putSlot(key, { ...ben, temporary: true });
    const whole = readFileSync(keyringOf(folder));
    const outcome = async (bit: number): Promise<unknown> => {
      const broken = Buffer.from(whole);
      broken.writeUInt8(broken.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(keyringOf(folder), broken);
      rmSync(join(folder, 'throttle.json'), { force: true });
      return vaultIn(folder)
        .open(ben.name, ben.password)
        .catch((error: unknown) => (error instanceof AppError ? error.detail.problem : error));
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const got = await outcome(bit);
        if (got === 'keyring-damaged' || got === 'newer-keyring') return;
        expect(got).toEqual({ key, userId: ben.userId, temporary: true });
      }),
      { numRuns: 600 },
    );
  });

  it('in one person’s slot leave the others’ alone, and survive their changes', async () => {
    const { folder, vault, key } = await madeVault();
    await vault.putSlot(key, { ...ben, temporary: false });
    editKeyring(folder, (ring) => void Object.assign(ring.slots[0] ?? {}, { wrapped: 'f'.repeat(96) }));
    expect((await vault.open(ben.name, ben.password)).key).toEqual(key);
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(damaged);
    expect(await vault.slots()).toEqual([{ userId: ben.userId, temporary: false }]);
    // Ben's new password does not make Ada's slot look sound again; a new slot of hers does.
    await vault.putSlot(key, { ...ben, password: 'eight small umbrellas', temporary: false });
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(damaged);
    await vault.putSlot(key, { ...ada, temporary: true });
    expect((await vault.open(ada.name, ada.password)).temporary).toBe(true);
    expect(readKeyring(folder).slots).toHaveLength(2);
  });

  it('in the recovery slot are told from a wrong code', async () => {
    const { folder, vault, recoveryCode, key } = await madeVault();
    editKeyring(folder, (ring) => void Object.assign(ring.recovery, { nonce: '0'.repeat(24) }));
    expect(await refusal(vault.openByRecovery(recoveryCode))).toEqual(damaged);
    expect((await vault.open(ada.name, ada.password)).key).toEqual(key);
  });

  it('never turn a store into an empty place', async () => {
    const { folder } = await madeVault();
    editKeyring(folder, (ring) => void Object.assign(ring, { complete: false }));
    expect(await problemOf(folder)).toBe('keyring-damaged');
  });
});

describe('a key file edited by somebody who can compute the checksums', () => {
  const wrong = { code: 'unauthenticated' };
  type Edit = Parameters<typeof editKeyring>[1];
  const inSlot = (change: Record<string, unknown>): Edit => {
    return (ring) => void Object.assign(ring.slots[1] ?? {}, change);
  };
  const inKdf = (change: Record<string, unknown>): Edit => {
    return (ring) => void Object.assign(ring.slots[1]?.kdf ?? {}, change);
  };
  const edits: Record<string, Edit> = {
    'the temporary flag': inSlot({ temporary: false }),
    'the owner': inSlot({ userId: ada.userId }),
    'the nonce': inSlot({ nonce: '0'.repeat(24) }),
    'the wrapped key': inSlot({ wrapped: '0'.repeat(96) }),
    'the salt': inKdf({ salt: '0'.repeat(32) }),
    'the passes': inKdf({ passes: 2 }),
    'the memory': inKdf({ memory: 16 }),
    'the lanes': inKdf({ lanes: 2, memory: 16 }),
    'the vault’s id': (ring) => void Object.assign(ring, { vaultId: '0'.repeat(32) }),
    'the practice flag': (ring) => void Object.assign(ring, { practice: true }),
  };
  for (const [what, edit] of Object.entries(edits)) {
    it(`opens for nobody: ${what}`, async () => {
      const { folder, vault, key } = await madeVault();
      await vault.putSlot(key, { ...ben, temporary: true });
      editKeyring(folder, () => undefined, true);
      expect((await vault.open(ben.name, ben.password)).temporary).toBe(true);
      editKeyring(folder, edit, true);
      expect(await refusal(vault.open(ben.name, ben.password))).toEqual(wrong);
    });
  }

  it('opens for nobody: a slot of another person, or of another store, under this name', async () => {
    const [one, two] = [await madeVault(), await madeVault()];
    await one.vault.putSlot(one.key, { ...ben, temporary: false });
    const foreign = readKeyring(two.folder).slots[0];
    const hint = readKeyring(one.folder).slots[1]?.['hint'];
    editKeyring(one.folder, (ring) => void Object.assign(ring.slots[1] ?? {}, foreign, { hint }), true);
    expect(await refusal(one.vault.open(ben.name, ada.password))).toEqual(wrong);
    expect((await one.vault.open(ada.name, ada.password)).key).toEqual(one.key);
  });

  it('is damaged when the key inside is not the store’s', async () => {
    const { folder, vault } = await madeVault();
    editKeyring(folder, (ring) => void Object.assign(ring, { keyCheck: '0'.repeat(32) }), true);
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(damaged);
  });
});

describe('making a store', () => {
  const wanted = { ...ada, language: 'en', practice: true, appVersion: '0.1.0' };

  it('that was cut short counts as none, and moves aside, whole, when it is made again', async () => {
    const folder = tempFolder();
    await vaultIn(folder).create(wanted);
    writeFileSync(join(folder, 'records.db'), 'half');
    writeFileSync(join(folder, 'records.db-wal'), 'a');
    writeFileSync(join(folder, 'files.db'), 'b');
    writeFileSync(join(folder, 'a letter.txt'), 'mine');
    const first = readFileSync(keyringOf(folder));
    const vault = vaultIn(folder);
    expect(await vault.inspect()).toMatchObject({ state: 'no-store', problem: null });
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual({ code: 'cannot-open', problem: 'no-store' });
    const { key } = await vault.create(wanted);
    const aside = join(folder, 'unfinished-2026-11-22T08-00-00-000Z');
    expect(readdirSync(aside).sort()).toEqual(['files.db', 'keyring.json', 'records.db', 'records.db-wal']);
    expect(readFileSync(keyringOf(aside))).toEqual(first);
    expect(readdirSync(folder).sort()).toEqual(['a letter.txt', 'keyring.json', 'unfinished-2026-11-22T08-00-00-000Z']);
    await vault.create(wanted);
    expect(readdirSync(folder).filter((name) => name.startsWith('unfinished'))).toHaveLength(2);
    expect(key).toHaveLength(32);
  });

  it('is finished only once the records are there', async () => {
    const folder = tempFolder();
    const vault = vaultIn(folder);
    await vault.create(wanted);
    expect(await refusal(vault.finish())).toEqual({ code: 'cannot-open', problem: 'records-missing' });
    writeFileSync(join(folder, 'records.db'), '');
    await vault.finish();
    await vault.finish();
    expect(await vault.inspect()).toMatchObject({ state: 'closed', practice: true, language: 'en' });
  });

  it('never replaces a store that stands', async () => {
    const { folder, vault } = await madeVault();
    const before = readFileSync(keyringOf(folder));
    expect(await refusal(vault.create(wanted))).toEqual({ code: 'forbidden' });
    expect(readFileSync(keyringOf(folder))).toEqual(before);
  });

  it('by two copies at once does not end with one finishing the other’s', async () => {
    const folder = tempFolder();
    const [one, two] = [vaultIn(folder), vaultIn(folder)];
    await one.create(wanted);
    await two.create(wanted);
    writeFileSync(join(folder, 'records.db'), '');
    expect(await refusal(one.finish())).toEqual({ code: 'cannot-open', problem: 'in-use' });
  });
});
