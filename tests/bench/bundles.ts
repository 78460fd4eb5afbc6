/** Bytes of each bundle as they are and compressed, and of what the first screen needs before it can be used. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const build = join(import.meta.dirname, '..', '..', 'build');
const assets = join(build, 'renderer', 'assets');
const isCode = (name: string): boolean => /\.(js|mjs|css)$/.test(name);

interface Size {
  readonly raw: number;
  readonly gzip: number;
}

function sizeOf(files: readonly string[]): Size {
  const contents = files.map((file) => readFileSync(file));
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  return { raw: sum(contents.map((c) => c.length)), gzip: sum(contents.map((c) => gzipSync(c, { level: 9 }).length)) };
}

function figures(
  name: string,
  { raw, gzip }: Size,
  aims: { readonly raw?: number; readonly gzip?: number } = {},
): Figure[] {
  const aimed = (aim: number | undefined) => (aim === undefined ? {} : { aim });
  return [
    { name, value: raw, unit: 'bytes', ...aimed(aims.raw) },
    { name: `${name}, compressed`, value: gzip, unit: 'bytes', ...aimed(aims.gzip) },
  ];
}

/** Files a module imports before it runs, and theirs. What is imported later, in a call, does not count. */
function withImports(names: readonly string[], found: Set<string> = new Set()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(join(assets, name), 'utf8');
    withImports(
      [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)].map((match) => match[1] ?? ''),
      found,
    );
  }
  return found;
}

/** What main reads at each start: its first lines, the core and its driver, and theirs. The rest is read when it is needed. */
function mainAtStart(): string[] {
  const found = new Set(['main.cjs', 'core.cjs', 'driver.cjs', 'kdf.cjs']);
  for (const name of found) {
    const code = readFileSync(join(build, 'main', name), 'utf8');
    // One inside a function is read later.
    for (const [, later, needed] of code.matchAll(/(=>)?require\("\.\/([^"]+)"\)/g)) {
      if (later === undefined && needed !== undefined) found.add(needed);
    }
  }
  return [...found].map((name) => join(build, 'main', name));
}

/** `seen` are the files that the browser really asked for; without them, what the page itself names. */
function firstScreen(seen: readonly string[]): string[] {
  const page = readFileSync(join(build, 'renderer', 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="[^"]*?([^"/]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  return [...withImports([...named, ...seen.filter(isCode)])];
}

/** @param seen names of the renderer's files that the sign-in screen asked for */
export function bundleFigures(seen: readonly string[]): Figure[] {
  const all = readdirSync(assets);
  const chunks = all.filter((name) => name.endsWith('.js')).map((name) => join(assets, name));
  const first = firstScreen(seen);
  return [
    ...figures('bundle: main, at each start', sizeOf(mainAtStart()), { raw: 300_000 }),
    ...figures('bundle: the second driver’s thread', sizeOf([join(build, 'main', 'driver-worker.cjs')])),
    ...figures('bundle: preload', sizeOf([join(build, 'preload', 'preload.cjs')]), { raw: 3_000 }),
    ...figures('bundle: first screen', sizeOf(first.map((name) => join(assets, name))), { gzip: 350_000 }),
    ...figures('bundle: renderer, all chunks', sizeOf(chunks)),
    ...largest(chunks).flatMap((file) => figures(`bundle: chunk ${basename(file)}`, sizeOf([file]))),
  ];
}

/** The few that weigh most, so that a new one shows. */
function largest(files: readonly string[]): string[] {
  const sized = files.map((file) => [file, readFileSync(file).length] as const);
  return sized
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([file]) => file);
}
