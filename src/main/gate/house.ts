/**
 * What is behind the gate: the door of the real store or of the practice home, the callers, and falling asleep when
 * nobody is there. Locking closes the store for every caller.
 */
import type { AppEvent } from '../../shared/bridge.ts';
import type { CoreOptions } from '../core-types.ts';
import { AppError } from '../errors.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import type { Caller } from './caller.ts';
import { makeDoor, type Door } from './door.ts';
import type { Keys } from './handler.ts';
import { makeIdle } from './idle.ts';
import { readOrganisation } from './organisation.ts';
import { sessionUser } from './people.ts';
import type { Proof } from './proof.ts';

interface Hooks {
  readonly emit: (event: AppEvent) => void;
  /** Makes the practice home when it is not there yet. */
  readonly preparePractice: (language: string) => Promise<void>;
}

type LockReason = 'idle' | 'system' | 'by-hand';

export interface House {
  readonly door: Door;
  readonly practice: boolean;
  /** What the diagnostics say of the driver. */
  remarks(): readonly string[];
  readonly callers: Set<Caller>;
  keys(): Keys;
  /** Locks first when the caller has been away too long. */
  stillAwake(caller: Caller): Promise<void>;
  /** Somebody is opening the door: what nobody used for too long is locked first, and the time begins anew. */
  atTheDoor(): Promise<void>;
  /** Something was asked: puts off locking, unless it was only a look at the door. */
  heard(procedure: string): void;
  idleSeconds: () => number;
  /** Takes over the organisation's own idle time after opening or a change. */
  readIdleTime(): Promise<void>;
  /** After people or the organisation changed: who is out is out at once. */
  refreshCallers(): Promise<void>;
  lock(why: LockReason): Promise<void>;
  /** For good: waits for a practice home that is being made. */
  leave(): Promise<void>;
  /** Moves between the real store and the practice home; both doors are closed meanwhile. */
  enter(place: 'real' | 'practice', language: string): Promise<void>;
}

export function makeHouse(options: CoreOptions, proof: Proof, hooks: Hooks): House {
  const { emit } = hooks;
  const doors = {
    real: makeDoor(options, options.folder, proof),
    practice: makeDoor(options, options.practiceFolder, proof),
  };
  const callers = new Set<Caller>();
  const idle = makeIdle(options);
  const inTurn = oneAtATime();
  let place: keyof typeof doors = 'real';
  const door = () => doors[place];

  async function lock(why: LockReason): Promise<void> {
    for (const caller of callers) caller.user = null;
    if (!door().isOpen()) return;
    await door().close();
    idle.forget();
    options.log.event('session.locked', { why });
    emit({ type: 'locked', why });
  }

  async function readIdleTime(): Promise<void> {
    idle.allow((await readOrganisation(door().opened().store.reader)).idleMinutes * 60);
  }

  const fallAsleep = () => void lock('idle').catch((error: unknown) => options.onDefect?.(error));
  const soon = (seconds: number) => emit({ type: 'lock-soon', seconds });
  idle.watch({ awake: () => door().isOpen(), soon, asleep: fallAsleep });

  return {
    get door() {
      return door();
    },
    get practice() {
      return place === 'practice';
    },
    remarks: proof.remarks,
    callers,
    keys: () => keysOf(door()),
    idleSeconds: idle.seconds,
    stillAwake: async (caller) => (caller.user && idle.isOver() ? lock('idle') : undefined),
    // Otherwise the next look at the time would lock what is just being opened: it was last used hours ago.
    async atTheDoor() {
      if (idle.isOver()) await lock('idle');
      idle.heard();
    },
    heard: (procedure) => (procedure === 'session.status' ? undefined : idle.heard()),
    readIdleTime,
    async refreshCallers() {
      if (!door().isOpen()) return;
      const { reader } = door().opened().store;
      await Promise.all([...callers].map((caller) => refreshCaller(caller, reader)));
      await ([...callers].some((caller) => caller.user) ? readIdleTime() : lock('by-hand'));
    },
    lock,
    enter: (next, language) =>
      inTurn(async () => {
        await lock('by-hand');
        if (next === 'practice') await hooks.preparePractice(language);
        place = next;
      }),
    leave: () => inTurn(() => lock('by-hand')),
  };
}

async function refreshCaller(caller: Caller, reader: Parameters<typeof sessionUser>[0]): Promise<void> {
  if (!caller.user) return;
  try {
    caller.user = await sessionUser(reader, caller.user.id, caller.user.mustChangePassword);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'unauthenticated')) throw error;
    caller.user = null; // disabled or without a role: out at once
  }
}

function keysOf(door: Door): Keys {
  return {
    put: (slot) => door.vault.putSlot(door.opened().key, slot),
    remove: (userId) => door.vault.removeSlot(userId),
    all: () => door.vault.slots(),
  };
}
