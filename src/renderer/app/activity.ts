/** Somebody is here: told to main at most every 20 seconds, and at once when locking is near. */
import { useEffect, useState } from 'react';
import { call, listen } from './bridge.ts';

const often = 20_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** @returns seconds until locking, once main says it is near; null when there is no hurry. Counts down by itself. */
export function useActivity(): { readonly lockIn: number | null; readonly stay: () => void } {
  const [lockAt, setLockAt] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const state = { told: 0, near: false };
    const tell = () => {
      state.told = Date.now();
      state.near = false;
      setLockAt(null);
      void call('session.active', {});
    };
    const here = () => {
      if (state.near || Date.now() - state.told > often) tell();
    };
    for (const sign of signs) window.addEventListener(sign, here, { passive: true, capture: true });
    const stop = listen((event) => {
      if (event.type !== 'lock-soon') return;
      state.near = true;
      setNow(Date.now());
      setLockAt(Date.now() + event.seconds * 1000);
    });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, here, { capture: true });
      stop();
    };
  }, []);

  useEffect(() => {
    if (lockAt === null) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [lockAt]);

  const stay = () => {
    setLockAt(null);
    void call('session.active', {});
  };
  return { lockIn: lockAt === null ? null : Math.max(0, Math.ceil((lockAt - now) / 1000)), stay };
}
