/** Electron's `BrowserWindow`: one page of Chromium, set up as its `webPreferences` ask. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { toPage } from './addresses.ts';
import { appEvents } from './app-events.ts';
import { makeContents, type Contents } from './contents.ts';
import { connectPage, makeMailbox, type Mailbox } from './ipc.ts';
import { checkPreferences, type WebPreferences } from './preferences.ts';
import { sessionFor, type SessionState } from './session.ts';
import { browser, host, type WindowState } from './state.ts';
import { emitting, preventable, strict } from './strict.ts';
import { watchPage } from './traffic.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

const events = ['closed', 'close', 'ready-to-show', 'show', 'focus'];
/** Chromium keeps its own title, and Windows' end of a session has no like here. */
const neverRaised = ['page-title-updated', 'session-end', 'query-session-end', 'blur', 'resize'];

const open = new Map<object, () => void>();
let blank: Page | null = null;

/** The page Chromium starts with: the first window of a person's, kept behind for a test's. */
export function useFirstPage(page: Page | null): void {
  blank = page;
}

let nextId = 1;

function makeBrowserWindow(options: WindowOptions): object {
  const preferences = options.webPreferences ?? {};
  checkPreferences(preferences);
  const session = sessionFor(preferences.partition ?? '');
  const emitter = emitting('BrowserWindow', events, neverRaised);
  const mailbox = makeMailbox();
  const state = { gone: false, shown: false, title: options.title ?? '' };
  let page: Page | null = null;

  const ready = openPage(options);
  ready.then((made) => void (page = made)).catch(() => undefined);
  const contents: Contents = makeContents({
    page: () => page,
    ready,
    session,
    preferences,
    mailbox,
    isGone: () => state.gone,
    setOpenHandler: (handler) => void (own.openHandler = handler),
  });

  /** The window is gone for the application at once; its page follows. */
  function gone(): void {
    if (state.gone) return;
    state.gone = true;
    open.delete(api);
    contents.emit('destroyed');
    emitter.emit('closed');
    void closePage(ready);
    if (open.size === 0) appEvents.emit('window-all-closed');
  }

  const id = nextId++;
  const api = strict('BrowserWindow', {
    ...emitter,
    id,
    webContents: contents.api,
    async loadURL(address: string): Promise<void> {
      const target = await prepared;
      own.expected = toPage(address);
      mailbox.renew();
      await target.goto(own.expected);
      contents.emit('did-finish-load');
      if (!state.gone) emitter.emit('ready-to-show');
    },
    show(): void {
      state.shown = true;
      emitter.emit('show');
    },
    hide: () => void (state.shown = false),
    focus: () => void ready.then((made) => made.bringToFront()).catch(() => undefined),
    isVisible: () => state.shown,
    isMinimized: () => false,
    restore: () => undefined,
    isDestroyed: () => state.gone,
    destroy: gone,
    close(): void {
      const event = preventable({});
      emitter.emit('close', event);
      if (!event.defaultPrevented) gone();
    },
    getTitle: () => state.title,
    setContentProtection: () => undefined,
    setSize(width: number, height: number): void {
      void ready.then((made) => made.setViewportSize({ width, height })).catch(() => undefined);
    },
  });
  const own: WindowState = {
    id,
    api,
    contents: contents.api,
    mainFrame: contents.mainFrame,
    session,
    page: ready,
    expected: null,
    openHandler: null,
    emit: contents.emit,
    isGone: () => state.gone,
  };
  const prepared = prepare(ready, own, mailbox, preferences, gone);
  prepared.catch(() => undefined);
  open.set(api, gone);
  appEvents.emit('web-contents-created', {}, contents.api);
  return api;
}

async function openPage(options: WindowOptions): Promise<Page> {
  const first = blank;
  blank = null;
  const page = first ?? (await browser().newPage());
  const { width, height } = options;
  if (page.viewportSize() && width && height) await page.setViewportSize({ width, height });
  return page;
}

async function closePage(ready: Promise<Page>): Promise<void> {
  const [page] = await Promise.allSettled([ready]);
  if (page.status === 'rejected') return;
  host.windows.delete(page.value);
  await page.value.close().catch(() => undefined);
}

async function prepare(
  ready: Promise<Page>,
  window: WindowState,
  mailbox: Mailbox,
  preferences: WebPreferences,
  onClosed: () => void,
): Promise<Page> {
  const page = await ready;
  host.windows.set(page, window);
  watchPage(page, window);
  page.on('close', onClosed);
  page.on('crash', () => window.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
  if (preferences.preload !== undefined) {
    await connectPage(page, window, mailbox, readFileSync(preferences.preload, 'utf8'));
  }
  await grant(window.session);
  return page;
}

/** Chromium's names for what Electron asks about; what the application does not refuse is granted, as Electron would. */
const permissions = [
  'geolocation',
  'notifications',
  'clipboard-read',
  'clipboard-write',
  'camera',
  'microphone',
  'midi',
];

async function grant(session: SessionState): Promise<void> {
  const granted = permissions.filter((permission) => session.grants(permission));
  if (granted.length > 0) await browser().grantPermissions(granted);
}

export function closeAllWindows(): void {
  for (const close of [...open.values()]) close();
}

/** `new BrowserWindow(options)`, and what is asked of the class itself. */
export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(
    function BrowserWindow(options: WindowOptions): object {
      return makeBrowserWindow(options);
    },
    {
      getAllWindows: () => [...open.keys()],
      getFocusedWindow: () => [...open.keys()].at(-1) ?? null,
    },
  ),
);
