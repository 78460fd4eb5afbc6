/** Writes a small ZIP archive, uncompressed: enough for a stand-in for Electron's own. */
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** Unix permissions, such as 0o755. */
  readonly mode: number;
}

function common(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x5a21, 8); // a day in 2025; times do not matter here
  fields.writeUInt32LE(crc32(entry.content), 10);
  fields.writeUInt32LE(entry.content.length, 14);
  fields.writeUInt32LE(entry.content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return fields;
}

function central(entry: ZipEntry, offset: number): Buffer {
  const head = Buffer.from('504b01021403', 'hex');
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((0o100000 | entry.mode) * 0x10000, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, common(entry), tail, Buffer.from(entry.name)]);
}

export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals = entries.map((entry) =>
    Buffer.concat([Buffer.from('504b0304', 'hex'), common(entry), Buffer.from(entry.name), entry.content]),
  );
  const offsets = locals.map((_, index) => locals.slice(0, index).reduce((sum, part) => sum + part.length, 0));
  const directory = Buffer.concat(entries.map((entry, index) => central(entry, offsets[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, directory, end]);
}
