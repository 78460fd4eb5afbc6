/** The rules of docs/security.md that are settings: what the window and its session are made with. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayLoad, sealApp, sealSession } from '../../src/main/hardening.ts';
import { silentLog } from '../../src/main/platform/log.ts';
import type { Core } from '../../src/main/core-types.ts';
import { lockWithSystem } from '../../src/main/lifecycle.ts';
import { makeWindow, windowOptions } from '../../src/main/window.ts';

const preferences = (development: boolean) => windowOptions('/preload.cjs', development).webPreferences;

describe('SEC-01 SEC-02 SEC-13 SEC-14 the window', () => {
  it('SEC-01 SEC-02 is isolated, sandboxed, without Node, and says each of it', () => {
    expect(preferences(false)).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
    });
  });
  it('SEC-13 has developer tools only where it is developed', () => {
    expect(preferences(false)?.devTools).toBe(false);
    expect(preferences(true)?.devTools).toBe(true);
  });
  it('SEC-13 asks, when it is made, to be left out of screenshots', () => {
    const asked: boolean[] = [];
    function Window() {
      return {
        setContentProtection: (wanted: boolean) => void asked.push(wanted),
        once: () => undefined,
        on: () => undefined,
        webContents: { on: () => undefined },
      };
    }
    makeWindow(Window as never, '/preload.cjs', false);
    expect(asked).toEqual([true]);
  });
  it('SEC-14 keeps nothing on disk, and fetches no dictionaries', () => {
    expect(preferences(false)?.partition).not.toMatch(/^persist:/);
    expect(preferences(false)?.spellcheck).toBe(false);
  });
});

describe('SEC-02 SEC-06 the application, before it is ready', () => {
  it('asks for the sandbox everywhere, and for no name ever to be looked up', () => {
    const asked: string[] = [];
    const commandLine = { appendSwitch: (name: string, value?: string) => void asked.push(`${name}=${value ?? ''}`) };
    sealApp({ enableSandbox: () => void asked.push('sandbox'), commandLine });
    expect(asked).toContain('sandbox');
    expect(asked).toContain('host-resolver-rules=MAP * ~NOTFOUND');
  });
});

describe('SEC-05 what the page may load', () => {
  it.each(['app://bundle/index.html', 'app://bundle/assets/x.js', 'blob:app://bundle/1', 'data:image/png;base64,AA'])(
    '%s',
    (address) => expect(mayLoad(address)).toBe(true),
  );
  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://bundle',
    'app://bundle.example.org/',
    'app://other/index.html',
    'blob:https://example.org/1',
    'data:text/html,x',
    'chrome://settings',
    'devtools://devtools/bundled/x',
  ])('not %s', (address) => expect(mayLoad(address)).toBe(false));
});

type Handler = (...args: never[]) => unknown;

/** Keeps what a session is given, as a session would. */
async function sealedSession() {
  const kept = new Map<string, unknown>();
  const keep = (name: string) => (value: unknown) => void kept.set(name, value);
  const session = {
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('permission'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    on: (event: string, handler: unknown) => void kept.set(event, handler),
    setSpellCheckerEnabled: keep('spelling'),
    setProxy: (value: unknown) => Promise.resolve(void kept.set('proxy', value)),
  };
  await sealSession(session as never, silentLog);
  const call = (name: string, ...args: unknown[]): unknown => {
    const handler = kept.get(name);
    return typeof handler === 'function' ? Reflect.apply(handler as Handler, undefined, args) : undefined;
  };
  return { kept, call };
}

describe('SEC-05 SEC-06 SEC-07 SEC-08 the session', () => {
  it('SEC-05 cancels whatever is not ours', async () => {
    const { call } = await sealedSession();
    const answers: unknown[] = [];
    for (const url of ['app://bundle/index.html', 'https://example.org/']) {
      call('request', { url, resourceType: 'image' }, (answer: unknown) => answers.push(answer));
    }
    expect(answers).toEqual([{ cancel: false }, { cancel: true }]);
  });
  it('SEC-07 refuses each permission, device and screen, asked for or looked up', async () => {
    const { call } = await sealedSession();
    const granted: unknown[] = [];
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'hid',
      'openExternal',
      'unknown',
    ]) {
      call('permission', null, permission, (answer: unknown) => granted.push(answer));
      granted.push(call('check', null, permission));
    }
    granted.push(call('device', {}));
    expect(new Set(granted)).toEqual(new Set([false]));
    call('display', {}, (streams: unknown) => granted.push(streams));
    expect(granted.at(-1)).toEqual({});
  });
  it('SEC-08 refuses downloads', async () => {
    const { call } = await sealedSession();
    let prevented = false;
    call('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
  it('SEC-06 SEC-14 ends at a dead proxy and checks no spelling', async () => {
    const { kept } = await sealedSession();
    expect(kept.get('proxy')).toEqual({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' });
    expect(kept.get('spelling')).toBe(false);
  });
});

describe('SEC-01 the preload script', () => {
  it('is given by an absolute path', () => {
    expect(preferences(false)?.preload).toBe(join('/', 'preload.cjs'));
  });
});

describe('SEC-12 the system', () => {
  it('locks with its screen and its sleep, and ends the application in order when it shuts down', async () => {
    const heard = new Map<string, () => void>();
    const done: string[] = [];
    const power = { on: (event: string, listener: () => void) => void heard.set(event, listener) };
    const core: Partial<Core> = { lock: async (why) => void done.push(`lock ${why}`) };
    lockWithSystem(power as never, Promise.resolve(core as Core), () => void done.push('quit'), silentLog);
    for (const event of ['lock-screen', 'suspend', 'shutdown']) {
      heard.get(event)?.();
      await Promise.resolve();
    }
    expect(done.toSorted()).toEqual(['lock system', 'lock system', 'quit']);
  });
});
