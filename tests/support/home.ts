/** A real home for a test: real encrypted files in a folder of its own, through the very gate the window uses. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/shared/access.ts';
import type { Input, Output, ProcedureName } from '../../src/shared/contract.ts';
import { uuidv7 } from '../../src/shared/uuid.ts';
import type { Failure, Result } from '../../src/shared/result.ts';
import { openCore } from '../../src/main/core.ts';
import type { Core, CoreOptions, CoreSession } from '../../src/main/core-types.ts';
import { AppError } from '../../src/main/errors.ts';
import { silentLog } from '../../src/main/platform/log.ts';
import { chooseDriver } from '../../src/main/store/driver.ts';
import { kdfFloor } from '../../src/main/vault/kdf.ts';

export const directorPassword = 'correct horse battery';
export const newId = (): string => uuidv7(Date.now(), randomBytes(10));

/** A session with typed calls. */
export interface Person {
  readonly session: CoreSession;
  /** The answer, or an error that fails the test. */
  ask<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>>;
  /** The refusal, or an error when it was not refused. */
  refused(procedure: ProcedureName, input: unknown): Promise<Failure>;
  /** The bare result, for any name and any input. */
  raw(procedure: string, input: unknown): Promise<Result<unknown>>;
}

export function personOf(session: CoreSession): Person {
  return {
    session,
    raw: (procedure, input) => session.call(procedure, input),
    async ask<P extends ProcedureName>(procedure: P, input: Input<P>) {
      const result = await session.call(procedure, input);
      if (!result.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(result.error)}`);
      return result.value as Output<P>;
    },
    async refused(procedure, input) {
      const result = await session.call(procedure, input);
      if (result.ok) throw new Error(`${procedure} was not refused`);
      return result.error;
    },
  };
}

export interface Home {
  readonly folder: string;
  readonly core: Core;
  readonly director: Person;
  readonly recoveryCode: string;
  readonly options: CoreOptions;
  /** Errors that were defects of ours; a good test ends with none. */
  readonly defects: unknown[];
  /** A new account with these roles, signed in, its one-time password changed. */
  person(...roles: Role[]): Promise<Person & { id: string; name: string; password: string }>;
  /** Turns the home's clock forward (or back) by so many milliseconds. */
  pass(milliseconds: number): void;
  done(): Promise<void>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'homeward-test-'));
}

export function optionsFor(root: string, changes: Partial<CoreOptions> = {}): CoreOptions {
  return {
    folder: join(root, 'home'),
    practiceFolder: join(root, 'practice'),
    machineFile: join(root, 'machine'),
    drivers: () => chooseDriver({ markerFolder: root }),
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    appVersion: '0.0.0-test',
    runtime: `Node ${process.versions.node}`,
    kdf: kdfFloor,
    log: silentLog,
    host: {
      saveFile: () => Promise.reject(new AppError('unavailable')),
      savePdf: () => Promise.reject(new AppError('unavailable')),
    },
    ...changes,
  };
}

export async function openHome(changes: Partial<CoreOptions> = {}): Promise<Home> {
  const root = temporaryFolder();
  const defects: unknown[] = [];
  let ahead = 0;
  const options = optionsFor(root, {
    clock: () => Date.now() + ahead,
    onDefect: (error) => defects.push(error),
    ...changes,
  });
  const core = openCore(options);
  const director = personOf(core.connect());
  const wanted = { organisation: 'Jacaranda House', name: 'Dora Director', password: directorPassword, language: 'en' };
  const { recoveryCode } = await director.ask('session.create', wanted);
  let count = 0;
  return {
    folder: options.folder,
    core,
    director,
    recoveryCode,
    options,
    defects,
    pass: (milliseconds) => (ahead += milliseconds),
    async person(...roles) {
      count += 1;
      const [id, name, password] = [newId(), `Person ${String(count)}`, `password of ${String(count)}`];
      const added = await director.ask('settings.addPerson', { id, name, signInName: name, roles, language: 'en' });
      const person = personOf(core.connect());
      await person.ask('session.signIn', { name, password: added.oneTimePassword });
      await person.ask('session.changePassword', { current: added.oneTimePassword, next: password });
      return { ...person, id, name, password };
    },
    async done() {
      await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
