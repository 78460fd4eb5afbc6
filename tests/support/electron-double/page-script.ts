/**
 * What runs in the page before anything of the page's own: the built preload script, in a closure that knows `electron`
 * and nothing else, as a sandboxed one does. The way to Node is taken off the window before the page can see it.
 * `inPage` is sent as text, so it uses nothing from outside itself.
 */
import { makeCodec, type Codec } from './codec.ts';

export const rawName = '__rawHost';
export const answerName = '__rawAnswer';

type Binding = (text: string) => void;
type Listener = (...args: unknown[]) => unknown;
type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

function inPage(rawKey: string, answerKey: string, { encode, decode }: Codec, preload: Preload): void {
  const binding = Reflect.get(window, rawKey) as Binding | undefined;
  Reflect.deleteProperty(window, rawKey);
  if (window !== window.top || binding === undefined) return;

  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  const raw = (what: string, payload: unknown) =>
    new Promise<unknown>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      binding(JSON.stringify([last, what, payload]));
    });
  Object.defineProperty(window, answerKey, {
    value: (number: number, answer: unknown) => {
      waiting.get(number)?.(answer);
      waiting.delete(number);
    },
  });

  const strictly = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (key in object || typeof key === 'symbol' || key === 'then') return Reflect.get(object, key, receiver);
        throw new Error(`The Electron double does not model ${name}.${key}`);
      },
    });

  // Electron's context bridge copies plain data, wraps functions, and strips classes; what it cannot copy throws.
  const plain = (value: object) => Object.prototype.toString.call(value) === '[object Object]';
  function copy(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => copy(Reflect.apply(value, undefined, args.map(copy)));
    }
    if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? structuredClone(value) : value;
    if (value instanceof Promise) {
      return value.then(copy, (error: unknown) =>
        Promise.reject(new Error(error instanceof Error ? error.message : String(error))),
      );
    }
    if (Array.isArray(value)) return value.map(copy);
    return plain(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]))
      : structuredClone(value);
  }
  function freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  }

  const listeners = new Map<string, Set<Listener>>();
  const cloned = (value: unknown): unknown => {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const ipcRenderer = strictly('ipcRenderer', {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const answer = decode(await raw('invoke', encode([channel, cloned(args)])));
      if (!Array.isArray(answer)) throw new Error('The Electron double got no answer');
      if (answer[0] === true) return answer[1];
      throw new Error(`Error invoking remote method '${channel}': ${String(answer[1])}`);
    },
    on(channel: string, listener: Listener): void {
      const known = listeners.get(channel) ?? new Set<Listener>();
      listeners.set(channel, known.add(listener));
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
    removeListener(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
  });
  const contextBridge = strictly('contextBridge', {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      Object.defineProperty(window, key, { value: freeze(copy(api)), enumerable: true, writable: false });
    },
  });

  const electron = strictly('electron (in the page)', { contextBridge, ipcRenderer });
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);

  async function listen(): Promise<void> {
    for (;;) {
      const message = decode(await raw('next', null));
      if (!Array.isArray(message)) return;
      const [channel, args] = message as [unknown, unknown[]];
      const event = strictly('IpcRendererEvent', { sender: ipcRenderer });
      for (const listener of listeners.get(String(channel)) ?? []) listener(event, ...args);
    }
  }
  void listen();
}

/** The whole script for a window whose preload bundle is `preload`. */
export function pageScript(preload: string): string {
  const parts = [
    JSON.stringify(rawName),
    JSON.stringify(answerName),
    `(${makeCodec.toString()})()`,
    `function (require, module, exports) {${preload}\n}`,
  ];
  return `(${inPage.toString()})(${parts.join(', ')});`;
}
