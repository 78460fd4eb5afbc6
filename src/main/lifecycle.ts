/** When the application locks with the system, and how it ends: what is being written is written first. */
import type { App, PowerMonitor } from 'electron';
import type { Core } from './core-types.ts';
import type { Log } from './platform/log.ts';

/** SEC-12. `quit` ends the application in its own order. */
export function lockWithSystem(power: PowerMonitor, core: Promise<Core>, quit: () => void, log: Log): void {
  const lock = (why: string) => () => {
    log.event('system.lock', { why });
    core.then((opened) => opened.lock('system')).catch(() => log.event('lock.failed', { why }));
  };
  power.on('lock-screen', lock('lock-screen'));
  power.on('suspend', lock('suspend'));
  // Linux and macOS wait for us when asked to; Windows tells the window instead.
  power.on('shutdown', quit);
}

export interface Ending {
  /** True from the moment the end began: nothing new is opened then. */
  readonly begun: () => boolean;
}

/** Closes the core before the process ends, once, however the end was asked for. */
export function endInOrder(app: App, core: Promise<Core>, log: Log): Ending {
  let begun = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (begun) return;
    begun = true;
    void finish(app, core, log);
  });
  return { begun: () => begun };
}

async function finish(app: App, core: Promise<Core>, log: Log): Promise<void> {
  const [closed] = await Promise.allSettled([core.then((opened) => opened.close())]);
  log.event('app.ended', { clean: closed.status === 'fulfilled' });
  app.exit(closed.status === 'fulfilled' ? 0 : 1);
}
