/** `ipcMain` and the way back: values travel as structured clones, errors as their message alone, as in Electron. */
import type { Page } from 'playwright-core';
import { makeCodec } from './codec.ts';
import { answerName, pageScript, rawName } from './page-script.ts';
import type { FrameState, WindowState } from './state.ts';
import { strict } from './strict.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

const codec = makeCodec();
const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
});

/** Calls a handler as a frame of a window would. @returns `[true, value]` or `[false, message]`. */
export async function invokeAs(window: WindowState, frame: FrameState, channel: string, args: readonly unknown[]) {
  const handler = handlers.get(channel);
  if (!handler) return [false, `Error: No handler registered for '${channel}'`];
  const event = strict('IpcMainInvokeEvent', {
    sender: window.contents,
    senderFrame: frame,
    frameId: 1,
    processId: 1,
    type: 'frame',
  });
  try {
    return [true, structuredClone(await handler(event, ...args))];
  } catch (error) {
    return [false, error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  }
}

/** Messages on their way to one page; the page asks for the next whenever it has dealt with the last. */
export interface Mailbox {
  send(channel: string, args: readonly unknown[]): void;
  /** A new document listens from here on. */
  renew(): void;
  next(): Promise<unknown>;
}

export function makeMailbox(): Mailbox {
  let queue: unknown[] = [];
  let waiting: ((message: unknown) => void) | null = null;
  return {
    send(channel, args) {
      const message = codec.encode([channel, structuredClone([...args])]);
      if (waiting) waiting(message);
      else queue.push(message);
      waiting = null;
    },
    renew() {
      waiting?.(null);
      waiting = null;
      queue = [];
    },
    next() {
      const first = queue.shift();
      if (first !== undefined) return Promise.resolve(first);
      waiting?.(null);
      return new Promise((resolve) => void (waiting = resolve));
    },
  };
}

function isCall(value: unknown): value is [string, unknown[]] {
  return Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);
}

/**
 * Gives the page its way in, for the preload script alone. Chromium's own binding, since Playwright's takes several
 * more turns before the page may load and with every call.
 */
export async function connectPage(page: Page, window: WindowState, mailbox: Mailbox, preload: string): Promise<void> {
  // Only the main frame's script keeps its way in.
  async function answer(what: string, payload: unknown): Promise<unknown> {
    if (what === 'next') return mailbox.next();
    const call = codec.decode(payload);
    if (!isCall(call)) throw new Error('The Electron double was called in a way of its own');
    return codec.encode(await invokeAs(window, window.mainFrame, call[0], call[1]));
  }
  const wire = await page.context().newCDPSession(page);
  wire.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== rawName) return;
    void reply(payload, executionContextId).catch((error: unknown) => lost(error));
  });
  async function reply(payload: string, contextId: number): Promise<void> {
    const [number, what, sent] = JSON.parse(payload) as [number, string, unknown];
    const said = JSON.stringify(await answer(what, sent));
    await wire.send('Runtime.evaluate', { expression: `${answerName}(${number}, ${said})`, contextId });
  }
  await Promise.all([
    wire.send('Page.enable'),
    wire.send('Runtime.enable'),
    wire.send('Runtime.addBinding', { name: rawName }),
    wire.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(preload) }),
  ]);
}

/** A page that is gone, or shows another document by now, has nobody left to answer. */
function lost(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  if (!/closed|destroyed|crashed|context/i.test(text)) throw error;
}
