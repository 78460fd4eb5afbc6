/** Starts `child.ts` on a home, and listens to what it says it did. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Home } from './support.ts';

export interface OtherProcess {
  /** Everything acknowledged so far: `open`, then the id of each pair. */
  readonly lines: string[];
  /** Resolves when it has said so many lines; rejects when it ends before. */
  said(count: number): Promise<void>;
  /** No time to say goodbye. */
  kill(): Promise<void>;
}

const file = fileURLToPath(new URL('./child.ts', import.meta.url));

export function startOther(home: Home, writes: number | null): OtherProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { folder, driver } = home;
  child.stdin.end(JSON.stringify({ folder, key: Buffer.from(home.key).toString('hex'), driver: driver.name, writes }));
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const reading = createInterface({ input: child.stdout });
  const more = new EventTarget();
  reading.on('line', (line) => {
    lines.push(line);
    more.dispatchEvent(new Event('line'));
  });
  return {
    lines,
    async said(count) {
      while (lines.length < count) {
        const line = new Promise((resolve) => more.addEventListener('line', resolve, { once: true }));
        await Promise.race([line, ended]);
        if (child.exitCode !== null && lines.length < count) throw new Error('the other process ended');
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
