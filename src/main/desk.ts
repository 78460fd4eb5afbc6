/**
 * The desk: one window and the session of whoever sits at it. Locking replaces the window, so that what the old page
 * held in memory goes with its process.
 */
import type { BrowserWindow } from 'electron';
import { eventChannel, type AppEvent } from '../shared/bridge.ts';
import type { Seat } from './calls.ts';
import type { Core, CoreSession } from './core-types.ts';
import type { Log } from './platform/log.ts';
import { showStartPage } from './window.ts';

export interface DeskParts {
  readonly core: Promise<Core>;
  readonly makeWindow: () => BrowserWindow;
  /** What a new session begins with: the practice home opened, for instance. */
  readonly begin: (session: CoreSession) => Promise<void>;
  readonly log: Log;
  readonly clock: () => number;
  /** The page died again and again: nothing is gained by another window. */
  readonly giveUp: () => void;
}

export interface Desk {
  /** @returns once its page is loaded, or never will be. */
  open(): Promise<void>;
  seat(): Seat | null;
  /** To the page, as far as there is one. */
  tell(event: AppEvent): void;
  replace(): void;
  focus(): void;
  /** The window as it is now, for dialogs to stand on. */
  window(): BrowserWindow | null;
}

const deathsPerMinute = 3;

export function makeDesk(parts: DeskParts): Desk {
  let current: { readonly window: BrowserWindow; readonly seat: Seat } | null = null;
  let deaths: number[] = [];

  function open(): Promise<void> {
    const window = parts.makeWindow();
    const session = parts.core.then(async (core) => {
      const made = core.connect();
      await parts.begin(made);
      return made;
    });
    // Whoever opens the core hears of its failure; a session that never was needs no second word.
    session.catch(() => parts.log.event('session.none'));
    current = { window, seat: { contents: window.webContents, session } };
    window.on('closed', () => void leave(window, session));
    window.webContents.on('render-process-gone', (_event, details) => void died(window, details.reason));
    return loaded(window);
  }

  async function loaded(window: BrowserWindow): Promise<void> {
    try {
      await showStartPage(window);
    } catch {
      parts.log.event('page.not-loaded');
    }
  }

  async function leave(window: BrowserWindow, session: Promise<CoreSession>): Promise<void> {
    if (current?.window === window) current = null;
    const [left] = await Promise.allSettled([session.then((made) => made.end())]);
    if (left.status === 'rejected') parts.log.event('session.not-ended');
  }

  async function died(window: BrowserWindow, reason: string): Promise<void> {
    parts.log.event('page.died', { reason });
    deaths = [...deaths, parts.clock()].filter((at) => at > parts.clock() - 60_000);
    if (deaths.length >= deathsPerMinute) return parts.giveUp();
    const core = await parts.core;
    await core.lock('system');
    // Locking replaces the window only where somebody was signed in.
    if (current?.window === window) replace();
  }

  /** The new window comes first, or closing the last one would end the application. */
  function replace(): void {
    const old = current;
    void open();
    old?.window.destroy();
  }

  return {
    open,
    replace,
    seat: () => current?.seat ?? null,
    window: () => current?.window ?? null,
    tell(event) {
      if (current && !current.window.isDestroyed()) current.window.webContents.send(eventChannel, event);
    },
    focus() {
      if (!current) return;
      if (current.window.isMinimized()) current.window.restore();
      current.window.focus();
    },
  };
}
