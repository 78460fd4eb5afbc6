// @vitest-environment jsdom
/** Declaring a milestone that the records do not bear out: the dialog says so, and asks why before anything is sent. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/shared/areas/transition.ts';
import { startWords } from '../../../src/renderer/app/i18n.ts';
import { Look } from '../../../src/renderer/app/Look.tsx';
import { createAppStore } from '../../../src/renderer/app/store.ts';
import { DeclareDialog } from '../../../src/renderer/areas/transition/work/DeclareDialog.tsx';

const milestone = (met: boolean | null): Milestone => ({
  id: 'swf-m-sops-in-place',
  rev: 4,
  name: null,
  origin: 'own',
  retired: false,
  stageId: 'social-work-framework',
  owner: null,
  goalDate: null,
  notes: null,
  reached: false,
  declarations: [],
  overdueDays: 0,
  evidence: [],
  computed: { met, sentence: 'sops-approved', have: met ? 7 : 5, need: 7, list: [] },
});

interface Sent {
  readonly procedure: string;
  readonly input: unknown;
}
const sent: Sent[] = [];

beforeEach(() => {
  sent.length = 0;
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  Object.assign(window, {
    homeward: {
      on: () => () => undefined,
      call: (procedure: string, input: unknown) => {
        sent.push({ procedure, input });
        return Promise.resolve({ ok: true, value: { ...milestone(false), rev: 5, reached: true } });
      },
    },
  });
});
afterEach(cleanup);

async function open(met: boolean | null) {
  const words = await startWords('en');
  const seen = { rev: 4, saw: () => undefined, typing: () => undefined };
  render(
    <Provider store={createAppStore()}>
      <I18nextProvider i18n={words}>
        <Look>
          <Suspense fallback={null}>
            <DeclareDialog milestone={milestone(met)} state="reached" seen={seen} onClose={() => undefined} />
          </Suspense>
        </Look>
      </I18nextProvider>
    </Provider>,
  );
  return screen.findByRole('dialog');
}

const why = /all the same/i;

describe('declaring a milestone', () => {
  it('asks why when the records say otherwise, and sends nothing without it', async () => {
    const user = userEvent.setup();
    const dialog = await open(false);
    expect(dialog.textContent).toContain('5 of 7');
    await user.click(screen.getByRole('button', { name: 'Declare reached' }));
    await waitFor(() => expect(screen.getByLabelText(why).getAttribute('aria-invalid')).toBe('true'));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText(why), 'Approved on paper.');
    await user.click(screen.getByRole('button', { name: 'Declare reached' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      procedure: 'transition.declareMilestone',
      input: { rev: 4, state: 'reached', reason: 'Approved on paper.' },
    });
  });

  it.each([true, null])('does not ask why when the records agree or cannot tell (%s)', async (met) => {
    const user = userEvent.setup();
    await open(met);
    expect(screen.queryByLabelText(why)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Declare reached' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.input).not.toHaveProperty('reason');
  });
});
