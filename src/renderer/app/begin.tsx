/** From the first answer of main to the first thing drawn: the language, and the application. */
import { createRoot } from 'react-dom/client';
import type { SessionStatus } from '../../shared/areas/session.ts';
import { App } from './App.tsx';
import { startWords } from './i18n.ts';
import { doorLanguage } from './words.ts';

/** Milliseconds in which the door has the machine to itself: the first key must not wait for what comes after it. */
const untouched = 400;

/** `status` is null where main did not say. */
export async function begin(root: HTMLElement, status: SessionStatus | null): Promise<void> {
  const words = await startWords(doorLanguage(status));
  performance.mark('homeward:visible');
  createRoot(root).render(<App words={words} known={status} />);
  requestIdleCallback(() => void import('./letters.ts'));
  // While somebody types their password; nothing of what is in the store comes with it.
  setTimeout(() => requestIdleCallback(fetchInside), untouched);
}

function fetchInside(): void {
  void import('./Look.tsx');
  void import('./store.ts');
}
