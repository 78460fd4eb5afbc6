/**
 * The revision of a record that the person has in front of them, shared by all small forms of a panel. Saving one of
 * them moves it on, so that the next does not meet a conflict with oneself; somebody else's change moves it only while
 * nothing is typed, so that it is seen before it is written over.
 */
import { useCallback, useState } from 'react';

export interface Seen {
  readonly rev: number;
  /** Our own write was accepted, or the person chose to write over: this is what they know now. */
  readonly saw: (rev: number) => void;
  /** A form tells whether something is typed in it. */
  readonly typing: (form: string, dirty: boolean) => void;
}

export function useSeen(current: number): Seen {
  const [rev, setRev] = useState(current);
  const [dirty, setDirty] = useState<ReadonlySet<string>>(new Set());
  if (dirty.size === 0 && current > rev) setRev(current);
  const typing = useCallback((form: string, is: boolean) => {
    setDirty((before) => {
      if (before.has(form) === is) return before;
      const next = new Set(before);
      if (is) next.add(form);
      else next.delete(form);
      return next;
    });
  }, []);
  return { rev, saw: setRev, typing };
}
