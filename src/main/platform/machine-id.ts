/**
 * Names this machine by a random file outside the store's folder. A folder copied to another laptop meets another
 * name there, and the log of changes starts a new device instead of two laptops counting as one.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { atomicWrite } from './atomic-write.ts';
import { diskCode, onDisk } from './disk-errors.ts';

const machine = /^[0-9a-f]{32}$/;

/**
 * Reads the id (32 hex characters), or makes it. A file that holds anything else gets a new one: at worst a new device
 * begins in the log. @throws AppError `cannot-open`
 */
export function machineId(file: string, random: (bytes: number) => Uint8Array): Promise<string> {
  return onDisk('opening', async () => {
    const known = await read(file);
    if (known !== null) return known;
    const made = Buffer.from(random(16)).toString('hex');
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await atomicWrite(file, `${made}\n`);
    return made;
  });
}

async function read(file: string): Promise<string | null> {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    return machine.test(text) ? text : null;
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw error;
  }
}
