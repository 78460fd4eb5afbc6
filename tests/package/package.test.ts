/**
 * What is in the package, proven on a package: made by Forge with our own configuration, with a stand-in for
 * Electron's archive, since nothing here is about Electron itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/bundles.ts';
import { isShipped } from '../../scripts/shipped.ts';
import { zip } from '../support/zip.ts';

const require = createRequire(import.meta.url);
/** How @electron/fuses finds the switches in a binary: these letters, a version, a count, then one letter each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const platform = 'linux';
const { arch } = process;

let folder = '';
let app = '';
let archive = '';
let files: string[] = [];

/** The stand-in: a program that does nothing, with nine switches as Electron ships them. */
function standIn(): Buffer {
  const switches = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100011')]);
  return zip([
    {
      name: 'electron',
      mode: 0o755,
      content: Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), Buffer.from(sentinel), switches, Buffer.alloc(64)]),
    },
    { name: 'version', mode: 0o644, content: Buffer.from('stand-in') },
    { name: 'LICENSE', mode: 0o644, content: Buffer.from('stand-in') },
    { name: 'LICENSES.chromium.html', mode: 0o644, content: Buffer.from('stand-in') },
    { name: 'resources/default_app.asar', mode: 0o644, content: Buffer.from('stand-in') },
  ]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-package-'));
  const [zips, out] = [join(folder, 'zips'), join(folder, 'out')];
  await mkdir(zips);
  const { version } = z.object({ version: z.string() }).parse(require('electron/package.json'));
  await writeFile(join(zips, `electron-v${version}-${platform}-${arch}.zip`), standIn());
  const forge = join(root, 'node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js');
  const made = spawnSync(process.execPath, [forge, 'package', `--platform=${platform}`, `--arch=${arch}`], {
    cwd: root,
    env: { ...process.env, HOMEWARD_ELECTRON_ZIPS: zips, HOMEWARD_OUT: out, CI: '1', NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(made.status, `${made.stdout}\n${made.stderr}`).toBe(0);
  app = join(out, `Homeward-${platform}-${arch}`);
  archive = join(app, 'resources', 'app.asar');
  files = listPackage(archive, { isPack: false }).map((name) => name.split(sep).join('/'));
}, 240_000);

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Files outside the archive, relative to it. */
async function outside(): Promise<string[]> {
  const base = `${archive}.unpacked`;
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

describe('SEC-16 the package holds', () => {
  it('the three bundles, the second driver’s thread beside the first', () => {
    for (const file of ['main/main.cjs', 'main/driver-worker.cjs', 'preload/preload.cjs', 'renderer/index.html']) {
      expect(files).toContain(`/build/${file}`);
    }
    expect(files.some((name) => /^\/build\/renderer\/assets\/.+\.js$/.test(name))).toBe(true);
  });
  it('the very bytes that were tested', async () => {
    for (const file of ['build/main/main.cjs', 'build/preload/preload.cjs', 'build/renderer/index.html']) {
      expect(extractFile(archive, file).equals(await readFile(join(root, file)))).toBe(true);
    }
  });
  it('both drivers and the key derivation, their machine code outside the archive', async () => {
    const unpacked = await outside();
    expect(unpacked).toContain('build/main/driver-worker.cjs');
    expect(unpacked).toContain(`node_modules/better-sqlite3-multiple-ciphers/prebuilds/${platform}-${arch}.node`);
    expect(unpacked).toContain('node_modules/better-sqlite3-multiple-ciphers/lib/index.js');
    expect(unpacked.some((name) => /@node-rs\/argon2-.+\.node$/.test(name))).toBe(true);
    const built = join('node_modules', '@journeyapps', 'sqlcipher', 'build', 'Release', 'node_sqlite3.node');
    if (existsSync(join(root, built))) expect(unpacked).toContain(built.split(sep).join('/'));
  });
  it('drivers that load from where they stand', () => {
    const modules = join(`${archive}.unpacked`, 'node_modules');
    const load = `const D = require(process.argv[1]); console.log(new D(':memory:').pragma('cipher', {simple: true}))`;
    const tried = spawnSync(process.execPath, ['-e', load, join(modules, 'better-sqlite3-multiple-ciphers')], {
      encoding: 'utf8',
    });
    expect(tried.stdout.trim()).not.toBe('');
    expect(tried.stderr).toBe('');
  });
  it('machine code of this system alone', async () => {
    const names = (await outside()).filter((name) => name.endsWith('.node'));
    expect(names.filter((name) => /win32|darwin/.test(name))).toEqual([]);
  });
  it('nothing else: no source, test, double, script, or terminal door', () => {
    const strange = files.filter(
      (name) => /\.(ts|tsx|mts|map|md|c|cc|h|gyp|spec)$/i.test(name) && !/LICENSE/i.test(name),
    );
    expect(strange).toEqual([]);
    const folders = [
      'src',
      'tests',
      'scripts',
      'docs',
      '.git',
      'node_modules/electron',
      'node_modules/playwright-core',
    ];
    for (const name of folders) expect(files.filter((file) => file.startsWith(`/${name}/`))).toEqual([]);
    expect(files.filter((name) => /call|double|practice-home/i.test(name.replace(/.*\/assets\//, '')))).toEqual([]);
  });
  it('a description without what only a developer needs', () => {
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(manifest).toMatchObject({ name: 'homeward', main: 'build/main/main.cjs', type: 'module' });
    for (const key of ['scripts', 'devDependencies', 'allowScripts']) expect(manifest).not.toHaveProperty(key);
  });
  it('hashes of its files, for the systems that check them', () => {
    expect(JSON.stringify(getRawHeader(archive).header)).toContain('"integrity"');
  });
});

describe('SEC-16 the rule of what is shipped', () => {
  it.each([
    '/build/stamps/main',
    '/build/fresh-main-1/main.cjs',
    '/.gitignore',
    '/forge.config.ts',
    '/node_modules/react/index.js',
  ])('leaves %s behind', (path) => expect(isShipped(path)).toBe(false));
  it.each([
    '/node_modules/@journeyapps/sqlcipher/src/database.cc',
    '/node_modules/@journeyapps/sqlcipher/deps/x.tar.gz',
  ])('leaves %s behind', (path) => expect(isShipped(path)).toBe(false));
});

describe('SEC-15 the fuses', () => {
  it('stand in the binary as we decided, each of them', async () => {
    const wire = await getCurrentFuseWire(join(app, 'homeward'));
    const states = new Map(Object.entries(wire).filter(([key]) => key !== 'version'));
    const on = [
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ].map(String);
    expect(states.size).toBe(9);
    for (const [fuse, state] of states) {
      expect(state, `fuse ${fuse}`).toBe(on.includes(fuse) ? FuseState.ENABLE : FuseState.DISABLE);
    }
  });
});
