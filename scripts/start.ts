/**
 * `npm start`: builds what is stale and opens the application in Electron; where Electron's binary cannot be had, in
 * the double, with a window of the system's Chromium. `--practice` opens the fictional home, `--folder=DIR` another
 * store.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { electronBinary } from '../tests/support/electron-binary.ts';
import { settingsVariable, type DoubleSettings } from '../tests/support/electron-double/settings.ts';
import { buildAll } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { prepare } from './prepare.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Whether a window can be shown at all. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

async function reaches(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

/** Fetches Electron's binary where it is not there yet. A slow line may take its time; no line is known at once. */
async function haveElectron(): Promise<boolean> {
  if (electronBinary() !== undefined) return true;
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com';
  if (process.env['ELECTRON_BIN'] === 'none' || !(await reaches(mirror))) return false;
  say('Fetching Electron, once (about 110 MB).');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 20 * 60_000 });
  return electronBinary() !== undefined;
}

function follow(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  // The application ends in its own order; we wait for it. A signal it has had from the terminal already does no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function inElectron(args: readonly string[]): Promise<number> {
  const forge = join(root, 'node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js');
  return follow(process.execPath, [forge, 'start', ...(args.length > 0 ? ['--', ...args] : [])], process.env);
}

async function inDouble(args: readonly string[], display: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-window-'));
  const settings: DoubleSettings = {
    root: null,
    profile: join(folder, 'profile'),
    chromium: ensureChromium(say),
    headless: !display,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    debug: false,
    appPath: root,
  };
  say(
    display
      ? 'Homeward opens in a window of Chromium. Close the window, or press Ctrl+C here, to end it.'
      : 'There is no display here, so Homeward runs without a window. Press Ctrl+C to end it.',
  );
  const register = pathToFileURL(join(root, 'tests', 'support', 'electron-double', 'register.ts')).href;
  const main = join(root, 'build', 'main', 'main.cjs');
  const env = { ...process.env, [settingsVariable]: JSON.stringify(settings) };
  try {
    return await follow(process.execPath, ['--import', register, main, ...args], env);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const args = process.argv.slice(2);
prepare(say);
const made = await buildAll();
if (made.length > 0) say(`Built: ${made.join(', ')}.`);
const display = hasDisplay();
if (display && (await haveElectron())) {
  process.exitCode = await inElectron(args);
} else {
  if (display) say("Electron's own binary cannot be fetched here: opening the same application in Chromium instead.");
  process.exitCode = await inDouble(args, display);
}
