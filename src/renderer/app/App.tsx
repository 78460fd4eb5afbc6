/** The application from the outside in: words, ground, the net that catches a broken page, the door. */
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import type { SessionStatus } from '../../shared/areas/session.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Ground } from './Ground.tsx';
import { LockGate } from './LockGate.tsx';

/**
 * Nothing stands in for what is still to come: React would hold back the door by 300 ms after showing a stand-in, and
 * an empty one shows nothing anyway.
 */
export function App({ words, known }: { readonly words: i18n; readonly known: SessionStatus | null }) {
  return (
    <I18nextProvider i18n={words}>
      <Ground>
        <ErrorBoundary>
          <LockGate known={known} />
        </ErrorBoundary>
      </Ground>
    </I18nextProvider>
  );
}
