/**
 * Finds a Chromium for the end-to-end tests and for machines without Electron's binary. `node scripts/chromium.ts`
 * prints its path; where none is found it installs Debian's when it may, or says in one sentence what to type.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const fixedPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    if (base === undefined) return [];
    return [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Chromium', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(runnable);
}

/** The path of a Chromium of this machine, or undefined. `CHROMIUM` in the environment comes first. */
export function findChromium(): string | undefined {
  const wished = process.env['CHROMIUM'];
  if (wished !== undefined && wished !== '') return runnable(wished) ? wished : undefined;
  for (const name of names) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return fixedPlaces[process.platform]?.find(existsSync);
}

const advice: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'On Debian or Ubuntu type: sudo apt-get install -y chromium',
  darwin: 'Install Google Chrome (https://www.google.com/chrome), or type: brew install --cask chromium',
  win32: 'Install Google Chrome (https://www.google.com/chrome), or use Microsoft Edge.',
};

/** One sentence for a person whose machine has no Chromium. */
export function missingChromium(): string {
  const elsewhere = 'or set CHROMIUM to the path of one.';
  return `No Chromium was found on this machine. ${advice[process.platform] ?? 'Install Chromium'}, ${elsewhere}`;
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const outcome = spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return outcome.status === 0;
}

/**
 * The path of a Chromium, installed from Debian when it is missing and we may.
 * @throws Error whose message is the one sentence to show.
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env['CHROMIUM'] || !mayInstall()) throw new Error(missingChromium());
  say('No Chromium on this machine: installing the one of Debian (apt-get install chromium, about a minute).');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (installed === undefined) throw new Error(missingChromium());
  return installed;
}

if (import.meta.main) {
  try {
    process.stdout.write(`${ensureChromium((line) => process.stderr.write(`${line}\n`))}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
