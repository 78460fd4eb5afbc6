/**
 * Is what lies on the disk what was written? Every page carries a keyed hash; at each opening all of them are checked,
 * and after a start that followed a crash the structure and the references too.
 */
import { cannotOpen } from '../errors.ts';
import { firstValue } from './driver-settings.ts';
import type { Connection, Driver } from './types.ts';

/**
 * Every page's hash. The second driver has no statement for that: it checks a page when it reads it, so reading all
 * of them does the same.
 * @throws AppError `cannot-open` (`records-damaged`)
 */
export async function checkPages(connection: Connection, driver: Driver): Promise<void> {
  if (driver.name === 'sqlcipher') {
    // One row for each page that does not fit; none when all do.
    if ((await connection.all('PRAGMA cipher_integrity_check')).length > 0) throw cannotOpen('records-damaged');
    return;
  }
  await expectOk(connection, 'PRAGMA quick_check(1)');
}

/** @throws AppError `cannot-open` (`records-damaged`) */
export async function checkStructure(connection: Connection): Promise<void> {
  await expectOk(connection, 'PRAGMA integrity_check(1)');
  if ((await connection.all('PRAGMA foreign_key_check')).length > 0) throw cannotOpen('records-damaged');
}

async function expectOk(connection: Connection, pragma: string): Promise<void> {
  if (firstValue(await connection.all(pragma)) !== 'ok') throw cannotOpen('records-damaged');
}
