/** docs/security.md and the tests speak of the same rules: no rule without a test, no test without a rule. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/bundles.ts';
import { holds } from '../support/grep-folders.ts';

const ids = (text: string) => new Set(text.match(/SEC-\d\d/g) ?? []);

async function read(...path: string[]): Promise<string> {
  return readFile(join(root, ...path), 'utf8');
}

interface Rule {
  readonly id: string;
  readonly where: readonly string[];
  readonly tests: readonly string[];
}

async function rules(): Promise<Rule[]> {
  const rows = (await read('docs', 'security.md')).split('\n').filter((line) => line.startsWith('| SEC-'));
  return rows.map((row) => {
    const [, id = '', , where = '', tests = ''] = row.split('|').map((cell) => cell.trim());
    const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    return { id, where: names(where), tests: names(tests) };
  });
}

describe('the table of rules', () => {
  it('numbers each rule once', async () => {
    const found = (await rules()).map(({ id }) => id);
    expect(found.length).toBeGreaterThan(15);
    expect(new Set(found).size).toBe(found.length);
  });
  it('names files that are there, and tests that speak of the rule', async () => {
    for (const { id, where, tests } of await rules()) {
      expect(where.length, id).toBeGreaterThan(0);
      expect(tests.length, id).toBeGreaterThan(0);
      for (const file of where) await expect(read(file), `${id}: ${file}`).resolves.toBeTruthy();
      for (const file of tests) expect(ids(await read(file)), `${file} speaks of ${id}`).toContain(id);
    }
  });
  it('knows every id that a test or the code speaks of', async () => {
    const known = new Set((await rules()).map(({ id }) => id));
    const folders = ['tests/security', 'tests/e2e', 'tests/package', 'src/main'];
    for (const folder of folders) {
      const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.ts'));
      for (const name of names)
        for (const id of ids(await read(folder, name))) expect(known, `${folder}/${name}`).toContain(id);
    }
  });
});

describe('the search for words on disk', () => {
  it('finds them as text, as Chromium keeps it, and in base64', () => {
    const word = 'Sous-le-Baobab';
    for (const content of [
      Buffer.from(`x${word}y`),
      Buffer.from(`x${word}y`, 'utf16le'),
      ...['', 'a', 'ab', 'abc'].map((before) =>
        Buffer.from(Buffer.from(`${before}${word} and more`).toString('base64')),
      ),
    ]) {
      expect(holds(content, word)).toBe(true);
    }
    expect(holds(Buffer.from('another tree'), word)).toBe(false);
  });

  it('takes no four letters of what is encrypted for a name', () => {
    expect(holds(Buffer.from('Philom'.repeat(2)), 'Philom')).toBe(true);
    for (const letters of ['UGhp', 'bG9t', 'aGls', 'Phi']) expect(holds(Buffer.from(letters), 'Philom')).toBe(false);
  });
});
