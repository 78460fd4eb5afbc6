/** The rules of docs/security.md that can be read off the built bundles and the handler that serves them. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { asShipped, buildAll } from '../../scripts/build.ts';
import { rendererBundles, root } from '../../scripts/bundles.ts';
import { isSeat } from '../../src/main/calls.ts';
import { answerFrom, contentPolicy, noncePlaceholder } from '../../src/main/protocol.ts';
import { safeFileName } from '../../src/main/save-file.ts';

const bundle = (name: string) => readFile(join(root, 'build', name), 'utf8');

/** Main's first lines, and whatever they may ever load. */
async function wholeMain(): Promise<string> {
  const files = (await readdir(join(root, 'build', 'main'))).filter((name) => name.endsWith('.cjs'));
  return (await Promise.all(files.map((name) => bundle(`main/${name}`)))).join('\n');
}

beforeAll(async () => {
  await buildAll({ only: ['main', 'preload'] });
});

describe('what is built', () => {
  it('is what is shipped, also when a test runner asks for it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'homeward-bundle-'));
    await mkdir(join(folder, 'page'));
    await writeFile(join(folder, 'page', 'index.html'), '<script type="module" src="./main.js"></script>');
    await writeFile(join(folder, 'page', 'main.js'), 'document.title = process.env.NODE_ENV;');
    expect(process.env['NODE_ENV']).toBe('test');
    const [config] = rendererBundles(join(folder, 'out'), join(folder, 'page'));
    await asShipped(async () => {
      await build(config);
    });
    const [made] = await readdir(join(folder, 'out', 'assets'));
    expect(await readFile(join(folder, 'out', 'assets', made ?? ''), 'utf8')).toContain('production');
    expect(process.env['NODE_ENV']).toBe('test');
  });
});

describe('SEC-11 the preload bundle', () => {
  it('is small and requires Electron alone', async () => {
    const text = await bundle('preload/preload.cjs');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000);
    expect([...text.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
  });
});

describe('SEC-09 SEC-17 the main bundle', () => {
  it('SEC-09 opens nothing outside itself: no address, no folder, no program by name', async () => {
    const text = await wholeMain();
    for (const word of ['openExternal', 'openPath', 'showItemInFolder', 'shell.', 'setAsDefaultProtocolClient']) {
      expect(text).not.toContain(word);
    }
  });
  it('SEC-17 starts no crash reporter and reaches for no network', async () => {
    const text = await wholeMain();
    for (const word of [
      'crashReporter',
      'autoUpdater',
      'node:http',
      'node:https',
      'node:net',
      'node:tls',
      'fetch(',
      'WebSocket(',
    ]) {
      expect(text).not.toContain(word);
    }
  });
  it('SEC-16 holds no part of the double, and leaves machine code outside', async () => {
    const text = await wholeMain();
    expect(text).not.toMatch(/Electron double|playwright/i);
    expect(text).toContain('require("@node-rs/argon2")');
  });
});

describe('SEC-03 the policy', () => {
  it('allows nothing that is not named, and names nothing unsafe', () => {
    const policy = contentPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|script-src [^;]*(nonce|blob:|data:)/);
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors', 'connect-src', 'object-src', 'frame-src']) {
      expect(policy).toContain(`${directive} 'none'`);
    }
  });
});

describe('SEC-04 the handler of app://bundle', () => {
  let answer: (request: Request) => Promise<Response>;
  const get = (address: string, method = 'GET') => answer(new Request(address, { method }));

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'homeward-bundle-'));
    const inside = join(folder, 'renderer');
    await mkdir(join(inside, 'assets'), { recursive: true });
    await mkdir(join(folder, 'renderer-secrets'));
    await writeFile(
      join(inside, 'index.html'),
      `<meta nonce="${noncePlaceholder}"><style nonce="${noncePlaceholder}">`,
    );
    await writeFile(join(inside, 'assets', 'x.js'), '1');
    await writeFile(join(inside, 'notes.txt'), 'secret');
    await writeFile(join(folder, 'renderer-secrets', 'x.js'), 'secret');
    await writeFile(join(folder, 'outside.js'), 'secret');
    answer = answerFrom(inside);
  });

  it('answers a file of the bundle with its type and the policy', async () => {
    const response = await get('app://bundle/assets/x.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
  it.each([
    'app://bundle/assets/../../outside.js',
    'app://bundle/%2e%2e/outside.js',
    'app://bundle/..%2foutside.js',
    'app://bundle/..%5coutside.js',
    'app://bundle//../renderer-secrets/x.js',
    'app://bundle/../renderer-secrets/x.js',
    'app://bundle/assets/x.js%00.png',
    'app://bundle/notes.txt',
    'app://bundle/assets/',
    'app://bundle/assets/none.js',
    'app://bundle/C:/Windows/win.ini',
    'app://elsewhere/assets/x.js',
    'app://bundle.elsewhere/assets/x.js',
    'https://bundle/assets/x.js',
  ])('answers 404 to %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'])('answers 404 to %s', async (method) => {
    expect((await get('app://bundle/assets/x.js', method)).status).toBe(404);
  });
  it('SEC-03 gives each load a nonce of its own, in the page and in its policy', async () => {
    const loads = await Promise.all([get('app://bundle/index.html'), get('app://bundle/')]);
    const nonces = await Promise.all(
      loads.map(async (response) => {
        const text = await response.text();
        const [nonce] = /(?<=nonce=")[^"]+/.exec(text) ?? [''];
        expect(text).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}">`);
        expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('SEC-10 who may call', () => {
  const frame = { url: 'app://bundle/index.html' };
  const contents = { mainFrame: frame, isDestroyed: () => false };
  const calls = (event: object) => isSeat(event as never, contents as never);

  it('our window, its main frame, our origin', () => {
    expect(calls({ sender: contents, senderFrame: frame })).toBe(true);
  });
  it('nobody else', () => {
    const elsewhere = { url: 'https://example.org/' };
    expect(calls({ sender: { ...contents }, senderFrame: frame })).toBe(false);
    expect(calls({ sender: contents, senderFrame: { ...frame } })).toBe(false);
    expect(calls({ sender: contents, senderFrame: null })).toBe(false);
    for (const url of [
      elsewhere.url,
      'app://bundle.example.org/index.html',
      'app://bundle',
      'file:///index.html',
      '',
    ]) {
      const moved = { url };
      expect(
        isSeat({ sender: { ...contents, mainFrame: moved }, senderFrame: moved } as never, contents as never),
      ).toBe(false);
      const here = { mainFrame: moved, isDestroyed: () => false };
      expect(isSeat({ sender: here, senderFrame: moved } as never, here as never)).toBe(false);
    }
    const gone = { mainFrame: frame, isDestroyed: () => true };
    expect(isSeat({ sender: gone, senderFrame: frame } as never, gone as never)).toBe(false);
  });
});

describe('SEC-18 a saved file gets a plain name', () => {
  it.each([
    ['stages.csv', 'stages.csv'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\x.csv', 'x.csv'],
    ['C:\\x:y|z?.csv', 'x-y-z-.csv'],
    ['.bashrc', 'bashrc'],
    ['', 'homeward'],
    ['...', 'homeward'],
    ['Étapes du foyer.csv', 'Étapes du foyer.csv'],
  ])('%s', (suggested, expected) => expect(safeFileName(suggested)).toBe(expected));
});
