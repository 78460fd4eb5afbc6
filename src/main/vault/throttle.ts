/**
 * Slows guessing down, across restarts too. What really protects a stolen disk is the slow key derivation; this keeps
 * somebody at the keyboard from trying all afternoon. The file names nobody: it counts by the hint's byte.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { AppError } from '../errors.ts';
import { atomicWrite, type FileOps } from '../platform/atomic-write.ts';
import { diskCode } from '../platform/disk-errors.ts';

const freeTries = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 15 * 60_000;
/** After a day without a wrong try the slate is clean. */
const forgetAfterMs = 24 * 60 * 60_000;

const Entry = z.strictObject({ failures: z.int().min(0).max(1_000_000), since: z.number() });
type Entry = z.infer<typeof Entry>;
const State = z.strictObject({
  format: z.literal(1),
  tries: z.record(z.string().regex(/^(name-[0-9a-f]{2}|recovery)$/), Entry),
});
type Tries = Readonly<Record<string, Entry>>;

export interface Throttle {
  /**
   * To be called before a try. Counts it as failed there and then, so that pulling the plug in the middle saves
   * nothing. @throws AppError `throttled` with the seconds to wait; the try then does not count.
   */
  begin(who: string): Promise<void>;
  /** The try was right after all. */
  clear(who: string): Promise<void>;
}

/** @param clock milliseconds since 1970. Calls must not overlap: the vault sees to that. */
export function openThrottle(file: string, clock: () => number, ops?: FileOps): Throttle {
  const write = (tries: Tries) => atomicWrite(file, `${JSON.stringify({ format: 1, tries })}\n`, ops);

  return {
    async begin(who) {
      const [tries, now] = [await read(file), clock()];
      const entry = lapsed(tries[who] ?? { failures: 0, since: now }, now);
      // A failure in the future means that the clock was set back: the wait starts over from now. So turning the
      // clock gains nothing, and a clock that was wrong for a while locks nobody out for longer than the wait.
      const since = Math.min(entry.since, now);
      if (since !== entry.since) await write({ ...tries, [who]: { ...entry, since } });
      const waitMs = since + delayAfter(entry.failures) - now;
      if (waitMs > 0) throw new AppError('throttled', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
      await write({ ...tries, [who]: { failures: Math.min(entry.failures + 1, 1_000_000), since: now } });
    },
    async clear(who) {
      const { [who]: _gone, ...rest } = await read(file);
      await write(rest);
    },
  };
}

/** Nothing for the first four failures, then half a minute, doubling up to a quarter of an hour. */
function delayAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(firstDelayMs * 2 ** Math.min(failures - freeTries, 20), longestDelayMs);
}

function lapsed(entry: Entry, now: number): Entry {
  return now - entry.since > forgetAfterMs ? { failures: 0, since: now } : entry;
}

/** A file that is missing or unreadable counts as empty: whoever could break it could have removed it. */
async function read(file: string): Promise<Tries> {
  try {
    return State.parse(JSON.parse(await readFile(file, 'utf8'))).tries;
  } catch (error) {
    const unreadable = error instanceof SyntaxError || error instanceof z.ZodError || diskCode(error) === 'ENOENT';
    if (unreadable) return {};
    throw error;
  }
}
