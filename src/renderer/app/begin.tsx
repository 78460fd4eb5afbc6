/** From the first answer of main to the first thing drawn: the language, the store of the window, the application. */
import { createRoot } from 'react-dom/client';
import type { Output } from '../../shared/contract.ts';
import { api } from './api.ts';
import { App } from './App.tsx';
import { startWords } from './i18n.ts';
import { createAppStore } from './store.ts';
import { doorLanguage } from './words.ts';

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
  // While somebody types their password; nothing of what is in the store comes with it.
  requestIdleCallback(() => void Promise.all([import('./letters.ts'), import('./Look.tsx')]), { timeout: 2_000 });
}
