/**
 * What this machine must prove before a store is made or opened on it: that its cryptography answers as published, and
 * that a driver reads and writes SQLCipher's format. Asked for ahead when nothing else waits; whoever needs it waits for it.
 */
import type { CoreOptions } from '../core-types.ts';
import type { Driver } from '../store/types.ts';
import { selfTest } from '../vault/self-test.ts';

export interface Proof {
  /** @throws SelfTestError; AppError `cannot-open` (`no-driver`). The next call tries again. */
  driver(): Promise<Driver>;
  /** What the diagnostics say of the driver; nothing as long as none was needed. */
  remarks(): readonly string[];
  /** Once nothing of it runs any more, however it went. */
  settled(): Promise<void>;
}

export function makeProof(options: Pick<CoreOptions, 'drivers'>): Proof {
  let proving: ReturnType<CoreOptions['drivers']> | null = null;
  let remarks: readonly string[] = [];

  async function prove() {
    try {
      await selfTest();
      const chosen = await options.drivers();
      ({ remarks } = chosen);
      return chosen;
    } catch (error) {
      proving = null;
      throw error;
    }
  }

  return {
    driver: async () => (await (proving ??= prove())).driver,
    remarks: () => remarks,
    async settled() {
      await Promise.allSettled([proving]);
    },
  };
}
