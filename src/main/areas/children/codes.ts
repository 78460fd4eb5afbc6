/**
 * Human numbers of children, such as HW-A-0001: given once and never again. Each laptop counts for itself under letters
 * of its own, so that two of them never give one number to two children.
 */
import { createHash } from 'node:crypto';
import type { Reader } from '../../store/types.ts';
import { deviceSql, lastNumberSql } from './queries.ts';
import { CountRow, DeviceRow } from './rows.ts';

// Without I and O, which are read as digits.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The letters of a device. A home's first laptop is A; one that continues another's folder takes two letters out of its
 * own id, since two copies of one folder cannot know of each other.
 */
function lettersOf(device: { readonly id: string; readonly continues_id: string | null }): string {
  if (device.continues_id === null) return 'A';
  const [first = 0, second = 0] = createHash('sha256').update(device.id).digest();
  return alphabet.charAt(first % alphabet.length) + alphabet.charAt(second % alphabet.length);
}

/** The next free code of this device; only a command may ask, so that nobody else takes it meanwhile. */
export async function nextCode(read: Reader): Promise<string> {
  const device = await read.one(deviceSql(), DeviceRow);
  if (!device) throw new Error('the store does not know its device');
  const beginning = `HW-${lettersOf(device)}-`;
  const last = (await read.one(lastNumberSql(beginning), CountRow))?.n ?? 0;
  return beginning + String(last + 1).padStart(4, '0');
}
