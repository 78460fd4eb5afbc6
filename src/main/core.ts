/** The application without a window. Everything a host needs to know of it is in core-types.ts. */
import type { AppEvent } from '../shared/bridge.ts';
import type { Core, CoreOptions } from './core-types.ts';
import type { Caller } from './gate/caller.ts';
import { makeGate } from './gate/gate.ts';
import { makeHouse } from './gate/house.ts';
import { makeProof } from './gate/proof.ts';
import { preparePractice } from './practice/prepare.ts';

export function openCore(options: CoreOptions): Core {
  const proof = makeProof(options);
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const house = makeHouse(options, proof, {
    emit,
    preparePractice: (language) => preparePractice(openCore, options, language),
  });
  const gate = makeGate(house, options, (tags) => emit({ type: 'changed', tags }));

  async function leave(caller: Caller): Promise<void> {
    house.callers.delete(caller);
    caller.user = null;
    if (![...house.callers].some((other) => other.user)) await house.door.close();
  }

  return {
    connect() {
      const caller: Caller = { user: null };
      house.callers.add(caller);
      return {
        call: (procedure, input, draft) => gate.call(caller, procedure, input, draft),
        end: () => leave(caller),
      };
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async prove() {
      await proof.driver();
    },
    lock: (why) => house.lock(why),
    async close() {
      // A proof cut off in the middle would look like a driver that crashed.
      await proof.settled();
      await house.leave();
    },
  };
}
