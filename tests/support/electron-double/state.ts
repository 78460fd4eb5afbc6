/** What the parts of the double share: the browser, the windows, and a list of everything that tried to leave. */
import type { BrowserContext, Page } from 'playwright-core';
import type { SessionState } from './session.ts';

/** A request, navigation, window or download that is not the application's own. */
export interface Escape {
  readonly kind: 'request' | 'navigation' | 'frame' | 'popup' | 'download' | 'moved' | 'socket';
  readonly url: string;
  /** Whether a rule of the application refused it. The double lets nothing out either way. */
  readonly refused: boolean;
}

export interface FrameState {
  readonly url: string;
  readonly parent: FrameState | null;
}

export interface WindowState {
  readonly id: number;
  readonly api: object;
  readonly contents: object;
  readonly mainFrame: FrameState;
  readonly session: SessionState;
  readonly page: Promise<Page>;
  /** The address the application itself is loading, as it travels; such a navigation is nobody's attempt to leave. */
  expected: string | null;
  openHandler: ((details: { url: string }) => { action: string }) | null;
  readonly emit: (event: string, ...args: readonly unknown[]) => boolean;
  isGone(): boolean;
}

export interface HostState {
  browser: BrowserContext | null;
  readonly windows: Map<Page, WindowState>;
  readonly escapes: Escape[];
}

export const host: HostState = { browser: null, windows: new Map(), escapes: [] };

export function browser(): BrowserContext {
  if (!host.browser) throw new Error('Cannot do that before app is ready');
  return host.browser;
}
