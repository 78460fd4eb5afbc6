/** The built application on both drivers: what one wrote before it was killed, the other opens. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import type { Bridge } from '../../src/shared/bridge.ts';
import { electronBinary } from '../support/electron-binary.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';

declare global {
  interface Window {
    readonly homeward: Bridge;
  }
}

const person = { name: 'Ama Mensah', password: 'a long walk to the river' };
const drivers = ['sqlcipher', 'multiple-ciphers'] as const;
type Name = (typeof drivers)[number];

const addon = join('node_modules', '@journeyapps', 'sqlcipher', 'build', 'Release', 'node_sqlite3.node');
const both = process.platform !== 'win32' && existsSync(join(import.meta.dirname, '..', '..', addon));

const launch = (name: Name, folder?: string) =>
  launchApp({ ...(folder === undefined ? {} : { folder }), env: { HOMEWARD_DRIVER: name } });
const driverOf = (app: LaunchedApp) =>
  app.page.evaluate(async () => {
    const answer = await window.homeward.call('settings.diagnostics', {});
    return answer.ok ? answer.value.driver : answer.error.code;
  });

for (const first of drivers) {
  const second = drivers.find((name) => name !== first) ?? first;
  test(`a home made on ${first}, killed, opens on ${second}`, async () => {
    test.skip(!both, 'SQLCipher itself is not built here');
    const app = await launch(first);
    const made = await app.page.evaluate(
      (given) => window.homeward.call('session.create', { ...given, organisation: 'River House', language: 'en' }),
      person,
    );
    expect(made.ok).toBe(true);
    expect(await driverOf(app)).toBe(first);
    await app.kill();

    const again = await launch(second, app.folder);
    const opened = await again.page.evaluate((given) => window.homeward.call('session.signIn', given), person);
    expect(opened).toMatchObject({ ok: true, value: { organisation: 'River House' } });
    expect(await driverOf(again)).toBe(second);
    await again.close();
    await removeFolder(again);
  });
}

/** The built application beside the packages it needs, but for its drivers. */
function withoutDrivers(): string {
  const root = join(import.meta.dirname, '..', '..');
  const folder = mkdtempSync(join(tmpdir(), 'homeward-test-'));
  for (const part of ['package.json', 'build/main', 'build/preload', 'build/renderer'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules', '@node-rs'), join(folder, 'node_modules', '@node-rs'), 'junction');
  return folder;
}

test('where no driver works it says so, ends, and has made nothing', async () => {
  test.skip(electronBinary() !== undefined, 'its dialog is the system’s own');
  const appPath = withoutDrivers();
  const app = await launchApp({ appPath });
  await expect.poll(() => app.output(), { timeout: 30_000 }).toContain('reads the encrypted records does not work');
  expect(await app.ended).toBe(1);
  expect(existsSync(app.store)).toBe(false);
  expect(readdirSync(app.home).filter((name) => name.startsWith('self-test'))).toEqual([]);
  await removeFolder(app);
  rmSync(appPath, { recursive: true, force: true });
});
