/** Electron's `app`: its folders, its single instance, and the order in which it ends. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { appEvents } from './app-events.ts';
import type { DoubleSettings } from './settings.ts';
import { host } from './state.ts';
import { preventable, strict } from './strict.ts';
import { closeAllWindows } from './windows.ts';

interface AppParts {
  readonly settings: DoubleSettings;
  readonly ready: Promise<unknown>;
  readonly switches: string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

function manifestOf(appPath: string): Manifest {
  const value: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
  const field = (key: string) =>
    typeof value === 'object' && value !== null ? String(Reflect.get(value, key) ?? '') : '';
  return { name: field('productName') || field('name'), version: field('version') };
}

/** The folders a person's system has; under one folder of its own for a test. */
function specialFolders(root: string | null, name: string): Map<string, string> {
  const home = root === null ? homedir() : join(root, 'person');
  const config = {
    win32: process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  };
  const real = process.platform === 'win32' || process.platform === 'darwin' ? config[process.platform] : null;
  const appData =
    root === null ? (real ?? process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')) : join(root, 'config');
  const userData = join(appData, name);
  const folders: [string, string][] = [
    ['home', home],
    ['appData', appData],
    ['userData', userData],
    ['sessionData', userData],
    ['logs', join(userData, 'logs')],
    ['temp', root === null ? tmpdir() : join(root, 'temp')],
    ['documents', join(home, 'Documents')],
    ['downloads', join(home, 'Downloads')],
    ['desktop', join(home, 'Desktop')],
  ];
  if (root !== null) for (const [, folder] of folders) mkdirSync(folder, { recursive: true });
  return new Map(folders);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns false when another process holds the lock; it is told of us, as in Electron. */
function takeLock(file: string): boolean {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    if (process.platform !== 'win32') process.kill(holder, 'SIGUSR2');
    return false;
  }
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, String(process.pid));
  process.on('exit', () => rmSync(file, { force: true }));
  if (process.platform !== 'win32') process.on('SIGUSR2', () => appEvents.emit('second-instance', {}, [], '', null));
  return true;
}

async function endProcess(code: number): Promise<void> {
  await Promise.race([host.browser?.close(), wait(5_000)]);
  process.exit(code);
}

export function makeApp({ settings, ready, switches }: AppParts) {
  const manifest = manifestOf(settings.appPath);
  const folders = specialFolders(settings.root, manifest.name);
  const state = { ready: false, quitting: false };
  ready.then(() => void (state.ready = true)).catch(() => undefined);

  function exit(code = 0): void {
    if (state.quitting) return;
    state.quitting = true;
    appEvents.emit('quit', {}, code);
    void endProcess(code);
  }
  function quit(): void {
    const before = preventable({});
    appEvents.emit('before-quit', before);
    if (before.defaultPrevented || state.quitting) return;
    closeAllWindows();
    const will = preventable({});
    appEvents.emit('will-quit', will);
    if (!will.defaultPrevented) exit(0);
  }

  const api = strict('app', {
    ...appEvents,
    isPackaged: false,
    whenReady: () => ready,
    isReady: () => state.ready,
    quit,
    exit,
    getName: () => manifest.name,
    getVersion: () => manifest.version,
    getLocale: () => settings.locale,
    getAppPath: () => settings.appPath,
    enableSandbox(): void {
      if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    },
    commandLine: strict('app.commandLine', {
      appendSwitch(name: string, value?: string): void {
        if (state.ready) throw new Error('The Electron double hands switches on before it is ready');
        switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
      },
      hasSwitch: (name: string) => switches.some((given) => given.split('=')[0] === `--${name}`),
    }),
    getPath(name: string): string {
      const folder = folders.get(name);
      if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
      return folder;
    },
    setPath(name: string, folder: string): void {
      if (!folders.has(name)) throw new Error(`Failed to set path: '${name}'`);
      if (!isAbsolute(folder)) throw new Error('Path must be absolute');
      if (!existsSync(folder)) throw new Error(`Failed to set path: '${folder}' does not exist`);
      folders.set(name, folder);
      if (name === 'userData') folders.set('logs', join(folder, 'logs'));
    },
    requestSingleInstanceLock: () => takeLock(join(folders.get('userData') ?? '', 'SingletonLock')),
  });
  return { api, quit };
}
