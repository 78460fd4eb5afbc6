/**
 * The log: typed events without personal data. An event's values are numbers, booleans, and short words of ours; a
 * name, a path or a message from below has no way in. The second net cuts any text that is not such a word.
 */
type LogValue = number | boolean | string;
interface LogEvent {
  readonly at: string;
  readonly event: string;
  readonly values: Readonly<Record<string, LogValue>>;
}
export interface Log {
  /** `event` is a word of ours such as `store.opened`. */
  event(event: string, values?: Readonly<Record<string, LogValue>>): void;
}

const ourWord = /^[a-zA-Z0-9._:-]{1,80}$/;

export function makeLog(clock: () => number, write: (line: string) => void): Log {
  return {
    event(event, values = {}) {
      const safe = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'string' && !ourWord.test(value) ? '…' : value,
        ]),
      );
      write(`${JSON.stringify({ at: new Date(clock()).toISOString(), event, values: safe } satisfies LogEvent)}\n`);
    },
  };
}

export const silentLog: Log = { event: () => undefined };
