/** The application for a terminal: the same core the window has, with a host that has no dialogs. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { openCore } from '../src/main/core.ts';
import type { Core, CoreOptions } from '../src/main/core-types.ts';
import { AppError } from '../src/main/errors.ts';
import { silentLog } from '../src/main/platform/log.ts';
import { userDataFolder } from '../src/main/platform/user-data.ts';
import { chooseDriver } from '../src/main/store/driver.ts';
import { kdfFloor } from '../src/main/vault/kdf.ts';

/** Options for a core over `folder`; `changes` replaces parts of it, for the fictional home and for tests. */
export function terminalOptions(folder: string, changes: Partial<CoreOptions> = {}): CoreOptions {
  const userData = process.env['HOMEWARD_HOME'] ?? userDataFolder();
  mkdirSync(userData, { recursive: true });
  return {
    folder: resolve(folder),
    practiceFolder: join(userData, 'practice'),
    machineFile: join(userData, 'machine'),
    drivers: () => chooseDriver({ markerFolder: userData }),
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    appVersion: packageJson.version,
    runtime: `Node ${process.versions.node}`,
    kdf: kdfFloor,
    log: silentLog,
    host: {
      saveFile: () => Promise.reject(new AppError('unavailable')),
      savePdf: () => Promise.reject(new AppError('unavailable')),
    },
    ...(process.env['HOMEWARD_DEBUG']
      ? {
          onDefect: (error: unknown) =>
            process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`),
        }
      : {}),
    ...changes,
  };
}

export function openTerminalCore(folder: string): Core {
  return openCore(terminalOptions(folder));
}
