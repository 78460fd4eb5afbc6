/** The children that stand somewhere on the board, so that what is drawn by its id is found again. */
import { useCallback, useMemo, useRef } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';

export interface Known {
  readonly learn: (lines: readonly ChildLine[]) => void;
  readonly of: (ids: readonly string[]) => readonly ChildLine[];
}

export function useKnown(): Known {
  const lines = useRef<ReadonlyMap<string, ChildLine>>(new Map());
  const learn = useCallback((newer: readonly ChildLine[]) => {
    lines.current = new Map([...lines.current, ...newer.map((line) => [line.id, line] as const)]);
  }, []);
  const of = useCallback((ids: readonly string[]) => ids.flatMap((id) => lines.current.get(id) ?? []), []);
  return useMemo(() => ({ learn, of }), [learn, of]);
}
