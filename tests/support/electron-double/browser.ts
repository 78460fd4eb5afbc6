/** The system's Chromium in place of Electron's own: one profile, no sign of a person's usual browser in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright-core';
import type { DoubleSettings } from './settings.ts';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider',
  '--password-store=basic',
  // Every request is answered before it would reach a network; whatever should not be, ends here.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

function flags(settings: DoubleSettings, switches: readonly string[]): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const headless = settings.headless ? ['--disable-gpu'] : [];
  const debug = settings.debug ? ['--remote-debugging-port=0'] : [];
  return [...quiet, ...asRoot, ...headless, ...debug, ...switches];
}

/** Chromium would keep a few files of its own in the person's folders, whatever its profile. */
function surroundings(settings: DoubleSettings): Record<string, string> {
  const own = { XDG_CONFIG_HOME: join(settings.profile, 'config'), XDG_CACHE_HOME: join(settings.profile, 'cache') };
  const inherited = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { ...Object.fromEntries(inherited), ...own };
}

/** `switches` are what the application itself asked of Chromium. */
function launchBrowser(settings: DoubleSettings, switches: readonly string[]): Promise<BrowserContext> {
  return chromium.launchPersistentContext(settings.profile, {
    executablePath: settings.chromium,
    headless: settings.headless,
    // Playwright would turn Chromium's sandbox off for everybody.
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags(settings, switches),
    env: surroundings(settings),
    locale: settings.locale,
    viewport: settings.headless ? { width: 1320, height: 720 } : null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** A display that is named may still not be there: then the application runs without a window, and says so. */
export async function launchSomehow(settings: DoubleSettings, switches: readonly string[]): Promise<BrowserContext> {
  try {
    return await launchBrowser(settings, switches);
  } catch (error) {
    if (settings.headless) throw error;
    process.stdout.write(
      'Chromium could not open a window here, so Homeward runs without one. Press Ctrl+C to end it.\n',
    );
    return launchBrowser({ ...settings, headless: true }, switches);
  }
}

/** The port a test connects to, as Chromium wrote it down. */
export async function debugPort(settings: DoubleSettings): Promise<number> {
  const file = join(settings.profile, 'DevToolsActivePort');
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await wait(25);
  }
  throw new Error('Chromium did not say its debugging port');
}
