/** Which children are picked, as they newly stand: lists that show them say so when they are asked again. */
import { useCallback, useMemo, useState } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';

export interface Picking {
  readonly children: readonly ChildLine[];
  readonly has: (id: string) => boolean;
  readonly toggle: (child: ChildLine) => void;
  readonly add: (children: readonly ChildLine[]) => void;
  readonly clear: () => void;
  /** Lines that came anew: what is picked among them takes their place. */
  readonly learn: (lines: readonly ChildLine[]) => void;
}
type Picked = ReadonlyMap<string, ChildLine>;

/** The commands take no more at once. */
const most = 200;

function relearned(picked: Picked, lines: readonly ChildLine[]): Picked {
  const newer = lines.filter((line) => (picked.get(line.id)?.rev ?? line.rev) !== line.rev);
  return newer.length === 0 ? picked : new Map([...picked, ...newer.map((line) => [line.id, line] as const)]);
}

function toggled(picked: Picked, child: ChildLine): Picked {
  const next = new Map(picked);
  if (!next.delete(child.id) && next.size < most) next.set(child.id, child);
  return next;
}

export function usePicked(): Picking {
  const [picked, setPicked] = useState<Picked>(new Map());
  const toggle = useCallback((child: ChildLine) => setPicked((now) => toggled(now, child)), []);
  const add = useCallback((children: readonly ChildLine[]) => {
    setPicked((now) => new Map([...now, ...children.map((child) => [child.id, child] as const)].slice(0, most)));
  }, []);
  const clear = useCallback(() => setPicked(new Map()), []);
  const learn = useCallback((lines: readonly ChildLine[]) => setPicked((now) => relearned(now, lines)), []);
  return useMemo(
    () => ({ children: [...picked.values()], has: (id) => picked.has(id), toggle, add, clear, learn }),
    [picked, toggle, add, clear, learn],
  );
}
