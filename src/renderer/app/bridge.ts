/** The way to the main process. A call that cannot be made at all answers like any other failure. */
import type { AppEvent } from '../../shared/bridge.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract.ts';
import { uuidv7 } from '../../shared/uuid.ts';
import type { Result } from '../../shared/result.ts';

/** The form that is being saved at this moment. */
const saving: { draft: string | undefined } = { draft: undefined };

/** Its draft goes with the command that `save` calls before it first waits for anything, in one transaction. */
export function savingFrom<T>(draft: string | null, save: () => T): T {
  saving.draft = draft ?? undefined;
  try {
    return save();
  } finally {
    saving.draft = undefined;
  }
}

/** Never rejects: a channel that broke (the window is being replaced) answers `unavailable`. */
export async function call<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Result<Output<P>>> {
  try {
    return await window.homeward.call(procedure, input, saving.draft);
  } catch {
    return { ok: false, error: { code: 'unavailable', ref: '' } };
  }
}

/** @returns a function that stops listening. */
export function listen(listener: (event: AppEvent) => void): () => void {
  return window.homeward.on(listener);
}

/** An id for a record made on the screen, so that saving it twice makes one. */
export function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** Said before locking, so that forms keep what was typed in the last moment. */
export const leaving = 'homeward-leaving';

/** Drafts go first: both travel one after another in the same queue. */
export function lockNow(): void {
  window.dispatchEvent(new Event(leaving));
  void call('session.lock', {});
}
