/**
 * Reads a zip archive without trusting what it says of itself: nothing is inflated beyond a limit, so that a small file
 * cannot fill the memory.
 */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const longestComment = 0xffff;

/**
 * Every file of the archive, inflated.
 * @param limit bytes of all of them together
 * @throws ZipError when it is no archive, is damaged, encrypted, or would be larger than the limit
 */
export function unzip(archive: Uint8Array, limit: number): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return readAll(bytes, limit);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged', { cause: error });
  }
}

function readAll(bytes: Buffer, limit: number): Map<string, Buffer> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = limit;
  const files = new Map<string, Buffer>();
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new ZipError('damaged');
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes);
    const content = contentOf(bytes, at, left);
    left -= content.length;
    files.set(name, content);
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endBytes - longestComment);
  for (let at = bytes.length - endBytes; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  throw new ZipError('no archive');
}

function contentOf(bytes: Buffer, entry: number, limit: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if ((bytes.readUInt16LE(entry + 8) & 1) === 1) throw new ZipError('encrypted');
  if (bytes.readUInt32LE(local) !== localMark) throw new ZipError('damaged');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw new ZipError('damaged');
  if (method === 0 && packed <= limit) return data;
  if (method !== 8 || limit <= 0) throw new ZipError('too large');
  return inflateRawSync(data, { maxOutputLength: limit });
}
