/**
 * Contents of evidence and photos, in a database file of their own. Each content is cut into pieces and sealed under a
 * random key of its own, which stands in the row that names the file: so one file can be shared, or made unreadable
 * for good, without touching another. A content is recognised by a keyed hash; a plain one would let somebody prove
 * that a known document is here.
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import sql from 'sql-template-tag';
import * as z from 'zod';
import { AppError, cannotOpen } from '../errors.ts';
import { makeQueue } from './queue.ts';
import { whileRunningError } from './store-errors.ts';
import type { Connection, FileStore, Reader, StoredFile } from './types.ts';

const chunkBytes = 256 * 1024;
const [nonceBytes, tagBytes] = [12, 16];

export const filesSchema = [
  `CREATE TABLE chunk (file_id TEXT NOT NULL, n INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (file_id, n)) STRICT`,
] as const;
export const filesVersion = 10;

/** The organisation's own key for naming contents, made from the store's key: the same for each of its stores. */
export function organisationKey(key: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update('organisation files').digest());
}

export interface FilesOptions {
  readonly connection: Connection;
  /** Of the records: a content that a row names already keeps its key. */
  readonly reader: Reader;
  readonly organisationKey: Uint8Array;
  readonly random: (bytes: number) => Uint8Array;
  /** Throws when the store is closed. */
  readonly guard: () => void;
}

const Known = z.object({ hmac: z.string(), bytes: z.int(), file_key: z.string(), chunk_bytes: z.int() });

export function openFiles(options: FilesOptions): FileStore & { idle(): Promise<void> } {
  const queue = makeQueue();
  return {
    async put(id, content) {
      options.guard();
      const hmac = keyedHash(options.organisationKey, content);
      const known = await options.reader.one(
        sql`SELECT hmac, bytes, file_key, chunk_bytes FROM file WHERE id = ${id}`,
        Known,
      );
      if (known) {
        if (known.hmac !== hmac) throw new AppError('conflict');
        return { id, hmac, bytes: known.bytes, fileKey: known.file_key, chunkBytes: known.chunk_bytes };
      }
      const fileKey = options.random(32);
      await queue.run(() => writeChunks(options.connection, id, content, fileKey));
      return { id, hmac, bytes: content.length, fileKey: Buffer.from(fileKey).toString('hex'), chunkBytes };
    },
    async get(file) {
      options.guard();
      return queue.run(() => readChunks(options, file));
    },
    idle: () => queue.idle(),
  };
}

function keyedHash(key: Uint8Array, content: Uint8Array): string {
  return createHmac('sha256', key).update(content).digest('hex');
}

/** Whatever a command that was cut short left under this id is replaced: no row names its key. */
async function writeChunks(connection: Connection, id: string, content: Uint8Array, key: Uint8Array): Promise<void> {
  try {
    await connection.exec('BEGIN IMMEDIATE');
    try {
      await connection.run('DELETE FROM chunk WHERE file_id = ?', [id]);
      const count = Math.max(1, Math.ceil(content.length / chunkBytes));
      for (let n = 0; n < count; n += 1) {
        const piece = content.subarray(n * chunkBytes, (n + 1) * chunkBytes);
        await connection.run('INSERT INTO chunk VALUES (?, ?, ?)', [id, n, seal(key, place(id, n, count), n, piece)]);
      }
      await connection.exec('COMMIT');
    } catch (error) {
      await undo(connection);
      throw error;
    }
  } catch (error) {
    throw whileRunningError(error);
  }
}

/** A full disk ends the transaction by itself; then there is nothing left to roll back. */
export async function undo(connection: Connection): Promise<void> {
  try {
    await connection.exec('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('no transaction is active')) throw error;
  }
}

async function readChunks(options: FilesOptions, file: StoredFile): Promise<Uint8Array> {
  const rows = await readRows(options.connection, file.id);
  try {
    const key = Buffer.from(file.fileKey, 'hex');
    const content = Buffer.concat(rows.map((sealed, n) => unseal(key, place(file.id, n, rows.length), n, sealed)));
    const hmac = Buffer.from(keyedHash(options.organisationKey, content), 'hex');
    if (content.length !== file.bytes || !timingSafeEqual(hmac, Buffer.from(file.hmac, 'hex')))
      throw new Error('other content');
    return new Uint8Array(content);
  } catch (error) {
    throw cannotOpen('records-damaged', error);
  }
}

async function readRows(connection: Connection, id: string): Promise<Uint8Array[]> {
  try {
    const rows = await connection.all('SELECT sealed FROM chunk WHERE file_id = ? ORDER BY n', [id]);
    return rows.map((row) => {
      const sealed = row['sealed'];
      if (!(sealed instanceof Uint8Array)) throw cannotOpen('records-damaged');
      return sealed;
    });
  } catch (error) {
    throw whileRunningError(error);
  }
}

/** Bound into the seal: a piece cannot be moved, left out at the end, or given to another file. */
function place(id: string, n: number, count: number): Buffer {
  return Buffer.from(JSON.stringify([id, n, count]));
}

/** The key seals one content once, so the piece's number can be the nonce. */
function nonceOf(n: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUInt32BE(n, nonceBytes - 4);
  return nonce;
}

function seal(key: Uint8Array, where: Buffer, n: number, piece: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n)).setAAD(where);
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Uint8Array, where: Buffer, n: number, sealed: Uint8Array): Buffer {
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n)).setAAD(where).setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
}
