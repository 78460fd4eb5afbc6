/**
 * SQLite3 Multiple Ciphers in SQLCipher's fourth format, through `better-sqlite3-multiple-ciphers`: prebuilt for every
 * system, synchronous, so it runs in worker threads. Two of them: one for connections that write, one for those that
 * only read, so that a long reading does not hold up a write.
 */
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { DriverError, driverError } from './driver-error.ts';
import { keyStatement, setUp } from './driver-settings.ts';
import type { OpenMode } from './driver-settings.ts';
import type { Answer, Asked } from './driver-ciphers-protocol.ts';
import { checkText, checkValues } from './statement.ts';
import type { Connection, Driver } from './types.ts';

type Good = Extract<Answer, { ok: true }>;
interface Waiting {
  readonly resolve: (answer: Good) => void;
  readonly reject: (error: Error) => void;
}
interface Thread {
  ask(connection: number, asked: Asked): Promise<Good>;
  nextConnection(): number;
}

/** In the packaged application the worker's file and the library stand outside the archive, as threads need. */
function workerFile(): string {
  const here = import.meta.url;
  const name = here.endsWith('.ts') ? './driver-ciphers-worker.ts' : './driver-worker.cjs';
  return fileURLToPath(new URL(name, here)).replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

export function loadCiphers(): Driver {
  const threads = new Map<'writing' | 'reading', Thread>();
  const threadFor = (mode: OpenMode): Thread => {
    const kind = mode === 'read-only' ? 'reading' : 'writing';
    const running = threads.get(kind);
    if (running) return running;
    const started = startThread(() => threads.delete(kind));
    threads.set(kind, started);
    return started;
  };
  return { name: 'multiple-ciphers', open: (file, key, mode) => open(threadFor(mode), file, key, mode) };
}

async function open(thread: Thread, file: string, key: Uint8Array, mode: OpenMode): Promise<Connection> {
  const id = thread.nextConnection();
  const connection = connectionOn(thread, id);
  await thread.ask(id, { what: 'open', file, mode, key: keyStatement(key) });
  try {
    await setUp(connection, mode);
    return connection;
  } catch (error) {
    await connection.close();
    throw driverError(error);
  }
}

function connectionOn(thread: Thread, id: number): Connection {
  return {
    async all(text, values = []) {
      checkText(text);
      checkValues(values);
      return (await thread.ask(id, { what: 'all', text, values })).rows;
    },
    async run(text, values = []) {
      checkText(text);
      checkValues(values);
      return (await thread.ask(id, { what: 'run', text, values })).changes;
    },
    async exec(text) {
      await thread.ask(id, { what: 'exec', text });
    },
    async close() {
      await thread.ask(id, { what: 'close' });
    },
  };
}

function startThread(onEnd: () => void): Thread {
  const worker = new Worker(workerFile());
  const waiting = new Map<number, Waiting>();
  let [turn, made] = [0, 0];
  let ended = false;

  const end = (error: Error) => {
    if (ended) return;
    ended = true;
    onEnd();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.turn);
    waiting.delete(answer.turn);
    if (waiting.size === 0) worker.unref();
    if (answer.ok) asker?.resolve(answer);
    else asker?.reject(driverError(Object.assign(new Error(answer.message), { code: answer.sqlite })));
  });
  worker.on('error', (error: Error) =>
    end(new DriverError('other', 'none', `the driver's thread ended: ${error.message}`)),
  );
  worker.on('exit', () => end(new DriverError('other', 'none', "the driver's thread ended")));
  // It stays for the next opening. Idle, it keeps no process alive; asked something, it does.
  worker.unref();

  return {
    nextConnection: () => ++made,
    ask(connection, asked) {
      if (ended) return Promise.reject(new DriverError('other', 'none', "the driver's thread ended"));
      return new Promise((resolve, reject) => {
        turn += 1;
        waiting.set(turn, { resolve, reject });
        worker.ref();
        worker.postMessage({ turn, connection, asked });
      });
    },
  };
}
