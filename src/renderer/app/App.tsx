/** The application from the outside in: words, store, ground, the net that catches a broken page, the door. */
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Ground } from './Ground.tsx';
import { LockGate } from './LockGate.tsx';
import type { AppStore } from './store.ts';

/**
 * Nothing stands in for what is still to come: React would hold back the door by 300 ms after showing a stand-in, and
 * an empty one shows nothing anyway.
 */
export function App({ words, store }: { readonly words: i18n; readonly store: AppStore }) {
  return (
    <Provider store={store}>
      <I18nextProvider i18n={words}>
        <Ground>
          <ErrorBoundary>
            <LockGate />
          </ErrorBoundary>
        </Ground>
      </I18nextProvider>
    </Provider>
  );
}
