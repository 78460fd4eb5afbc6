/** The only way between window and main process: one call channel, one event channel. Nothing else is exposed. */
import type { Input, Output, ProcedureName } from './contract.ts';
import type { Tag } from './tags.ts';
import type { Result } from './result.ts';

export type AppEvent =
  /** Answers with these tags are stale on the screen. */
  | { readonly type: 'changed'; readonly tags: readonly Tag[] }
  /** The store was closed and the window is about to be replaced. */
  | { readonly type: 'locked'; readonly why: 'idle' | 'system' | 'by-hand' }
  /** Locking is near; any key or click puts it off. */
  | { readonly type: 'lock-soon'; readonly seconds: number };

export interface Bridge {
  /** `draft` names the form a command saves: what was kept of it unfinished goes in the same transaction. */
  call<P extends ProcedureName>(procedure: P, input: Input<P>, draft?: string): Promise<Result<Output<P>>>;
  /** @returns a function that stops listening. */
  on(listener: (event: AppEvent) => void): () => void;
}

export const bridgeName = 'homeward';
export const callChannel = 'homeward:call';
export const eventChannel = 'homeward:event';
