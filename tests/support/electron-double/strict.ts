/**
 * The double may be incomplete, never silently permissive: whatever it does not model throws with its name, events
 * included.
 */
import { EventEmitter } from 'node:events';

/** What engines and loaders ask of any object, and get `undefined` for. */
const asked = new Set([
  'then',
  'toJSON',
  '__esModule',
  'constructor',
  'default',
  'inspect',
  'prototype',
  'asymmetricMatch',
]);

/** Wraps an object so that reading or setting an unknown name throws. Known functions may be replaced by a test. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      const known = key in object || typeof key === 'symbol' || asked.has(key);
      if (known) return Reflect.get(object, key, receiver) as unknown;
      throw new Error(`The Electron double does not model ${name}.${key}`);
    },
    set(object, key, value, receiver) {
      if (key in object || typeof key === 'symbol') return Reflect.set(object, key, value, receiver);
      throw new Error(`The Electron double does not model setting ${name}.${key}`);
    },
  });
}

type Listener = (...args: unknown[]) => void;

export interface Emitting {
  readonly on: (event: string, listener: Listener) => unknown;
  readonly once: (event: string, listener: Listener) => unknown;
  readonly off: (event: string, listener: Listener) => unknown;
  readonly removeListener: (event: string, listener: Listener) => unknown;
  readonly emit: (event: string, ...args: readonly unknown[]) => boolean;
  readonly listenerCount: (event: string) => number;
}

/** Only the named events may be listened to; `never` are those the real one has and the double cannot raise. */
export function emitting(name: string, events: readonly string[], never: readonly string[] = []): Emitting {
  const emitter = new EventEmitter();
  const known = (event: string) => {
    if (!events.includes(event) && !never.includes(event)) {
      throw new Error(`The Electron double does not model the event ${name} "${event}"`);
    }
    return event;
  };
  return {
    on: (event, listener) => emitter.on(known(event), listener),
    once: (event, listener) => emitter.once(known(event), listener),
    off: (event, listener) => emitter.off(known(event), listener),
    removeListener: (event, listener) => emitter.off(known(event), listener),
    emit: (event, ...args) => emitter.emit(known(event), ...args),
    listenerCount: (event) => emitter.listenerCount(known(event)),
  };
}

export interface Preventable {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

export function preventable<T extends object>(detail: T): T & Preventable {
  let prevented = false;
  return {
    ...detail,
    preventDefault: () => void (prevented = true),
    get defaultPrevented() {
      return prevented;
    },
  };
}
