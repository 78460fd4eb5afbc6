/**
 * Opens a store, or makes one. Nothing here ever deletes, replaces or repairs a record: what cannot be opened is said,
 * by one of the problems of `StoreProblem`, and left as it is.
 */
import { open } from 'node:fs/promises';
import { AppError, cannotOpen } from '../errors.ts';
import { openAccessLog } from './access-log.ts';
import { openChangeLog } from './change-log.ts';
import { deviceFor } from './device.ts';
import { filesSchema, filesVersion, openFiles, organisationKey } from './files.ts';
import { bytesOf, filesOf, markClosed, markOpen, needWritable, wasCutShort } from './folder.ts';
import type { StoreFiles } from './folder.ts';
import { lockFolder } from './folder-lock.ts';
import type { FolderLock } from './folder-lock.ts';
import { checkPages, checkStructure } from './integrity.ts';
import { headOf, migrate, schemaVersion } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { migrations as shipped } from './migrations/index.ts';
import { whileOpeningError } from './store-errors.ts';
import { storeOn } from './store.ts';
import type { Connection, OpenStoreOptions, Store } from './types.ts';

/**
 * @param migrations the shipped ones; another list only in tests of migrating itself.
 * @throws AppError `cannot-open` with the problem; `conflict` when asked to make a store where one is.
 */
export async function openStore(options: OpenStoreOptions, migrations: readonly Migration[] = shipped): Promise<Store> {
  const files = filesOf(options.folder);
  // Whatever was opened is closed again, newest first, when a later step fails.
  const opened: (() => Promise<void>)[] = [];
  try {
    await needPlace(files, options.mode);
    const lock = await lockFolder(options.driver, files);
    opened.push(() => lock.release());
    if (options.mode === 'create') await makeFiles(files, options);
    const cutShort = options.mode === 'open' && (await wasCutShort(files));
    return await openFilesOf({ files, options, migrations, cutShort, lock, opened });
  } catch (error) {
    for (const close of opened.reverse()) await close();
    throw whileOpeningError(error);
  }
}

async function needPlace(files: StoreFiles, mode: OpenStoreOptions['mode']): Promise<void> {
  if (mode === 'create') {
    await needWritable(files.folder, true);
    return;
  }
  const [records, contents] = [await bytesOf(files.records), await bytesOf(files.files)];
  if (records === null || contents === null) throw cannotOpen('records-missing');
  // A file cut to nothing is a valid empty database to SQLite; here it is a loss.
  if (records === 0 || contents === 0) throw cannotOpen('records-damaged');
  await needWritable(files.folder, false);
}

/** Both files, encrypted from their first byte, proven so by their first bytes. */
async function makeFiles(files: StoreFiles, options: OpenStoreOptions): Promise<void> {
  const there = await Promise.all([files.records, files.files].map(bytesOf));
  if (there.some((bytes) => bytes !== null)) throw new AppError('conflict');
  for (const file of [files.records, files.files]) {
    const connection = await options.driver.open(file, options.key, 'create');
    try {
      if (file === files.files) await makeFilesSchema(connection);
      else await connection.exec('PRAGMA user_version = 0');
    } finally {
      await connection.close();
    }
    await needEncrypted(file);
  }
}

async function makeFilesSchema(connection: Connection): Promise<void> {
  for (const statement of filesSchema) await connection.exec(statement);
  await connection.exec(`PRAGMA user_version = ${filesVersion}`);
}

async function needEncrypted(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    if (bytesRead < 16 || buffer.toString('latin1').startsWith('SQLite format 3')) {
      throw new Error('the file is not encrypted');
    }
  } finally {
    await handle.close();
  }
}

interface Opening {
  readonly files: StoreFiles;
  readonly options: OpenStoreOptions;
  readonly migrations: readonly Migration[];
  readonly cutShort: boolean;
  readonly lock: FolderLock;
  /** What to close when a later step fails. */
  readonly opened: (() => Promise<void>)[];
}

async function openFilesOf({ files, options, migrations, cutShort, lock, opened }: Opening): Promise<Store> {
  const { driver, key, clock, random, appVersion, machineId } = options;
  const openOne = async (file: string, mode: 'read-write' | 'read-only') => {
    const connection = await driver.open(file, key, mode);
    opened.push(() => connection.close());
    return connection;
  };
  const write = await openOne(files.records, 'read-write');
  await checkRecords(write, options, cutShort);
  await migrate(write, { driver, key, folder: files.folder, migrations, appVersion, clock });
  // A new schema stands in the file itself before anything is written on it.
  await write.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const contents = await openOne(files.files, 'read-write');
  await checkContents(contents, cutShort);
  const read = await openOne(files.records, 'read-only');
  const device = await deviceFor(write, { key, machineId, clock, random });
  const head = headOf(migrations);
  const changes = await openChangeLog(write, { device, schemaVersion: head, appVersion, clock, random });
  const looks = await openAccessLog(write, { device, clock, random });
  await markOpen(files);
  const ownKey = organisationKey(key);
  return storeOn({
    ...{ driver, schemaVersion: head, files, device, write, read, changes, looks },
    openFiles: (guard, reader) => openFiles({ connection: contents, reader, organisationKey: ownKey, random, guard }),
    async letGo(clean) {
      ownKey.fill(0);
      await contents.close();
      if (clean) await markClosed(files);
      await lock.release();
    },
  });
}

async function checkRecords(connection: Connection, options: OpenStoreOptions, cutShort: boolean): Promise<void> {
  if (options.mode === 'create') return;
  await checkPages(connection, options.driver);
  // An emptied file would otherwise be migrated from nothing, as if it were new.
  if ((await schemaVersion(connection)) === 0) throw cannotOpen('records-damaged');
  if (cutShort) await checkStructure(connection);
}

/**
 * Contents may be many and large, and each is authenticated when it is read; so only a crash has all of them looked
 * at. The rest of the time, reading the list of tables is proof enough that this is the file.
 */
async function checkContents(connection: Connection, cutShort: boolean): Promise<void> {
  const version = await schemaVersion(connection);
  if (version > filesVersion) throw cannotOpen('newer-store');
  if (version === 0) throw cannotOpen('records-damaged');
  if (cutShort) await checkStructure(connection);
}
