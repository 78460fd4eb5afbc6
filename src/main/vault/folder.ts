/** The folder of a store as the vault sees it: which files stand there, and what that means. Nothing is ever deleted. */
import { access, constants, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StoreProblem } from '../../shared/result.ts';
import { syncFolder } from '../platform/atomic-write.ts';
import { diskCode } from '../platform/disk-errors.ts';
import { parseKeyring, type Keyring } from './keyring.ts';

export const keyringFile = 'keyring.json';
export const throttleFile = 'throttle.json';
const recordsFile = 'records.db';
const filesFile = 'files.db';
/** A keyring is a few kilobytes; something bigger under its name is not read into memory. */
const maxKeyringBytes = 4 * 1024 * 1024;

export type Look =
  | { readonly kind: 'empty' }
  /** Creation was cut short. */
  | { readonly kind: 'unfinished'; readonly ring: Keyring }
  | { readonly kind: 'whole'; readonly ring: Keyring }
  | {
      readonly kind: 'problem';
      readonly problem: StoreProblem;
      readonly neededVersion: string | null;
      readonly language: string | null;
      readonly practice: boolean;
    };

/** @throws errors of the disk as they are. */
export async function look(folder: string): Promise<Look> {
  const content = await keyringContent(join(folder, keyringFile));
  if (content === null) return (await hasRecords(folder)) ? problem('keyring-missing') : { kind: 'empty' };
  if (content === 'unreadable') return problem('keyring-damaged');
  const parsed = parseKeyring(content);
  if (parsed.kind === 'damaged') return problem('keyring-damaged');
  if (parsed.kind === 'newer') {
    return { ...problem('newer-keyring'), neededVersion: parsed.neededVersion, language: parsed.language };
  }
  const { ring } = parsed;
  if (!ring.head.complete) return { kind: 'unfinished', ring };
  if (await recordsAreThere(folder)) return { kind: 'whole', ring };
  return { ...problem('records-missing'), language: ring.head.language, practice: ring.head.practice };
}

function problem(why: StoreProblem): Extract<Look, { kind: 'problem' }> {
  return { kind: 'problem', problem: why, neededVersion: null, language: null, practice: false };
}

async function keyringContent(file: string): Promise<Uint8Array | 'unreadable' | null> {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > maxKeyringBytes) return 'unreadable';
    return await readFile(file);
  } catch (error) {
    const code = diskCode(error);
    if (code === 'ENOENT') return null;
    if (code === 'EIO') return 'unreadable';
    throw error;
  }
}

export function recordsAreThere(folder: string): Promise<boolean> {
  return exists(join(folder, recordsFile));
}

async function hasRecords(folder: string): Promise<boolean> {
  return (await recordsAreThere(folder)) || (await exists(join(folder, filesFile)));
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether something can be made in the folder, or where it will be. Of a folder on Windows only trying tells. */
export async function isWritable(folder: string): Promise<boolean> {
  let place = folder;
  while (!(await exists(place)) && dirname(place) !== place) place = dirname(place);
  if (!(await stat(place)).isDirectory()) return false;
  return access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Moves what an unfinished creation left into a folder of its own. The keyring goes last: until then the folder still
 * says that it is unfinished, should this be cut short as well.
 */
export async function moveLeftoversAside(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) =>
    /^(keyring\.json|records\.db|files\.db|throttle\.json)/.test(name),
  );
  if (names.length === 0) return;
  const aside = await newFolder(join(folder, `unfinished-${new Date(now).toISOString().replace(/[:.]/g, '-')}`));
  const keyringLast = [
    ...names.filter((name) => name !== keyringFile),
    ...names.filter((name) => name === keyringFile),
  ];
  for (const name of keyringLast) await rename(join(folder, name), join(aside, name));
  await syncFolder(aside);
  await syncFolder(folder);
}

async function newFolder(wanted: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? wanted : `${wanted}-${String(n)}`;
    try {
      await mkdir(path, { mode: 0o700 });
      return path;
    } catch (error) {
      if (diskCode(error) !== 'EEXIST') throw error;
    }
  }
}
