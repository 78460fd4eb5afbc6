/** How long nobody has asked for anything, and when that is too long. By the clock, so that a laptop that slept counts. */
import type { CoreOptions } from '../core-types.ts';

export interface Idle {
  seconds: () => number;
  isOver(): boolean;
  /** Somebody is there. */
  heard(): void;
  /** Takes over the organisation's own idle time and begins anew. */
  allow(seconds: number): void;
  forget(): void;
  watch(what: Watch): void;
}

interface Watch {
  readonly awake: () => boolean;
  readonly soon: (seconds: number) => void;
  readonly asleep: () => void;
}

const usualSeconds = 600;
const noticeSeconds = 30;
const lookEvery = 1_000;

export function makeIdle({ clock, sleepless = false }: Pick<CoreOptions, 'clock' | 'sleepless'>): Idle {
  let allowed = usualSeconds;
  let lastHeard = clock();
  let warned = false;

  function passed(): number {
    if (sleepless) return 0;
    const now = clock();
    // A clock set back would keep the store open until it catches up: from there the time begins anew.
    if (now < lastHeard) lastHeard = now;
    return (now - lastHeard) / 1000;
  }
  function heard(): void {
    lastHeard = clock();
    warned = false;
  }
  function look({ awake, soon, asleep }: Watch): void {
    if (!awake()) return;
    const left = allowed - passed();
    if (left <= 0) asleep();
    else if (left <= noticeSeconds && !warned) {
      warned = true;
      soon(Math.round(left));
    }
  }

  return {
    seconds: () => allowed,
    isOver: () => passed() >= allowed,
    heard,
    allow(seconds) {
      allowed = seconds;
      heard();
    },
    forget() {
      allowed = usualSeconds;
    },
    watch(what) {
      if (!sleepless) setInterval(() => look(what), lookEvery).unref();
    },
  };
}
