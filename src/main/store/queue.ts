/** One thing after another, in the order they came: what keeps two commands out of each other's transaction. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Queue {
  /** @throws what `work` throws, or Error when called from within `work`, which would wait for itself for ever. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything asked for so far has ended, well or badly. */
  idle(): Promise<void>;
}

export function makeQueue(): Queue {
  const inside = new AsyncLocalStorage<{ running: boolean }>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      if (inside.getStore()?.running) return Promise.reject(new Error('a command cannot run within a command'));
      const mark = { running: true };
      const turn = () => inside.run(mark, work).finally(() => (mark.running = false));
      const mine = last.then(turn, turn);
      last = mine;
      return mine;
    },
    async idle() {
      await last.catch((error: unknown) => error);
    },
  };
}
