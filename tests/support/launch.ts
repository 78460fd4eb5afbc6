/**
 * Starts the built application for a test: in real Electron where its binary is to be had (`ELECTRON_BIN`, or the one
 * that npm fetched), else in the double. What a test writes is the same for both.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type Electron from 'electron';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronBinary } from './electron-binary.ts';
import { encodeForHost, startDouble, type DoubleProcess } from './double-process.ts';
import type { Escape } from './electron-double/state.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** Holds everything of this run; a new temporary folder where none is given. The store is in `home/store`. */
  readonly folder?: string;
  readonly practice?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: string;
  /** Another application than ours: a folder with a package.json whose `main` is built. */
  readonly appPath?: string;
}

export interface LaunchedApp {
  readonly host: 'electron' | 'double';
  readonly folder: string;
  /** Where the application keeps everything of its own. */
  readonly home: string;
  readonly store: string;
  /** Every folder this run may have written to: the application's own, the browser's profile, logs, temporary files. */
  readonly privacyRoots: readonly string[];
  /** The window's page as it is now; locking replaces it. */
  readonly page: Page;
  /** Runs `act` and waits for the window that replaces the present one. */
  replaced(act: () => Promise<unknown>): Promise<Page>;
  /** Runs in the main process, with Electron (or the double) as its first argument; answers plain data. */
  evaluate<A, R>(run: (electron: typeof Electron, arg: A) => R, arg: A): Promise<Awaited<R>>;
  /** The double alone: everything that tried to leave. Empty on real Electron. */
  escapes(): Promise<readonly Escape[]>;
  /** The double alone: calls the main process as a frame from `url` would. `[true, answer]` or `[false, message]`. */
  invokeFrom(url: string, channel: string, args: readonly unknown[]): Promise<unknown>;
  output(): string;
  /** Once it has ended by itself: the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  /** Ends as a person would. @returns the exit code */
  close(): Promise<number | string>;
  /** As a power cut would: SIGKILL, and nothing after it. */
  kill(): Promise<void>;
  /** Starts again on the same folder. The old one has to have ended. */
  relaunch(): Promise<LaunchedApp>;
}

const ours = /^(https:\/\/bundle\.app\.test|app:\/\/bundle)\//;

/** Waits for a page of the application that is not one of `known`. */
async function newPage(pages: () => readonly Page[], known: ReadonlySet<Page>): Promise<Page> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const found = pages().find((page) => !known.has(page) && !page.isClosed() && ours.test(page.url()));
    if (found) {
      await found.waitForLoadState('load');
      return found;
    }
    await wait(25);
  }
  throw new Error('No window of the application came within 15 seconds');
}

function currentOf(pages: () => readonly Page[]): Page {
  const page = pages().findLast((each) => !each.isClosed() && ours.test(each.url()));
  if (!page) throw new Error('The application has no window');
  return page;
}

async function replacedIn(pages: () => readonly Page[], act: () => Promise<unknown>): Promise<Page> {
  const known = new Set(pages());
  await act();
  const page = await newPage(pages, known);
  for (
    let attempt = 0;
    attempt < 200 && pages().some((each) => known.has(each) && ours.test(each.url()));
    attempt += 1
  ) {
    await wait(25);
  }
  return page;
}

interface Settled {
  readonly options: LaunchOptions;
  readonly folder: string;
  readonly home: string;
  readonly appPath: string;
  readonly args: readonly string[];
}

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'homeward-test-')));
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  const settled: Settled = {
    options,
    folder,
    home,
    appPath: options.appPath ?? projectRoot,
    args: [...(options.practice ? ['--practice'] : []), ...(options.args ?? [])],
  };
  const binary = electronBinary();
  return binary === undefined ? inDouble(settled) : inElectron(settled, binary);
}

type Own = Pick<LaunchedApp, 'host' | 'evaluate' | 'escapes' | 'invokeFrom' | 'output' | 'ended' | 'close' | 'kill'>;

/** A host's own parts, and those that are the same in both. */
function assemble(settled: Settled, pages: () => readonly Page[], own: Own): LaunchedApp {
  const { folder, home } = settled;
  return {
    ...own,
    folder,
    home,
    store: join(home, 'store'),
    privacyRoots: [home, ...['profile', 'temp', 'config', 'person'].map((name) => join(folder, name))],
    get page() {
      return currentOf(pages);
    },
    replaced: (act) => replacedIn(pages, act),
    relaunch: () => launchApp({ ...settled.options, folder }),
  };
}

function mainOf(appPath: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'main' in manifest)
    return join(appPath, String(manifest.main));
  throw new Error(`${appPath} has no main`);
}

/** What came over from the main process is what the function there answered. */
async function answered<T>(value: Promise<unknown>): Promise<T> {
  return (await value) as T;
}

async function inDouble(settled: Settled): Promise<LaunchedApp> {
  const { folder, home, appPath, args, options } = settled;
  const running: DoubleProcess = await startDouble({
    appPath,
    main: mainOf(appPath),
    root: folder,
    args,
    env: { HOMEWARD_HOME: home, ...options.env },
    locale: options.locale ?? 'en-US',
  });
  const pages = () => running.browser.contexts().flatMap((context) => context.pages());
  const early = running.ended.then((code) => {
    throw new Error(`The application ended (${String(code)}) without a window.\n${running.output()}`);
  });
  await Promise.race([newPage(pages, new Set()), early]);
  early.catch(() => undefined);
  return assemble(settled, pages, {
    host: 'double',
    evaluate: (run, arg) =>
      answered(running.ask({ what: 'evaluate', source: run.toString(), arg: encodeForHost(arg) })),
    escapes: () => answered(running.ask({ what: 'escapes' })),
    invokeFrom: (url, channel, sent) => running.ask({ what: 'invoke', url, channel, args: encodeForHost(sent) }),
    output: running.output,
    ended: running.ended,
    async close() {
      const quit = running.ask({ what: 'evaluate', source: '({ app }) => void app.quit()', arg: null });
      await Promise.allSettled([quit]);
      return running.ended;
    },
    async kill() {
      running.kill();
      await running.ended;
    },
  });
}

async function inElectron(settled: Settled, executablePath: string): Promise<LaunchedApp> {
  const { folder, home, appPath, args, options } = settled;
  const temp = join(folder, 'temp');
  await mkdir(temp, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const running: ElectronApplication = await _electron.launch({
    executablePath,
    args: [appPath, ...asRoot, `--lang=${options.locale ?? 'en-US'}`, ...args],
    env: { ...strings(process.env), HOMEWARD_HOME: home, TMPDIR: temp, TEMP: temp, TMP: temp, ...options.env },
  });
  let written = '';
  const child = running.process();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => void (written += String(part)));
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 0)),
  );
  const pages = () => running.windows();
  await newPage(pages, new Set());
  return assemble(settled, pages, {
    host: 'electron',
    evaluate: (run, arg) => answered(running.evaluate(run as never, arg)),
    escapes: () => Promise.resolve([]),
    invokeFrom: () => Promise.reject(new Error('Only the double can pretend to be another frame')),
    output: () => written,
    ended,
    async close() {
      await running.evaluate(({ app }) => app.quit()).catch(() => undefined);
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  });
}

function strings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Takes a run's folder away, when the test is done with it. */
export async function removeFolder(app: LaunchedApp): Promise<void> {
  await rm(app.folder, { recursive: true, force: true, maxRetries: 5 });
}
