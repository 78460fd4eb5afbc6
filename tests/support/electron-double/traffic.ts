/**
 * Every request of every page passes here. The application's own scheme is answered by its own handler, with its own
 * headers, which the real Chromium then obeys; everything else is refused and written down.
 */
import type { BrowserContext, Download, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { toApp } from './addresses.ts';
import { host, type WindowState } from './state.ts';
import { preventable } from './strict.ts';

function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null; // the first navigation of a window that the page opened
  }
}

function windowOf(frame: Frame | null): WindowState | undefined {
  return frame ? host.windows.get(frame.page()) : undefined;
}

/** Asks the application's navigation rules. @returns whether one of them refused. */
function refusesNavigation(window: WindowState, url: string, isMainFrame: boolean): boolean {
  const event = preventable({ url, isMainFrame });
  window.emit('will-frame-navigate', event);
  if (isMainFrame) window.emit('will-navigate', event, url);
  return event.defaultPrevented;
}

function refusesPopup(opener: WindowState | undefined, url: string): boolean {
  return opener?.openHandler?.({ url }).action === 'deny';
}

async function onRoute(route: Route): Promise<void> {
  const request = route.request();
  const frame = frameOf(request);
  const window = windowOf(frame);
  const url = toApp(request.url());
  if (!frame || !window) {
    host.escapes.push({ kind: 'popup', url, refused: refusesPopup([...host.windows.values()].at(-1), url) });
    return route.abort('aborted');
  }
  const isMain = frame.parentFrame() === null;
  if (request.isNavigationRequest() && !(isMain && request.url() === window.expected)) {
    const refused = refusesNavigation(window, url, isMain);
    host.escapes.push({ kind: isMain ? 'navigation' : 'frame', url, refused });
    return route.abort('aborted');
  }
  await answer(route, window, url);
}

async function answer(route: Route, window: WindowState, url: string): Promise<void> {
  const request = route.request();
  const cancelled = window.session.cancels({ url, method: request.method(), resourceType: request.resourceType() });
  const handled = cancelled ? null : ask(window, request, url);
  if (handled === null) {
    host.escapes.push({ kind: 'request', url, refused: cancelled });
    return route.abort('blockedbyclient');
  }
  const response = await handled;
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function ask(window: WindowState, request: PageRequest, url: string): Promise<Response> | null {
  const scheme = url.slice(0, url.indexOf(':'));
  const method = request.method();
  return window.session.answer(scheme, new Request(url, { method, headers: request.headers() }));
}

/** A page that none of our windows made: the application is asked what it thinks of it, and it is closed. */
async function onPage(page: Page): Promise<void> {
  const opener = await page.opener();
  const window = opener ? host.windows.get(opener) : undefined;
  if (!window) return;
  const url = toApp(page.url());
  host.escapes.push({ kind: 'popup', url, refused: refusesPopup(window, url) });
  await page.close();
}

export async function watchTraffic(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => onRoute(route).catch((error: unknown) => lost(error)));
  context.on('page', (page) => void onPage(page).catch((error: unknown) => lost(error)));
}

/** A page that is closed in the middle of a request has nobody left to answer. */
function lost(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  if (!/closed|destroyed|crashed/i.test(text)) throw error;
}

export function watchPage(page: Page, window: WindowState): void {
  page.on('framenavigated', (frame) => {
    const url = toApp(frame.url());
    const ours = frame.url() === window.expected || frame.url() === 'about:blank';
    if (frame === page.mainFrame() && !ours) host.escapes.push({ kind: 'moved', url, refused: false });
  });
  // One that the page's policy stops never comes so far; the others end at the dead proxy.
  page.on('websocket', (socket) => {
    const url = socket.url();
    const refused = window.session.cancels({ url, method: 'GET', resourceType: 'webSocket' });
    host.escapes.push({ kind: 'socket', url, refused });
  });
  page.on('download', (download: Download) => {
    const event = preventable({});
    window.session.emit('will-download', event, { getURL: () => toApp(download.url()) }, window.contents);
    host.escapes.push({ kind: 'download', url: toApp(download.url()), refused: event.defaultPrevented });
    void download.cancel();
  });
}
