/** The small decisions of the host: where things are kept, whose start this is, what a failed one says. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cannotOpen } from '../../../src/main/errors.ts';
import { servedInstaller } from '../../../src/main/installer.ts';
import { readWishes, settlePaths } from '../../../src/main/paths.ts';
import { saveFileBy } from '../../../src/main/save-file.ts';
import { sayStartFailed } from '../../../src/main/start-failed.ts';

describe('where everything is kept', () => {
  it('is under the person’s own folder when nothing else is wished', async () => {
    const own = await mkdtemp(join(tmpdir(), 'homeward-paths-'));
    const set = new Map<string, string>();
    const app = { getPath: () => own, setPath: (name: string, folder: string) => void set.set(name, folder) };
    const paths = settlePaths(app, readWishes(['electron', '.'], {}));
    expect(paths).toMatchObject({ home: own, store: join(own, 'store'), practice: join(own, 'practice') });
    expect(set.get('sessionData')).toBe(join(own, 'window'));
    expect(await readdir(own)).toEqual(['window']);
    await rm(own, { recursive: true });
  });
  it('follows a folder given in the command line, and a home given in the environment', () => {
    const wishes = readWishes(['electron', '.', '--folder=elsewhere', '--practice'], { HOMEWARD_HOME: 'moved' });
    expect(wishes).toEqual({ home: resolve('moved'), store: resolve('elsewhere'), practice: true });
    expect(readWishes(['electron', '--folder='], { HOMEWARD_HOME: '' })).toEqual({
      home: null,
      store: null,
      practice: false,
    });
  });
});

describe('a start by the installer of Windows', () => {
  const serve = (platform: NodeJS.Platform, step: string) => {
    const started: string[] = [];
    const served = servedInstaller(
      { platform, argv: ['homeward.exe', step], execPath: join('app', 'homeward.exe') },
      (_file, args) => {
        started.push(...args);
        return { unref: () => undefined };
      },
    );
    return { served, started };
  };
  it('makes or removes the shortcut and ends', () => {
    expect(serve('win32', '--squirrel-install')).toEqual({ served: true, started: ['--createShortcut=homeward.exe'] });
    expect(serve('win32', '--squirrel-uninstall')).toEqual({
      served: true,
      started: ['--removeShortcut=homeward.exe'],
    });
    expect(serve('win32', '--squirrel-obsolete')).toEqual({ served: true, started: [] });
  });
  it('is no other start', () => {
    expect(serve('win32', '--squirrel-firstrun').served).toBe(false);
    expect(serve('win32', '--practice').served).toBe(false);
    expect(serve('linux', '--squirrel-install').served).toBe(false);
  });
});

describe('a start that failed', () => {
  const said = (language: string, error: unknown) => {
    let text = '';
    sayStartFailed({ showErrorBox: (title, content) => void (text = `${title}: ${content}`) }, language, error);
    return text;
  };
  it('says why in the person’s language, and nothing of what came from below', () => {
    const noRoom = Object.assign(new Error("ENOSPC: no space left, mkdir '/home/ama'"), { code: 'ENOSPC' });
    expect(said('en', cannotOpen('no-driver'))).toContain('encrypted records');
    expect(said('fr', cannotOpen('no-driver'))).toContain('dossiers chiffrés');
    expect(said('en', noRoom)).toContain('disk is not full');
    expect(said('km', new Error('x'))).toContain('Homeward could not start');
    expect(said('en', noRoom)).not.toMatch(/ENOSPC|ama/);
  });
});

describe('saving a file', () => {
  it('writes it whole where the person says, or not at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'homeward-save-'));
    const asked: unknown[] = [];
    const save = (answer: { canceled: boolean; filePath: string }) => {
      const showSaveDialog = (options: unknown) => Promise.resolve((asked.push(options), answer));
      return saveFileBy({ showSaveDialog: showSaveDialog }, { getPath: () => folder }, () => null);
    };
    const content = new TextEncoder().encode('a,b\n');
    expect(await save({ canceled: true, filePath: '' })('x.csv', content)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
    const target = join(folder, 'chosen.csv');
    expect(await save({ canceled: false, filePath: target })('../x.csv', content)).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('a,b\n');
    expect(await readdir(folder)).toEqual(['chosen.csv']);
    expect(asked).toEqual([{ defaultPath: join(folder, 'x.csv') }, { defaultPath: join(folder, 'x.csv') }]);
    await rm(folder, { recursive: true });
  });
});
