/**
 * Does this driver write what SQLCipher's fourth format says, and read it back? A scratch file with a random key is
 * taken apart with Node's own cryptography, so that a library which links against the wrong one is found before it
 * touches a record.
 */
import { createDecipheriv, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DriverError } from './driver-error.ts';
import type { Driver } from './types.ts';

const page = 4096;
const [saltBytes, ivBytes, macBytes] = [16, 16, 64];

/** @throws when the driver does not do its work. Leaves nothing behind. */
export async function selfTest(driver: Driver, folder: string): Promise<void> {
  const scratch = await mkdtemp(join(folder, 'self-test-'));
  try {
    const file = join(scratch, 'scratch.db');
    const key = randomBytes(32);
    const sentence = randomBytes(30).toString('hex');
    await writeScratch(driver, file, key, sentence);
    checkFirstPage(await readFile(file), key);
    await readScratch(driver, file, key, sentence);
    await refuseWrongKey(driver, file);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeScratch(driver: Driver, file: string, key: Uint8Array, sentence: string): Promise<void> {
  const connection = await driver.open(file, key, 'create');
  try {
    await connection.exec('CREATE TABLE scratch (sentence TEXT NOT NULL) STRICT');
    await connection.run('INSERT INTO scratch VALUES (?)', [sentence]);
  } finally {
    await connection.close();
  }
}

async function readScratch(driver: Driver, file: string, key: Uint8Array, sentence: string): Promise<void> {
  const connection = await driver.open(file, key, 'read-only');
  try {
    const rows = await connection.all('SELECT sentence FROM scratch');
    if (rows[0]?.['sentence'] !== sentence) fail('reads something else than it wrote');
  } finally {
    await connection.close();
  }
}

async function refuseWrongKey(driver: Driver, file: string): Promise<void> {
  try {
    const connection = await driver.open(file, randomBytes(32), 'read-only');
    await connection.close();
  } catch (error) {
    if (error instanceof DriverError && error.problem === 'not-a-database') return;
    throw error;
  }
  fail('opens with any key');
}

/** The first page: salt, then AES-256-CBC, then its IV and an HMAC-SHA512 over both and the page's number. */
function checkFirstPage(bytes: Buffer, key: Uint8Array): void {
  const salt = bytes.subarray(0, saltBytes);
  const sealed = bytes.subarray(saltBytes, page - macBytes);
  const mac = bytes.subarray(page - macBytes, page);
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const expected = createHmac('sha512', macKey)
    .update(sealed)
    .update(Buffer.from([1, 0, 0, 0]))
    .digest();
  if (!timingSafeEqual(expected, mac)) fail('seals pages in another way');
  const iv = sealed.subarray(sealed.length - ivBytes);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - ivBytes)), decipher.final()]);
  // What follows SQLite's sixteen letters: the page size, and the bytes kept free at the end of each page.
  if (plain.readUInt16BE(0) !== page || plain[4] !== ivBytes + macBytes) fail('does not write the fourth format');
}

function fail(what: string): never {
  throw new DriverError('other', 'none', `the driver ${what}`);
}
