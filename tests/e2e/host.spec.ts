/**
 * What an application may rely on in its host. The same in real Electron and in the double: where a machine has
 * Electron, a difference between them shows here. The application is a small one of its own, in fixtures/host-app.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { electronBinary } from '../support/electron-binary.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';

const appPath = join(import.meta.dirname, '..', 'fixtures', 'host-app');
let app: LaunchedApp;

interface Bridge {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(listener: (...args: unknown[]) => void): () => void;
  readonly nested: { readonly list: readonly number[]; readonly date: Date };
}
declare global {
  interface Window {
    readonly bridge: Bridge;
    readonly atStart: object;
    heard: unknown[];
    stop: () => void;
  }
}

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => void (app = await launchApp({ appPath })));
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

/** What the application wrote down so far. */
const seen = () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen, null);

test.describe('the page', () => {
  test('is answered by the scheme handler, GET by GET', async () => {
    expect(await seen()).toEqual(expect.arrayContaining(['GET app://bundle/index.html', 'GET app://bundle/page.js']));
  });
  test('sees the bridge and nothing of Node or of the host', async () => {
    expect(await app.page.evaluate(() => window.atStart)).toEqual({
      require: 'undefined',
      process: 'undefined',
      raw: [],
    });
  });
  test('is bound by the policy its handler sends: inline scripts do not run', async () => {
    await expect(app.page.locator('#inline')).toHaveText('inline has not run');
  });
  test('cannot change the bridge', async () => {
    const changed = await app.page.evaluate(() => {
      const before = window.bridge;
      const put = [Reflect.set(before, 'invoke', () => 'mine'), Reflect.set(window, 'bridge', {})];
      return put.includes(true) || window.bridge !== before;
    });
    expect(changed).toBe(false);
  });
  test('reads plain data of the bridge', async () => {
    expect(await app.page.evaluate(() => window.bridge.nested.list)).toEqual([1, 2]);
    expect(await app.page.evaluate(() => window.bridge.nested.date.getTime())).toBe(0);
  });
});

test.describe('a call', () => {
  const echo = (page: LaunchedApp['page']) =>
    page.evaluate(async () => {
      const sent = [1, 'é', null, undefined, NaN, new Date(5), new Uint8Array([1, 255]), new Map([['a', { b: [1n] }]])];
      const back = await window.bridge.invoke('echo', ...sent);
      if (!Array.isArray(back)) return 'no list';
      const [number, letter, nothing, missing, nan, date, bytes, map] = back as unknown[];
      const whole = date instanceof Date && bytes instanceof Uint8Array && map instanceof Map;
      return { number, letter, nothing, missing: missing === undefined, nan: Number.isNaN(nan), whole };
    });

  test('carries what structured cloning carries', async () => {
    expect(await echo(app.page)).toEqual({
      number: 1,
      letter: 'é',
      nothing: null,
      missing: true,
      nan: true,
      whole: true,
    });
  });
  test('refuses what cannot be cloned, on the way in', async () => {
    const refused = app.page
      .evaluate(async () => window.bridge.invoke('echo', { at: Symbol('no') }))
      .then(() => '', String);
    expect(await refused).toMatch(/could not be cloned/);
  });
  test('refuses what cannot be cloned, on the way out', async () => {
    const refused = app.page.evaluate(() => window.bridge.invoke('uncloneable').then(String, String));
    expect(await refused).toMatch(/could not be cloned|failed to serialize/i);
  });
  test('that fails keeps the message alone', async () => {
    const text = await app.page.evaluate(() => window.bridge.invoke('fail').then(String, String));
    expect(text).toBe("Error: Error invoking remote method 'fail': TypeError: no such thing");
  });
  test('to an unknown channel is refused by name', async () => {
    const text = await app.page.evaluate(() => window.bridge.invoke('nowhere').then(String, String));
    expect(text).toContain("No handler registered for 'nowhere'");
  });
  test('says which frame it comes from', async () => {
    const where = await app.page.evaluate(() => window.bridge.invoke('where'));
    expect(where).toEqual({ url: 'app://bundle/index.html', top: true });
  });
  test('of a megabyte comes back whole', async () => {
    const same = await app.page.evaluate(async () => {
      const bytes = new Uint8Array(1_000_000).map((_, at) => at % 251);
      const back: unknown = await window.bridge.invoke('echo', bytes);
      const first: unknown = Array.isArray(back) ? back[0] : null;
      return (
        first instanceof Uint8Array && first.length === bytes.length && first.every((byte, at) => byte === at % 251)
      );
    });
    expect(same).toBe(true);
  });
});

test.describe('an event', () => {
  test('reaches the page, in order, until it stops listening', async () => {
    const send = (values: number[]) =>
      app.evaluate(({ BrowserWindow }, list) => {
        for (const value of list) BrowserWindow.getAllWindows()[0]?.webContents.send('told', value);
      }, values);
    await app.page.evaluate(() => {
      window.heard = [];
      window.stop = window.bridge.on((value) => window.heard.push(value));
    });
    await send([1, 2, 3]);
    await expect.poll(() => app.page.evaluate(() => window.heard)).toEqual([1, 2, 3]);
    await app.page.evaluate(() => window.stop());
    await send([4]);
    expect(await app.page.evaluate(() => window.bridge.invoke('echo', 0).then(() => window.heard))).toEqual([1, 2, 3]);
  });
});

test.describe('leaving', () => {
  test('by a link or by script is put to the application, and refused', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => void (location.href = 'https://example.org/away'));
    await expect.poll(seen).toContain('will-navigate');
    expect(app.page.url()).toBe(before);
  });
  test('by a new window is put to the application, and no window comes', async () => {
    await app.page.evaluate(() => void window.open('https://example.org/popup'));
    await expect.poll(async () => (await seen()).some((line) => line.startsWith('open '))).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
  });
  test('by fetch is stopped', async () => {
    const text = await app.page.evaluate(() => fetch('https://example.org/data').then(String, String));
    expect(text).toContain('TypeError');
  });
  test('permissions are not granted', async () => {
    const state = await app.page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    );
    expect(state).not.toBe('granted');
  });
});

test.describe('the main process', () => {
  test('knows its name, version and folders, and refuses unknown ones', async () => {
    const facts = await app.evaluate(
      ({ app: own }) => [own.getName(), own.getVersion(), own.getPath('userData'), own.isPackaged],
      null,
    );
    expect(facts).toEqual(['Host app', '1.2.3', app.home, false]);
    await expect(app.evaluate(({ app: own }) => own.getPath('no-such' as 'home'), null)).rejects.toThrow(/no-such/);
  });
  test('a second copy is told so, and the first hears of it', async () => {
    test.skip(electronBinary() !== undefined, 'started by Playwright alone');
    const second = await launchApp({ appPath, folder: app.folder }).then(
      () => 'a second window',
      (error: unknown) => String(error),
    );
    expect(second).toContain('ended (7)');
    await expect.poll(seen).toContain('second-instance');
  });
  test('a page that dies is told to the application, which can open another', async () => {
    await app.replaced(() =>
      app.evaluate(({ BrowserWindow }) => {
        const [old] = BrowserWindow.getAllWindows();
        const { openWindow } = globalThis as unknown as { openWindow: () => void };
        old?.webContents.once('render-process-gone', () => {
          openWindow();
          old.destroy();
        });
        old?.webContents.forcefullyCrashRenderer();
      }, null),
    );
    expect(await seen()).toEqual(expect.arrayContaining(['gone crashed', 'closed']));
    expect(await app.page.evaluate(() => window.bridge.invoke('echo', 'still here'))).toEqual(['still here']);
  });
});

test.describe('the double alone', () => {
  test.skip(electronBinary() !== undefined, 'real Electron has all of it');
  const fails = (run: Parameters<LaunchedApp['evaluate']>[0]) =>
    app.evaluate(run, null).then(
      () => 'allowed',
      (error: unknown) => String(error),
    );

  test('refuses by name what it does not model', async () => {
    expect(await fails((electron) => electron.screen.getPrimaryDisplay())).toContain('electron.screen');
    expect(await fails(({ app: own }) => own.getGPUInfo('basic'))).toContain('app.getGPUInfo');
    expect(await fails(({ app: own }) => own.on('open-settings' as 'ready', () => undefined))).toContain(
      'open-settings',
    );
  });
  test('refuses insecure windows', async () => {
    const withPreference = (name: string, value: boolean) =>
      app
        .evaluate(
          ({ BrowserWindow }, [key, wished]) => {
            const secure = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true };
            new BrowserWindow({ webPreferences: { ...secure, [key]: wished } });
          },
          [name, value] as const,
        )
        .then(
          () => 'allowed',
          (error: unknown) => String(error),
        );
    for (const [name, value] of [
      ['nodeIntegration', true],
      ['contextIsolation', false],
      ['sandbox', false],
      ['webSecurity', false],
      ['webviewTag', true],
    ] as const) {
      expect(await withPreference(name, value)).toContain(name);
    }
  });
  test('asks a test for the answer of every dialog', async () => {
    expect(await fails(({ dialog }) => dialog.showOpenDialog({}))).toContain('dialog.showOpenDialog');
  });
  test('writes down what tried to leave', async () => {
    await app.page.evaluate(() => void (location.href = 'https://example.org/again'));
    await expect
      .poll(() => app.escapes())
      .toContainEqual({ kind: 'navigation', url: 'https://example.org/again', refused: true });
  });
});

/** Running processes that name `text` in their command line. */
function processesNaming(text: string): string[] {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-Ao', 'command'])
      .toString()
      .split('\n')
      .filter((line) => line.includes(text));
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const file = `/proc/${pid}/cmdline`;
      return existsSync(file) ? spawnSync('cat', [file]).stdout.toString() : '';
    });
  return commands.filter((line) => line.includes(text));
}

test('ending in order leaves no process and no lock behind', async () => {
  const one = await launchApp({ appPath });
  expect(await one.close()).toBe(0);
  await expect.poll(() => processesNaming(one.folder)).toEqual([]);
  const again = await one.relaunch();
  expect(await again.close()).toBe(0);
  await removeFolder(one);
});

test('a kill leaves no browser behind, and the next start is as any other', async () => {
  const one = await launchApp({ appPath });
  await one.kill();
  await expect.poll(() => processesNaming(one.folder), { timeout: 15_000 }).toEqual([]);
  const again = await one.relaunch();
  expect(await again.page.evaluate(() => window.bridge.invoke('echo', 1))).toEqual([1]);
  await again.close();
  expect(readFileSync(join(appPath, 'package.json'), 'utf8')).toContain('host-app');
  await removeFolder(one);
});
