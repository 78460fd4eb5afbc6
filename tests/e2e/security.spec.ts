/**
 * The rules of docs/security.md that need a browser to be seen, against the built bundles. Each test is named after the
 * rule's id.
 */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '../../src/shared/bridge.ts';
import { electronBinary } from '../support/electron-binary.ts';
import { grepFolders } from '../support/grep-folders.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';

declare global {
  interface Window {
    readonly homeward: Bridge;
    blocked: string[];
  }
}

const words = {
  organisation: 'Maison Sous-le-Baobab',
  name: 'Philomène Kouassi-Brandt',
  password: 'baobab saison des pluies',
} as const;

let app: LaunchedApp;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => void (app = await launchApp()));
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

/** Runs a few lines in the page and answers which directives of its policy they broke. */
async function violations(act: () => unknown): Promise<string[]> {
  await app.page.evaluate(() => {
    window.blocked = [];
    document.addEventListener('securitypolicyviolation', (event) => window.blocked.push(event.effectiveDirective));
  });
  await app.page.evaluate(act);
  await expect.poll(() => app.page.evaluate(() => window.blocked.length)).toBeGreaterThan(0);
  return app.page.evaluate(() => window.blocked);
}

const create = (target: LaunchedApp) =>
  target.page.evaluate((given) => window.homeward.call('session.create', { ...given, language: 'fr' }), words);
const state = (target: LaunchedApp) =>
  target.page.evaluate(async () => {
    const status = await window.homeward.call('session.status', {});
    return status.ok ? status.value.state : status.error.code;
  });

test('SEC-01 SEC-11 the page has the bridge of two functions, and neither Node nor Electron', async () => {
  const world = await app.page.evaluate(() => ({
    bridge: Object.keys(window.homeward).sort(),
    frozen: Object.isFrozen(window.homeward),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }));
  expect(world).toEqual({ bridge: ['call', 'on'], frozen: true, node: [] });
});

test.describe('SEC-03 the policy of the page', () => {
  test('SEC-03 lets no inline script run', async () => {
    const broken = await violations(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
    });
    expect(broken).toContain('script-src-elem');
    expect(await app.page.evaluate(() => 'ranInline' in window)).toBe(false);
  });
  test('SEC-03 lets no inline handler run', async () => {
    const broken = await violations(() => {
      const element = document.createElement('button');
      element.setAttribute('onclick', 'window.ranHandler = true');
      document.body.append(element);
      element.click();
      element.remove();
    });
    expect(broken).toContain('script-src-attr');
    expect(await app.page.evaluate(() => 'ranHandler' in window)).toBe(false);
  });
  test('SEC-03 lets no text become code', async () => {
    // From a timer of the page itself: what a test evaluates stands above the policy.
    const broken = await violations(() => {
      Reflect.apply(setTimeout, window, ['window.ranText = true', 0]);
    });
    expect(broken).toContain('script-src');
    expect(await app.page.evaluate(() => 'ranText' in window)).toBe(false);
  });
  test('SEC-03 lets no foreign script, picture, style, frame or object in', async () => {
    const broken = await violations(() => {
      const foreign = 'https://example.org/x';
      const add = (name: string, attribute: string) => {
        const element = document.createElement(name);
        element.setAttribute(attribute, foreign);
        document.body.append(element);
      };
      for (const name of ['script', 'img', 'iframe', 'embed', 'video']) add(name, 'src');
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = foreign;
      document.head.append(style);
    });
    for (const directive of ['script-src-elem', 'img-src', 'frame-src', 'object-src', 'media-src', 'style-src-elem']) {
      await expect.poll(() => app.page.evaluate(() => window.blocked)).toContain(directive);
    }
    expect(broken.length).toBeGreaterThan(0);
  });
  test('SEC-03 lets nothing be sent by fetch, beacon, socket, worker or form', async () => {
    await violations(() => {
      void fetch('https://example.org/x').catch(() => undefined);
      void fetch('/index.html').catch(() => undefined);
      navigator.sendBeacon('https://example.org/x', 'x');
      try {
        new WebSocket('wss://example.org/x');
        new Worker('data:text/javascript,1');
      } catch {
        window.blocked.push('refused at once');
      }
      const form = document.createElement('form');
      form.action = 'https://example.org/x';
      document.body.append(form);
      form.submit();
    });
    for (const directive of ['connect-src', 'form-action']) {
      await expect.poll(() => app.page.evaluate(() => window.blocked)).toContain(directive);
    }
  });
  test('SEC-03 takes styles with the nonce of this load alone', async () => {
    const colours = await app.page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
      return ['', 'AAAAAAAAAAAAAAAAAAAAAA==', nonce].map((given, index) => {
        const style = document.createElement('style');
        style.nonce = given;
        style.textContent = `#probe${index} { color: rgb(1, 2, 3) }`;
        document.head.append(style);
        const probe = document.createElement('p');
        probe.id = `probe${index}`;
        document.body.append(probe);
        return getComputedStyle(probe).color === 'rgb(1, 2, 3)';
      });
    });
    expect(colours).toEqual([false, false, true]);
  });
});

test('SEC-05 SEC-06 nothing of all that has left, and the session ends at a dead proxy', async () => {
  const escapes = await app.escapes();
  expect(escapes.filter(({ refused }) => !refused)).toEqual([]);
  const proxy = await app.evaluate(
    ({ session }) => session.fromPartition('homeward').resolveProxy('https://example.org'),
    null,
  );
  expect(proxy).toContain('127.0.0.1:9');
});

test('SEC-07 every permission is refused', async () => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
    const asked = names.map((name) => navigator.permissions.query({ name: name as 'geolocation' }));
    return (await Promise.all(asked)).map((status) => status.state);
  });
  expect(states).not.toContain('granted');
});

test.describe('SEC-08 the page stays the page', () => {
  test('SEC-08 it is not led elsewhere', async () => {
    const before = app.page.url();
    for (const address of ['https://example.org/away', 'http://127.0.0.1:9/', 'file:///etc/passwd', '/other.html']) {
      await app.page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, address);
    }
    await app.page.waitForTimeout(300);
    expect(app.page.url()).toBe(before);
    expect((await app.escapes()).filter(({ refused }) => !refused)).toEqual([]);
  });
  test('SEC-08 it opens no window', async () => {
    await app.page.evaluate(() => void window.open('https://example.org/popup'));
    await app.page.evaluate(() => void window.open('about:blank'));
    await app.page.waitForTimeout(300);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
    expect((await app.escapes()).filter(({ refused }) => !refused)).toEqual([]);
  });
  test('SEC-08 it downloads nothing by itself', async () => {
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['secret']));
      link.download = 'secret.txt';
      link.click();
    });
    await app.page.waitForTimeout(300);
    const downloads = (await app.escapes()).filter(({ kind }) => kind === 'download');
    expect(downloads.every(({ refused }) => refused)).toBe(true);
    if (app.host === 'double') expect(downloads.length).toBe(1);
  });
});

test('SEC-10 a call from any other frame or origin is refused, and stands in the log', async () => {
  test.skip(electronBinary() !== undefined, 'only the double can pretend to be another frame');
  for (const url of ['https://example.org/', 'app://bundle.example.org/', 'app://bundle/index.html', 'about:srcdoc']) {
    const answer = await app.invokeFrom(url, 'homeward:call', ['session.status', {}]);
    expect(answer).toEqual([
      true,
      { ok: false, error: { code: 'forbidden', ref: expect.stringMatching(/^[0-9a-f]{12}$/) } },
    ]);
  }
  expect(await grepFolders([join(app.home, 'logs')], ['call.foreign'])).toHaveLength(1);
});

test('SEC-12 the system locking, sleeping, or the page dying locks the store and replaces the page', async () => {
  const own = await launchApp();
  expect((await create(own)).ok).toBe(true);
  expect(await state(own)).toBe('open');
  const enter = () =>
    own.page.evaluate(
      (given) => window.homeward.call('session.signIn', { name: given.name, password: given.password }),
      words,
    );
  const emit = (event: string) => () => own.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
  for (const event of ['lock-screen', 'suspend']) {
    await own.page.evaluate(() => Object.assign(window, { kept: 'a record' }));
    await own.replaced(emit(event));
    expect(await state(own)).toBe('closed');
    expect(await own.page.evaluate(() => 'kept' in window)).toBe(false);
    expect((await enter()).ok).toBe(true);
  }
  const crash = () =>
    own.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(), null);
  await own.replaced(crash);
  expect(await state(own)).toBe('closed');
  await own.close();
  await removeFolder(own);
});

test('SEC-14 SEC-17 nothing of what was typed is readable on disk: store, profile, logs, temporary files', async () => {
  const own = await launchApp();
  const created = await create(own);
  if (!created.ok) throw new Error(created.error.code);
  await own.page.evaluate(() =>
    window.homeward.call('session.signIn', { name: 'Nobody Of That Name', password: 'quite wrong' }),
  );
  const { recoveryCode } = created.value;
  await own.close();
  const secrets = [
    ...Object.values(words),
    recoveryCode,
    recoveryCode.replaceAll(/[\s-]/g, ''),
    'Baobab',
    'Philom',
    'quite wrong',
  ];
  expect(await grepFolders(own.privacyRoots, secrets)).toEqual([]);
  await removeFolder(own);
});

test('SEC-19 a second copy on the same folders does not start', async () => {
  test.skip(electronBinary() !== undefined, 'started by Playwright alone');
  const second = await launchApp({ folder: app.folder }).then(() => 'started', String);
  expect(second).toContain('ended (0)');
  expect(await state(app)).toBe('no-store');
});
