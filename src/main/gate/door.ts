/**
 * The door of one store: making it, opening and closing it, and the key while it is open. The key is nowhere else;
 * closing wipes it. At most one person makes or opens at a time, so that two tries cannot open the store twice.
 */
import type { SessionUser } from '../../shared/areas/session.ts';
import { AppError } from '../errors.ts';
import type { CoreOptions } from '../core-types.ts';
import { idOf } from './new-id.ts';
import { machineId } from '../platform/machine-id.ts';
import { openStore } from '../store/open.ts';
import type { OpenStoreOptions, Store } from '../store/types.ts';
import { openVault } from '../vault/vault.ts';
import type { Vault } from '../vault/types.ts';
import { sessionUser } from './people.ts';
import type { Proof } from './proof.ts';
import { openRooms } from './rooms.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';

interface OpenState {
  readonly store: Store;
  readonly key: Uint8Array;
}

interface NewStore {
  readonly organisation: string;
  readonly name: string;
  readonly password: string;
  readonly language: string;
  readonly practice: boolean;
}

export interface Door {
  readonly vault: Vault;
  /** @throws AppError `unauthenticated` when the store is closed. */
  opened(): OpenState;
  isOpen(): boolean;
  create(wanted: NewStore): Promise<{ user: SessionUser; recoveryCode: string }>;
  signIn(name: string, password: string): Promise<SessionUser>;
  /** Opens the store without anybody being signed in yet: by the recovery code. */
  openByRecovery(code: string): Promise<OpenState>;
  /** Finishes what runs, closes the files, wipes the key. */
  close(): Promise<void>;
}

export function makeDoor(options: CoreOptions, folder: string, proof: Proof): Door {
  const { clock, random, kdf, appVersion, log } = options;
  const vault = openVault({ folder, clock, random, kdf, appVersion });
  const inTurn = oneAtATime();
  const lock = makeLock(options, folder, proof);

  /** First of all, so that where no driver works no keyring is made and no try is counted. */
  const onProvenGround = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await proof.driver();
      return work();
    });

  async function create(wanted: NewStore) {
    if ((await vault.inspect()).state !== 'no-store') throw new AppError('forbidden');
    const userId = idOf(options);
    const made = await vault.create({ ...wanted, appVersion, userId });
    const { store } = await lock.open(made.key, 'create');
    try {
      const { beginStore } = await openRooms();
      await beginStore(store, { ...wanted, userId, organisationId: idOf(options) }, options);
      await vault.finish();
    } catch (error) {
      // An unfinished store counts as none: the next try moves it aside and begins anew.
      await lock.close();
      throw error;
    }
    log.event('store.created', { practice: wanted.practice });
    return { user: await sessionUser(store.reader, userId, false), recoveryCode: made.recoveryCode };
  }

  async function signIn(name: string, password: string): Promise<SessionUser> {
    const wasOpen = lock.state() !== null;
    // Deriving the key takes a moment on other threads: what is behind the door is read meanwhile.
    const [slot, { refreshCatalogue }] = await Promise.all([vault.open(name, password), openRooms()]);
    const { store } = await lock.open(slot.key, 'open');
    try {
      if (!wasOpen) await refreshCatalogue(store);
      return await sessionUser(store.reader, slot.userId, slot.temporary);
    } catch (error) {
      if (!wasOpen) await lock.close();
      throw error;
    }
  }

  return {
    vault,
    isOpen: () => lock.state() !== null,
    opened() {
      const open = lock.state();
      if (!open) throw new AppError('unauthenticated');
      return open;
    },
    create: (wanted) => onProvenGround(() => create(wanted)),
    signIn: (name, password) => onProvenGround(() => signIn(name, password)),
    openByRecovery: (code) => onProvenGround(async () => lock.open(await vault.openByRecovery(code), 'open')),
    close: () => inTurn(lock.close),
  };
}

/** Holds the open store and its key, and lets go of both. */
function makeLock({ machineFile, clock, random, appVersion, log }: CoreOptions, folder: string, proof: Proof) {
  let held: OpenState | null = null;

  async function open(key: Uint8Array, mode: OpenStoreOptions['mode']): Promise<OpenState> {
    if (held) {
      key.fill(0);
      return held;
    }
    try {
      const driver = await proof.driver();
      const machine = await machineId(machineFile, random);
      const store = await openStore({ folder, key, driver, mode, machineId: machine, appVersion, clock, random });
      held = { store, key };
      log.event('store.opened', { mode, driver: driver.name });
      return held;
    } catch (error) {
      key.fill(0);
      throw error;
    }
  }

  async function close(): Promise<void> {
    const closing = held;
    held = null;
    if (!closing) return;
    try {
      await closing.store.close();
    } finally {
      closing.key.fill(0);
    }
    log.event('store.closed');
  }

  return { state: () => held, open, close };
}
