/**
 * The one handler of the call channel. Before the gate hears anything, the caller must be our own window's own page:
 * the right contents, its main frame, our very origin.
 */
import { randomBytes } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { callChannel } from '../shared/bridge.ts';
import type { Result } from '../shared/result.ts';
import type { CoreSession } from './core-types.ts';
import type { Log } from './platform/log.ts';
import { isOurAddress } from './protocol.ts';

/** A window's contents, and the session of whoever sits at it. */
export interface Seat {
  readonly contents: WebContents;
  readonly session: Promise<CoreSession>;
}

export function isSeat(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, contents: WebContents): boolean {
  const frame = event.senderFrame;
  if (event.sender !== contents || contents.isDestroyed() || frame === null) return false;
  return frame === contents.mainFrame && isOurAddress(frame.url);
}

export function answerCalls(ipcMain: Pick<IpcMain, 'handle'>, seat: () => Seat | null, log: Log): void {
  ipcMain.handle(callChannel, async (event, ...said: unknown[]): Promise<Result<unknown>> => {
    const taken = seat();
    if (taken === null || !isSeat(event, taken.contents)) return refuse(log);
    const session = await taken.session;
    const [procedure, input, draft] = said;
    return session.call(textOf(procedure) ?? '', input, textOf(draft));
  });
}

const textOf = (said: unknown): string | undefined => (typeof said === 'string' ? said : undefined);

function refuse(log: Log): Result<unknown> {
  const ref = randomBytes(6).toString('hex');
  log.event('call.foreign', { ref });
  return { ok: false, error: { code: 'forbidden', ref } };
}
