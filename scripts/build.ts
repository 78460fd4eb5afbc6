/**
 * Makes `build/main`, `build/preload` and `build/renderer`; each only when something it is made of has changed. A
 * bundle is made beside the old one and takes its place when it is whole. `--force` makes all three again.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { build, type InlineConfig } from 'vite';
import { mainBundles, preloadBundles, rendererBundles, root } from './bundles.ts';

interface Part {
  readonly name: 'main' | 'preload' | 'renderer';
  readonly sources: readonly string[];
  readonly configs: (outDir: string) => InlineConfig[];
}

const common = ['scripts/bundles.ts', 'src/main/protocol.ts', 'package.json', 'package-lock.json', 'src/shared'];
const parts: readonly Part[] = [
  { name: 'main', sources: [...common, 'src/main'], configs: mainBundles },
  { name: 'preload', sources: [...common, 'src/main/preload.ts'], configs: preloadBundles },
  { name: 'renderer', sources: [...common, 'src/renderer'], configs: rendererBundles },
];

async function filesOf(path: string): Promise<string[]> {
  const full = join(root, path);
  if (/\.\w+$/.test(path)) return [full];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function digestOf(sources: readonly string[]): Promise<string> {
  const files = (await Promise.all(sources.map(filesOf))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

async function readStamp(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whoever asks, a test runner too, gets what is shipped: under another name libraries put their development parts in. */
export async function asShipped(work: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
    else process.env['NODE_ENV'] = before;
  }
}

/** @returns whether it had to be made. */
async function makePart(part: Part, force: boolean): Promise<boolean> {
  const stamp = join(root, 'build', 'stamps', part.name);
  const digest = await digestOf(part.sources);
  if (!force && (await readStamp(stamp)) === digest) return false;
  const fresh = join(root, 'build', `fresh-${part.name}-${randomBytes(4).toString('hex')}`);
  try {
    await asShipped(async () => {
      for (const config of part.configs(fresh)) await build(config);
    });
    await rm(join(root, 'build', part.name), { recursive: true, force: true });
    await rename(fresh, join(root, 'build', part.name));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await mkdir(join(root, 'build', 'stamps'), { recursive: true });
  await writeFile(stamp, digest);
  return true;
}

type PartName = Part['name'];

/** Makes what is stale. @returns the names of the parts that were made. */
export async function buildAll(options: { force?: boolean; only?: readonly PartName[] } = {}): Promise<PartName[]> {
  const made: PartName[] = [];
  for (const part of parts.filter(({ name }) => options.only?.includes(name) ?? true)) {
    if (await makePart(part, options.force ?? false)) made.push(part.name);
  }
  return made;
}

if (import.meta.main) {
  const made = await buildAll({ force: process.argv.includes('--force') });
  process.stdout.write(made.length > 0 ? `Built: ${made.join(', ')}.\n` : 'Nothing changed since the last build.\n');
}
