/** Light or dark, as somebody chose it for this window. Needed before there is any store. */
import { useSyncExternalStore } from 'react';

export const modes = ['light', 'dark', 'system'] as const;
export type ChosenMode = (typeof modes)[number];

let chosen: ChosenMode = 'system';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function chooseMode(mode: ChosenMode): void {
  chosen = mode;
  for (const listener of listeners) listener();
}

export function useChosenMode(): ChosenMode {
  return useSyncExternalStore(subscribe, () => chosen);
}
