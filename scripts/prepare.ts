/**
 * What `npm ci` may have had to leave out: SQLCipher itself, which is built on the machine. Where it is missing and we
 * may, it is built now; where we may not, one sentence says what to type. Homeward works either way: the second driver
 * reads and writes the same files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';

const root = join(import.meta.dirname, '..');
const name = '@journeyapps/sqlcipher';
const needs = ['build-essential', 'python3', 'libssl-dev'];
const triedFile = join(root, 'node_modules', '.cache', 'sqlcipher-tried');

function works(): boolean {
  const check = `require(${JSON.stringify(join(root, 'node_modules', ...name.split('/')))})`;
  return spawnSync(process.execPath, ['-e', check], { cwd: root, stdio: 'ignore' }).status === 0;
}

const Manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()) });

function versionWanted(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Manifest.parse(manifest).optionalDependencies[name] ?? 'latest';
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, env, shell, stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;
}

function advice(): string {
  const again = `npm install --no-save ${name}@${versionWanted()}`;
  const tools = process.platform === 'darwin' ? 'xcode-select --install' : `sudo apt-get install -y ${needs.join(' ')}`;
  return `SQLCipher is not built on this machine, so Homeward uses its second driver, which reads and writes the same files; to build it type: ${tools} && ${again}`;
}

/** Tried once for each version: a build that failed would fail again, two minutes later. */
function triedBefore(): boolean {
  return existsSync(triedFile) && readFileSync(triedFile, 'utf8') === versionWanted();
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** @returns whether SQLCipher itself serves; either way the application can run. */
export function prepare(say: (line: string) => void): boolean {
  if (process.platform === 'win32') return false; // it is not made for Windows; the second driver is the first there
  if (works()) return true;
  if (mayInstall() && !triedBefore()) {
    say(`SQLCipher is not built yet: installing ${needs.join(', ')} and building it (about three minutes, once).`);
    mkdirSync(join(triedFile, '..'), { recursive: true });
    writeFileSync(triedFile, versionWanted());
    run('apt-get', ['-q', 'update']);
    run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...needs]);
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${versionWanted()}`]);
    if (works()) {
      rmSync(triedFile, { force: true });
      return true;
    }
  }
  say(advice());
  return false;
}

if (import.meta.main) prepare((line) => process.stdout.write(`${line}\n`));
