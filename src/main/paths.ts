/**
 * Where everything is kept. All of it stands under one home folder of the person's own account; a store may stand
 * elsewhere (`--folder=DIR`), and a test moves the whole home (`HOMEWARD_HOME`).
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

export interface Wishes {
  /** Moves the whole home folder. */
  readonly home: string | null;
  /** Opens the store of this folder. */
  readonly store: string | null;
  /** Opens the fictional home, and leaves the real one alone. */
  readonly practice: boolean;
}

export interface Paths {
  readonly store: string;
  readonly practice: string;
  readonly machineFile: string;
  readonly logFile: string;
  /** Chromium's own files; the window keeps nothing there. */
  readonly window: string;
  readonly home: string;
}

/** Where the three bundles stand, seen from the main bundle's own folder. */
export function bundlePaths(mainFolder: string): { readonly preload: string; readonly renderer: string } {
  return { preload: join(mainFolder, '..', 'preload', 'preload.cjs'), renderer: join(mainFolder, '..', 'renderer') };
}

export function readWishes(args: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Wishes {
  const folder = args.find((arg) => arg.startsWith('--folder='))?.slice('--folder='.length);
  return {
    home: filled(env['HOMEWARD_HOME']),
    store: filled(folder),
    practice: args.includes('--practice'),
  };
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : resolve(text);
}

/**
 * Settles the folders, and makes those that Electron has to find; it must know its own before it is ready.
 * @throws the error of `node:fs` where nothing can be written.
 */
export function settlePaths(app: Pick<App, 'getPath' | 'setPath'>, wishes: Wishes): Paths {
  const home = wishes.home ?? app.getPath('userData');
  const window = join(home, 'window');
  mkdirSync(window, { recursive: true, mode: 0o700 });
  app.setPath('userData', home);
  app.setPath('sessionData', window);
  return {
    home,
    window,
    store: wishes.store ?? join(home, 'store'),
    practice: join(home, 'practice'),
    machineFile: join(home, 'machine'),
    logFile: join(home, 'logs', 'homeward.log'),
  };
}
