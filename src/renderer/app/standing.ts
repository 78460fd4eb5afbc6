/**
 * Where things stand: the state of the store, and who is in. Asked over the bridge at the start and whenever it may have
 * changed; what the last answer said stays on the screen until the next is here.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Opened, SessionStatus } from '../../shared/areas/session.ts';
import { call, listen } from './bridge.ts';

export interface Standing {
  /** null until main has said it. */
  readonly status: SessionStatus | null;
  /** Whoever is signed in at this window. */
  readonly me: Opened | null;
  /** The store is open, though not for this window. */
  readonly refused: boolean;
}

/** @returns null where main did not say. */
async function standingNow(): Promise<Standing | null> {
  const status = await call('session.status', {});
  if (!status.ok) return null;
  if (status.value.state !== 'open') return { status: status.value, me: null, refused: false };
  const me = await call('session.me', {});
  return { status: status.value, me: me.ok ? me.value : null, refused: !me.ok };
}

/** `known` is what main said already, and need not be asked again. */
export function useStanding(known: SessionStatus | null): readonly [Standing, () => void] {
  const [standing, setStanding] = useState<Standing>({ status: known, me: null, refused: false });
  const turn = useRef(0);
  const ask = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const now = await standingNow();
    // A later question knows better.
    if (now && mine === turn.current) setStanding(now);
  }, []);
  const recheck = useCallback(() => void ask(), [ask]);
  const isKnown = useRef(known !== null && known.state !== 'open');
  useEffect(() => {
    if (!isKnown.current) recheck();
    return listen((event) => {
      if (event.type === 'changed' && event.tags.includes('session')) recheck();
    });
  }, [recheck]);
  return [standing, recheck];
}
