/** From the first answer of main to the first thing drawn: the language, the store of the window, the application. */
import { createRoot } from 'react-dom/client';
import type { Output } from '../../shared/contract.ts';
import { api } from './api.ts';
import { App } from './App.tsx';
import { startWords } from './i18n.ts';
import { createAppStore } from './store.ts';
import { doorLanguage } from './words.ts';

/** Milliseconds in which the door has the machine to itself: the first key must not wait for what comes after it. */
const untouched = 400;

/** `status` is null where main did not say. */
export async function begin(root: HTMLElement, status: Output<'session.status'> | null): Promise<void> {
  const store = createAppStore();
  if (status) {
    // Known by now: the door need not ask again before it shows.
    const question = { procedure: 'session.status', input: {} } as const;
    store.dispatch(api.util.upsertQueryEntries([{ endpointName: 'ask', arg: question, value: status }]));
  }
  const words = await startWords(doorLanguage(status));
  performance.mark('homeward:visible');
  createRoot(root).render(<App words={words} store={store} />);
  requestIdleCallback(() => void import('./letters.ts'));
  // While somebody types their password; nothing of what is in the store comes with it.
  setTimeout(() => requestIdleCallback(() => void import('./Look.tsx')), untouched);
}
