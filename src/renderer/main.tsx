/** The window's first lines: settings that must come before anything else, then the language, then the door. */
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app/App.tsx';
import { call } from './app/bridge.ts';
import { startWords } from './app/i18n.ts';
import { createAppStore } from './app/store.ts';

// zod would try `new Function` to see whether it may; the page's policy forbids it, and would report the try.
z.config({ jitless: true });

async function start(root: HTMLElement): Promise<void> {
  const status = await call('session.status', {});
  const words = await startWords(
    status.ok ? firstLanguage(status.value.state, status.value.language) : navigator.language,
  );
  performance.mark('homeward:visible');
  createRoot(root).render(<App words={words} store={createAppStore()} />);
}

/** Before there is a store nobody has chosen yet: the computer's own language is the better guess. */
function firstLanguage(state: string, language: string): string {
  return state === 'no-store' ? navigator.language : language;
}

const root = document.getElementById('root');
if (root) void start(root);
