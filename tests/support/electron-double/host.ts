/**
 * The Electron double: gives a built main bundle Electron's API on plain Node, with the system's Chromium for a window.
 * docs/testing.md says what it cannot prove.
 */
import { registerHooks } from 'node:module';
import process from 'node:process';
import { makeApp } from './app.ts';
import { appEvents } from './app-events.ts';
import { debugPort, launchSomehow } from './browser.ts';
import { listenToTest } from './control.ts';
import { invokeAs, ipcMain } from './ipc.ts';
import { dialog, Menu, powerMonitor } from './modules.ts';
import { registerSchemes, schemeRules, sessionFor } from './session.ts';
import { readSettings, settingsVariable } from './settings.ts';
import { host } from './state.ts';
import { strict } from './strict.ts';
import { watchTraffic } from './traffic.ts';
import { BrowserWindow, useFirstPage } from './windows.ts';

const settings = readSettings();
// The application's own children are not to start a second double.
Reflect.deleteProperty(process.env, settingsVariable);

const switches: string[] = [];
const begun = Promise.withResolvers<null>();
const { api: app, quit } = makeApp({ settings, ready: begun.promise, switches });

const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol: strict('protocol', { registerSchemesAsPrivileged: registerSchemes }),
  session: strict('session', {
    fromPartition: (partition: string) => sessionFor(partition).api,
    get defaultSession() {
      return sessionFor('').api;
    },
  }),
});

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'electron-double:api', format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'electron-double:api'
      ? {
          format: 'commonjs',
          source: 'module.exports = globalThis[Symbol.for("electron-double")];',
          shortCircuit: true,
        }
      : next(url, context),
});
Object.defineProperty(globalThis, Symbol.for('electron-double'), { value: electron });

/** After the main bundle has run its first turn, as Electron becomes ready after it. */
async function becomeReady(): Promise<void> {
  schemeRules.closed = true;
  const context = await launchSomehow(settings, switches);
  host.browser = context;
  context.on('close', () => quit());
  await watchTraffic(context);
  if (!settings.headless) useFirstPage(context.pages()[0] ?? null);
  listenToTest(electron, settings.debug ? await debugPort(settings) : 0, { invokeAs, sessionFor });
  appEvents.emit('ready');
  begun.resolve(null);
}

setImmediate(() => void becomeReady().catch((error: unknown) => fail(error)));

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(70);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => quit());
process.on('disconnect', () => quit());
