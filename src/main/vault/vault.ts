/**
 * One folder's vault. Everything runs one after another, so that two changes cannot undo each other and no try
 * overtakes the count of failures; and nothing runs before this machine's cryptography has been tested.
 */
import { AppError } from '../errors.ts';
import { onDisk } from '../platform/disk-errors.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { create, finish, newRecovery, putSlot, removeSlot } from './changing.ts';
import { openDesk, readRing, type Desk, type VaultOptions } from './desk.ts';
import { isWritable, look } from './folder.ts';
import { isPassword, isRecovery, open, openByRecovery } from './opening.ts';
import { selfTest } from './self-test.ts';
import type { FolderState, Vault } from './types.ts';

export type { VaultOptions } from './desk.ts';

/** @throws RangeError for key derivation settings below the floor. */
export function openVault(options: VaultOptions): Vault {
  const desk = openDesk(options);
  const inTurn = oneAtATime();
  let making: string | null = null;
  let tested: Promise<void> | null = null;
  const run = <T>(during: 'opening' | 'working', work: () => Promise<T>): Promise<T> =>
    inTurn(() =>
      onDisk(during, async () => {
        await (tested ??= selfTest());
        return work();
      }),
    );

  return {
    inspect: () => inTurn(() => inspect(desk)),
    create: (wanted) =>
      run('opening', async () => {
        const { vaultId, key, recoveryCode } = await create(desk, wanted);
        making = vaultId;
        return { key, recoveryCode };
      }),
    finish: () => run('opening', () => finish(desk, making)),
    open: (name, password) => run('opening', () => open(desk, name, password)),
    openByRecovery: (code) => run('opening', () => openByRecovery(desk, code)),
    isPassword: (userId, name, password) => run('working', () => isPassword(desk, userId, name, password)),
    isRecovery: (code) => run('working', () => isRecovery(desk, code)),
    putSlot: (key, slot) => run('working', () => putSlot(desk, key, slot)),
    removeSlot: (userId) => run('working', () => removeSlot(desk, userId)),
    slots: () => run('working', () => slots(desk)),
    newRecovery: (key) => run('working', () => newRecovery(desk, key)),
  };
}

/** A slot that is damaged is not listed: its owner needs a new one. */
async function slots(desk: Desk): ReturnType<Vault['slots']> {
  const ring = await readRing(desk, 'any');
  return ring.slots.flatMap(({ value, intact }) =>
    value && intact ? [{ userId: value.userId, temporary: value.temporary }] : [],
  );
}

async function inspect(desk: Desk): Promise<FolderState> {
  try {
    const state = await onDisk('opening', () => stateOf(desk.folder));
    return state.state === 'problem' || (await isWritable(desk.folder)) ? state : { ...state, ...notWritable };
  } catch (error) {
    const problem = error instanceof AppError ? error.detail.problem : undefined;
    if (!problem) throw error;
    return { state: 'problem', problem, neededVersion: null, language: null, practice: false };
  }
}

const notWritable = { state: 'problem', problem: 'folder-not-writable' } as const;

async function stateOf(folder: string): Promise<FolderState> {
  const found = await look(folder);
  switch (found.kind) {
    case 'problem': {
      const { problem, neededVersion, language, practice } = found;
      return { state: 'problem', problem, neededVersion, language, practice };
    }
    case 'whole': {
      const { language, practice } = found.ring.head;
      return { state: 'closed', problem: null, neededVersion: null, language, practice };
    }
    case 'empty':
    case 'unfinished':
      return { state: 'no-store', problem: null, neededVersion: null, language: null, practice: false };
  }
}
