/** A small file is replaced whole or not at all, whichever call of the disk fails. */
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../src/main/platform/atomic-write.ts';
import { failingDisk, tempFolder } from '../../vault/support.ts';

describe('writing a file at once', () => {
  it('makes it or replaces it, for its owner’s eyes alone', async () => {
    const folder = tempFolder();
    const file = join(folder, 'keyring.json');
    await atomicWrite(file, 'old');
    await atomicWrite(file, Buffer.from('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['keyring.json']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('fails at any one call with the old content whole, or the new one, and leaves nothing else', async () => {
    const outcomes: string[] = [];
    for (let at = 1; outcomes.at(-1) !== 'worked'; at += 1) {
      const folder = tempFolder();
      const file = join(folder, 'keyring.json');
      writeFileSync(file, 'old');
      const writing = atomicWrite(file, 'new', failingDisk(at, 'ENOSPC').files);
      const worked = await writing.then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'ENOSPC' });
          return false;
        },
      );
      const content = readFileSync(file, 'utf8');
      expect(readdirSync(folder)).toEqual(['keyring.json']);
      outcomes.push(worked ? 'worked' : content);
    }
    // Opening, writing, flushing, closing, renaming; then the folder's three calls, when the new name already stands.
    expect(outcomes).toEqual(['old', 'old', 'old', 'old', 'old', 'new', 'new', 'new', 'worked']);
  });

  it('refuses to replace a folder, and leaves it', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'keyring.json'));
    writeFileSync(join(folder, 'keyring.json', 'inside'), '');
    await expect(atomicWrite(join(folder, 'keyring.json'), 'new')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['keyring.json']);
  });

  it('many at once leave one of them whole', async () => {
    const folder = tempFolder();
    const file = join(folder, 'a.json');
    const contents = Array.from({ length: 20 }, (_, n) => String(n).repeat(5_000));
    await Promise.all(contents.map((content) => atomicWrite(file, content)));
    expect(contents).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('sweeps what its own earlier writes left, and nothing that looks a little like it', async () => {
    const folder = tempFolder();
    const long = new Date(Date.now() - 3_600_000);
    const strangers = ['a.json.bak', 'a.json.tmp', 'b.json.0123456789ab.tmp', 'a.json.old.0123456789ab.tmp'];
    for (const name of [...strangers, 'a.json.0123456789ab.tmp']) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), long, long);
    }
    writeFileSync(join(folder, 'a.json.ba9876543210.tmp'), 'being written by somebody else');
    await atomicWrite(join(folder, 'a.json'), 'new');
    expect(readdirSync(folder).sort()).toEqual([...strangers, 'a.json', 'a.json.ba9876543210.tmp'].sort());
  });
});
