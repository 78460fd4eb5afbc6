/** Electron's `webContents` of one page. */
import type { Page } from 'playwright-core';
import { toApp } from './addresses.ts';
import type { Mailbox } from './ipc.ts';
import type { WebPreferences } from './preferences.ts';
import type { SessionState } from './session.ts';
import type { FrameState, WindowState } from './state.ts';
import { emitting, strict, type Emitting } from './strict.ts';

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'render-process-gone',
  'did-finish-load',
  'destroyed',
];
/** Chromium's own window handles keys, and has no webviews; our answers to loads are never redirects. */
const neverRaised = ['before-input-event', 'will-attach-webview', 'context-menu', 'unresponsive'];

export interface ContentsParts {
  readonly page: () => Page | null;
  readonly ready: Promise<Page>;
  readonly session: SessionState;
  readonly preferences: WebPreferences;
  readonly mailbox: Mailbox;
  readonly isGone: () => boolean;
  readonly setOpenHandler: (handler: WindowState['openHandler']) => void;
}

interface PdfOptions {
  readonly printBackground?: boolean;
  readonly preferCSSPageSize?: boolean;
}

export interface Contents {
  readonly api: object;
  readonly mainFrame: FrameState;
  readonly emit: Emitting['emit'];
}

let nextId = 1;

export function makeContents(parts: ContentsParts): Contents {
  const emitter = emitting('webContents', events, neverRaised);
  const url = () => toApp(parts.page()?.url() ?? '');
  const mainFrame: FrameState = strict('WebFrameMain', {
    get url() {
      return url();
    },
    parent: null,
  });
  let zoom = 0;
  const api = strict('webContents', {
    ...emitter,
    id: nextId++,
    session: parts.session.api,
    mainFrame,
    isDestroyed: parts.isGone,
    getURL: url,
    send(channel: string, ...args: unknown[]): void {
      if (parts.isGone()) throw new TypeError('Object has been destroyed');
      parts.mailbox.send(channel, args);
    },
    setWindowOpenHandler: parts.setOpenHandler,
    setWebRTCIPHandlingPolicy: () => undefined,
    getZoomLevel: () => zoom,
    setZoomLevel: (level: number) => void (zoom = level),
    openDevTools(): void {
      throw new Error('The Electron double has no developer tools');
    },
    isDevToolsOpened: () => false,
    printToPDF: async ({ printBackground = false, preferCSSPageSize = false }: PdfOptions = {}) =>
      new Uint8Array(await (await parts.ready).pdf({ printBackground, preferCSSPageSize })),
    /** As a crash of the page's process: nothing of the page is left. */
    forcefullyCrashRenderer(): void {
      void crash(parts.ready, emitter);
    },
  });
  return { api, mainFrame, emit: emitter.emit };
}

async function crash(ready: Promise<Page>, emitter: Emitting): Promise<void> {
  const page = await ready;
  await page.goto('about:blank').catch(() => undefined);
  emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
}
