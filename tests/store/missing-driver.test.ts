/** A machine on which a driver was not installed: the sources beside only those packages that are there. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from './support.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = `
  import { chooseDriver } from './src/main/store/driver.ts';
  const answer = await chooseDriver({ markerFolder: './markers' }).then(
    ({ driver, remarks }) => [driver.name, ...remarks],
    (error) => [error.code, error.detail.problem],
  );
  process.stdout.write(JSON.stringify(answer));
`;

function choiceWith(packages: readonly string[]): unknown {
  const folder = temporaryFolder();
  for (const part of ['src/main/store', 'src/main/errors.ts', 'src/shared']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of packages)
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'choose.ts'), script);
  const env = { ...process.env, HOMEWARD_DRIVER: '' };
  return JSON.parse(
    execFileSync(process.execPath, ['choose.ts'], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }),
  );
}

it('without SQLCipher the second driver serves, and says so', () => {
  const remarks = process.platform === 'win32' ? [] : ['sqlcipher-missing'];
  expect(choiceWith(['better-sqlite3-multiple-ciphers'])).toEqual(['multiple-ciphers', ...remarks]);
});

it('without either it says that there is none', () => {
  expect(choiceWith([])).toEqual(['cannot-open', 'no-driver']);
});
