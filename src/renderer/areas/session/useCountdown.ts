/** A refusal and when it came, and the seconds left of a wait that it asks for. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/result.ts';

export interface Trouble {
  readonly failure: Failure;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export function troubleNow(failure: Failure): Trouble {
  return { failure, at: Date.now() };
}

/** Counts down to 0; 0 where nothing has to be waited for. */
export function useCountdown(trouble: Trouble | null): number {
  const [now, setNow] = useState(0);
  const waits = trouble?.failure.code === 'throttled';
  useEffect(() => {
    if (!waits) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, [waits]);
  if (!trouble || !waits) return 0;
  const seconds = trouble.failure.retryAfterSeconds ?? 1;
  const left = Math.ceil((trouble.at + seconds * 1000 - now) / 1000);
  return Math.min(seconds, Math.max(0, left));
}
