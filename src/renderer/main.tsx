/**
 * The window's first lines. Where things stand is asked before anything is drawn; the application comes while main
 * answers, and the words for the door with it.
 */
import { call } from './app/bridge.ts';
import { doorLanguage, doorWords, readWords } from './app/words.ts';

// zod would try `new Function` to see whether it may; the page's policy forbids it, and would report the try. Said where
// zod looks for its settings, so that it need not be loaded before the door.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** Only so that they are here when they are asked for. */
function fetchWords(language: string): void {
  for (const area of doorWords) void readWords(language, area);
}

async function statusNow() {
  const answer = await call('session.status', {});
  return answer.ok ? answer.value : null;
}

/**
 * Libraries make errors while they are evaluated, to compare with later; where each was made is worth nothing, and finding
 * it would cost a tenth of the start.
 */
async function loaded() {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return await import('./app/begin.tsx');
  } finally {
    Error.stackTraceLimit = limit;
  }
}

async function start(root: HTMLElement): Promise<void> {
  // A home mostly reads the language of its computer: a good guess, and where it is none they are fetched later.
  fetchWords(doorLanguage(null));
  const [status, { begin }] = await Promise.all([statusNow(), loaded()]);
  await begin(root, status);
}

const root = document.getElementById('root');
if (root) void start(root);
