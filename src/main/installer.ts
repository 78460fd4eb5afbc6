/**
 * On Windows the installer starts the application for a moment at each step of its own work. Then a shortcut is made
 * or removed, and nothing else: no window, no store.
 */
import { basename, dirname, join } from 'node:path';

type Spawn = (file: string, args: readonly string[], options: { detached: boolean }) => { unref: () => void };

const steps: Readonly<Record<string, string | null>> = {
  '--squirrel-install': '--createShortcut',
  '--squirrel-updated': '--createShortcut',
  '--squirrel-uninstall': '--removeShortcut',
  '--squirrel-obsolete': null,
};

/** @returns whether this start was the installer's; the process has nothing more to do then. */
export function servedInstaller(
  process: Pick<NodeJS.Process, 'argv' | 'platform' | 'execPath'>,
  spawn: Spawn,
): boolean {
  const step = process.platform === 'win32' ? steps[process.argv[1] ?? ''] : undefined;
  if (step === undefined) return false;
  const updater = join(dirname(process.execPath), '..', 'Update.exe');
  if (step !== null) spawn(updater, [`${step}=${basename(process.execPath)}`], { detached: true }).unref();
  return true;
}
