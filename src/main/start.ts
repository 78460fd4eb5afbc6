/** Builds the application in the order in which it stands up. Reads as a table of contents. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type Electron from 'electron';
import type { BrowserWindow } from 'electron';
import { answerCalls } from './calls.ts';
import type { Core, CoreSession } from './core-types.ts';
import { makeDesk, type Desk } from './desk.ts';
import { sealApp, sealContents, sealSession } from './hardening.ts';
import { endInOrder, lockWithSystem } from './lifecycle.ts';
import { servedInstaller } from './installer.ts';
import { setMenu } from './menu.ts';
import { bundlePaths, readWishes, settlePaths, type Paths } from './paths.ts';
import { logFile } from './platform/log-file.ts';
import { makeLog, type Log } from './platform/log.ts';
import { schemePrivileges, serveBundle } from './protocol.ts';
import { saveFileBy, savePdfBy } from './save-file.ts';
import { sayStartFailed } from './start-failed.ts';
import { makeWindow, partition } from './window.ts';

export type ElectronApi = typeof Electron;

/** Never throws: what cannot start says so, and the process ends. */
export async function start(electron: ElectronApi, process: NodeJS.Process): Promise<void> {
  if (servedInstaller(process, spawn)) return electron.app.exit(0);
  try {
    const settled = settle(electron, process);
    if (settled === null) return electron.app.exit(0);
    await run(electron, process, settled);
  } catch (error) {
    // Whoever develops sees what it was; a person gets words, and no terminal.
    if (!electron.app.isPackaged && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
    sayStartFailed(electron.dialog, languageOf(electron.app.getLocale()), error);
    electron.app.exit(1);
  }
}

/** What must stand before Electron is ready. @returns null when another copy runs already; that one comes forward. */
function settle(electron: ElectronApi, process: NodeJS.Process): Settled | null {
  const { app } = electron;
  const wishes = readWishes(process.argv, process.env);
  const paths = settlePaths(app, wishes);
  sealApp(app);
  electron.protocol.registerSchemesAsPrivileged(schemePrivileges);
  if (!app.requestSingleInstanceLock()) return null;
  const log = makeLog(Date.now, logFile(paths.logFile));
  sealContents(app, log);
  return { paths, log, practice: wishes.practice };
}

interface Settled {
  readonly paths: Paths;
  readonly log: Log;
  readonly practice: boolean;
}

async function run(electron: ElectronApi, process: NodeJS.Process, settled: Settled): Promise<void> {
  const { app } = electron;
  const { log } = settled;
  const shown: { desk: Desk | null } = { desk: null };
  const core = openCoreFor(electron, process, settled, () => shown.desk?.window() ?? null);
  // Whether it failed is heard at the end of this function, when there are words and a dialog to say it with.
  core.catch(() => log.event('core.failed'));
  await app.whenReady();
  log.event('app.ready', { version: app.getVersion(), practice: settled.practice });
  const bundles = bundlePaths(import.meta.dirname);
  const session = electron.session.fromPartition(partition);
  await Promise.all([sealSession(session, log), sealSession(electron.session.defaultSession, log)]);
  serveBundle(session.protocol, bundles.renderer);
  setMenu(electron.Menu, process.platform);

  const desk = makeDesk({
    core,
    makeWindow: () => makeWindow(electron.BrowserWindow, bundles.preload, !app.isPackaged),
    begin: (made) => begin(made, settled.practice, languageOf(app.getLocale())),
    log,
    clock: Date.now,
    giveUp: () => app.quit(),
  });
  shown.desk = desk;
  answerCalls(electron.ipcMain, () => desk.seat(), log);
  const ending = endInOrder(app, core, log);
  app.on('second-instance', () => desk.focus());
  lockWithSystem(electron.powerMonitor, core, () => app.quit(), log);
  const seen = desk.open();
  const opened = await core;
  opened.on((event) => {
    desk.tell(event);
    if (event.type === 'locked' && !ending.begun()) desk.replace();
  });
  await seen;
  await wait(untouched);
  if (!ending.begun()) await opened.prove();
}

/** Milliseconds in which the door has the machine to itself: whether it can keep records is proven after it is seen. */
const untouched = 500;

/** Read once Electron is on its way, so that neither waits for the other. */
async function openCoreFor(
  electron: ElectronApi,
  process: NodeJS.Process,
  { paths, log }: Settled,
  window: () => BrowserWindow | null,
): Promise<Core> {
  await turn();
  const [{ openCore }, { chooseDriver }, { kdfFloor }] = await Promise.all([
    import('./core.ts'),
    import('./store/driver.ts'),
    import('./vault/kdf.ts'),
  ]);
  const { app, dialog } = electron;
  const saveFile = saveFileBy(dialog, app, window);
  // Outside of Electron there is no version of it, whatever its types promise.
  const { electron: shell, node } = process.versions;
  return openCore({
    folder: paths.store,
    practiceFolder: paths.practice,
    machineFile: paths.machineFile,
    drivers: () => chooseDriver({ markerFolder: paths.home }),
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    appVersion: app.getVersion(),
    runtime: Object.hasOwn(process.versions, 'electron') ? `Electron ${shell}` : `Node ${node}`,
    kdf: kdfFloor,
    log,
    host: { saveFile, savePdf: savePdfBy(saveFile, window) },
  });
}

/** `--practice` opens the fictional home at every new door, also after locking. */
async function begin(session: CoreSession, practice: boolean, language: string): Promise<void> {
  if (practice) await session.call('session.practise', { language });
}

/** The system's language without its country: `fr-CA` is French here. */
function languageOf(locale: string): string {
  return /^[a-z]{2,3}/.exec(locale)?.[0] ?? 'en';
}
