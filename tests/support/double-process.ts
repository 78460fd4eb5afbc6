/** Starts a built application in the Electron double, and talks with its main process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.ts';
import { makeCodec } from './electron-double/codec.ts';
import type { Asked, Told } from './electron-double/control.ts';
import { settingsVariable, type DoubleSettings } from './electron-double/settings.ts';

const codec = makeCodec();
const register = pathToFileURL(join(import.meta.dirname, 'electron-double', 'register.ts')).href;

type Question = Asked extends infer Each ? (Each extends Asked ? Omit<Each, 'id'> : never) : never;

export interface DoubleProcess {
  readonly pid: number;
  readonly browser: Browser;
  ask(question: Question): Promise<unknown>;
  /** Everything it has written to its standard output and error so far. */
  readonly output: () => string;
  /** Resolves with the exit code, or the signal's name, once the process has ended. */
  readonly ended: Promise<number | string>;
  kill(): void;
}

export interface DoubleOptions {
  readonly appPath: string;
  readonly main: string;
  readonly root: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly locale: string;
}

function isTold(message: unknown): message is Told {
  return typeof message === 'object' && message !== null && 'what' in message;
}

function spawnHost(options: DoubleOptions): ChildProcess {
  const temp = join(options.root, 'temp');
  mkdirSync(temp, { recursive: true });
  const settings: DoubleSettings = {
    root: options.root,
    profile: join(options.root, 'profile'),
    chromium: ensureChromium((line) => process.stderr.write(`${line}\n`)),
    headless: process.env['HEADED'] === undefined,
    locale: options.locale,
    debug: true,
    appPath: options.appPath,
  };
  const env = { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp, [settingsVariable]: JSON.stringify(settings) };
  return spawn(process.execPath, ['--import', register, options.main, ...options.args], {
    env: { ...env, ...options.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** @throws Error with what the process wrote, when it ends before its window can be reached. */
export async function startDouble(options: DoubleOptions): Promise<DoubleProcess> {
  const child = spawnHost(options);
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => void (written += String(part)));
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) =>
    typeof code === 'number' ? code : String(signal),
  );
  const waiting = new Map<number, (told: Extract<Told, { what: 'answer' }>) => void>();
  const port = Promise.withResolvers<number>();
  child.on('message', (told: unknown) => {
    if (!isTold(told)) return;
    if (told.what === 'ready') port.resolve(told.port);
    else waiting.get(told.id)?.(told);
  });
  const early = ended.then((code) => Promise.reject(new Error(`The application ended (${code}).\n${written}`)));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await Promise.race([port.promise, early])}`);
  early.catch(() => undefined);
  let turn = 0;

  return {
    pid: child.pid ?? 0,
    browser,
    ended,
    output: () => written,
    kill: () => void child.kill('SIGKILL'),
    async ask(question) {
      const id = ++turn;
      const answered = new Promise<Extract<Told, { what: 'answer' }>>((resolve) => void waiting.set(id, resolve));
      child.send({ ...question, id });
      const told = await Promise.race([answered, early]);
      waiting.delete(id);
      if (!told.ok) throw new Error(String(told.value));
      return codec.decode(told.value);
    },
  };
}

export function encodeForHost(value: unknown): unknown {
  return codec.encode(value);
}
