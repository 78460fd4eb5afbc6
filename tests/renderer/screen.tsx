/** What a screen needs to stand in a test: words, store, look, and a bridge whose answers the test gives. */
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import type { AppEvent, Bridge } from '../../src/shared/bridge.ts';
import type { Failure, Result } from '../../src/shared/result.ts';
import { startWords } from '../../src/renderer/app/i18n.ts';
import { Ground } from '../../src/renderer/app/Ground.tsx';
import { Look } from '../../src/renderer/app/Look.tsx';
import { createAppStore } from '../../src/renderer/app/store.ts';
import type { AppStore } from '../../src/renderer/app/store.ts';
import { LayersProvider } from '../../src/renderer/ui/Layers.tsx';
import { UndoProvider } from '../../src/renderer/ui/Undo.tsx';

interface Sent {
  readonly procedure: string;
  readonly input: unknown;
}
type Answer = (input: unknown) => Result<unknown> | Promise<Result<unknown>>;

export const yes = (value: unknown): Result<unknown> => ({ ok: true, value });
export const no = (error: Omit<Failure, 'ref'>): Result<unknown> => ({ ok: false, error: { ref: 'r1', ...error } });

export interface FakeBridge {
  readonly sent: Sent[];
  /** Inputs of one procedure, in the order they came. */
  inputsOf(procedure: string): unknown[];
  tell(event: AppEvent): void;
}

/** A procedure without an answer is refused: a screen must not ask what the test does not know of. */
export function putBridge(answers: Readonly<Record<string, Answer>>): FakeBridge {
  const sent: Sent[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const bridge = {
    call: async (procedure: string, input: unknown) => {
      sent.push({ procedure, input });
      return (await answers[procedure]?.(input)) ?? no({ code: 'unknown-procedure' });
    },
    on: (listener: (event: AppEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.assign(window, { homeward: bridge as unknown as Bridge });
  return {
    sent,
    inputsOf: (procedure) => sent.filter((one) => one.procedure === procedure).map((one) => one.input),
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

export interface Shown extends RenderResult {
  readonly store: AppStore;
}

export async function show(page: ReactNode, options: { language?: string; store?: AppStore } = {}): Promise<Shown> {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  // jsdom lays nothing out, so nothing can be scrolled to.
  Element.prototype.scrollIntoView = () => undefined;
  const words = await startWords(options.language ?? 'en');
  const store = options.store ?? createAppStore();
  const shown = render(
    <Provider store={store}>
      <I18nextProvider i18n={words}>
        <Ground>
          <Look>
            <Suspense fallback={null}>
              <LayersProvider>
                <UndoProvider>{page}</UndoProvider>
              </LayersProvider>
            </Suspense>
          </Look>
        </Ground>
      </I18nextProvider>
    </Provider>,
  );
  return { ...shown, store };
}
