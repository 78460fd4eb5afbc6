/** The way from a test into the main process: the same `evaluate` that Playwright has for real Electron. */
import process from 'node:process';
import { runInThisContext } from 'node:vm';
import type { invokeAs as InvokeAs } from './ipc.ts';
import { makeCodec } from './codec.ts';
import type { sessionFor as SessionFor } from './session.ts';
import { host } from './state.ts';

/** What only the double can do for a test. */
interface Extra {
  readonly invokeAs: typeof InvokeAs;
  readonly sessionFor: typeof SessionFor;
}

export type Asked =
  | { readonly id: number; readonly what: 'evaluate'; readonly source: string; readonly arg: unknown }
  | { readonly id: number; readonly what: 'escapes' }
  /** A call from a frame that is not the window's page: `url` names where it pretends to come from. */
  | {
      readonly id: number;
      readonly what: 'invoke';
      readonly url: string;
      readonly channel: string;
      readonly args: unknown;
    };

export type Told =
  | { readonly what: 'ready'; readonly port: number }
  | { readonly what: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown };

const codec = makeCodec();

function isAsked(message: unknown): message is Asked {
  return typeof message === 'object' && message !== null && 'id' in message && 'what' in message;
}

async function answer(asked: Asked, electron: object, extra: Extra): Promise<unknown> {
  if (asked.what === 'escapes') return [...host.escapes];
  if (asked.what === 'evaluate') {
    const run: unknown = runInThisContext(`(${asked.source})`);
    if (typeof run !== 'function') throw new Error('evaluate needs a function');
    return Reflect.apply(run, undefined, [electron, codec.decode(asked.arg)]);
  }
  const window = [...host.windows.values()].at(-1);
  if (!window) throw new Error('There is no window');
  const args = codec.decode(asked.args);
  return extra.invokeAs(
    window,
    { url: asked.url, parent: window.mainFrame },
    asked.channel,
    Array.isArray(args) ? args : [],
  );
}

function tell(message: Told): void {
  process.send?.(message);
}

/** `port` is Chromium's debugging port, 0 where none was opened. */
export function listenToTest(electron: object, port: number, extra: Extra): void {
  process.on('message', (message: unknown) => {
    if (!isAsked(message)) return;
    const { id } = message;
    answer(message, electron, extra).then(
      (value) => tell({ what: 'answer', id, ok: true, value: codec.encode(value) }),
      (error: unknown) =>
        tell({ what: 'answer', id, ok: false, value: error instanceof Error ? error.message : String(error) }),
    );
  });
  tell({ what: 'ready', port });
}
