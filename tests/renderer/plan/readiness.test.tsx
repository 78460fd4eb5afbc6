// @vitest-environment jsdom
/** Readiness on the screen: what is missing comes first, a crisis says so, and nobody is offered what cannot be. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionUser } from '../../../src/shared/areas/session.ts';
import type { Output } from '../../../src/shared/contract.ts';
import { newId } from '../../../src/renderer/app/bridge.ts';
import { ReadinessPage } from '../../../src/renderer/areas/plan/readiness/ReadinessPage.tsx';
import { putBridge, show, yes } from '../screen.tsx';
import { As } from '../team/as.tsx';

type Record = Output<'plan.readiness'>;
const item = (criterionId: string, more: Partial<Record['items'][number]> = {}): Record['items'][number] => ({
  ...{ criterionId, name: null, critical: false, waivable: true, state: 'not-started', stated: null },
  record: { state: 'not-started', says: 'day-not-planned', count: 0 },
  ...{ disagrees: false, owner: null, named: false, dueOn: null, overdueDays: 0, ownerRev: null },
  ...more,
});
const child = {
  ...{ id: newId(), code: 'HW-A-0001', name: 'Amara', birthDate: null, birthPrecision: null, house: null, lead: null },
};
const record: Record = {
  child,
  goal: 'reunification',
  moveOn: null,
  verdict: 'not-ready',
  items: [
    item('rd-day-plan'),
    item('rd-no-crisis', {
      ...{ critical: true, waivable: false, state: 'crisis' },
      record: { state: 'crisis', says: 'crisis', count: 2 },
    }),
    item('rd-kit', { state: 'met', record: { state: 'met', says: 'kit-complete', count: 0 } }),
  ],
};

async function open(can: SessionUser['can']) {
  const bridge = putBridge({
    'plan.readiness': () => yes(record),
    'plan.people': () => yes({ people: [] }),
    'plan.stateCriterion': () => yes({}),
    'records.draft': () => yes({ draft: null }),
  });
  await show(
    <As can={can}>
      <MemoryRouter initialEntries={[`/children/${child.id}/readiness`]}>
        <Routes>
          <Route path="/children/:childId/readiness" element={<ReadinessPage />} />
        </Routes>
      </MemoryRouter>
    </As>,
  );
  await screen.findByText('In crisis: not ready', {}, { timeout: 10_000 });
  return bridge;
}
afterEach(cleanup);

describe('readiness', () => {
  it('lists what is missing, critical things first, apart from what is there', async () => {
    await open({ 'plan.read': 'all' });
    const missing = within(screen.getByRole('region', { name: 'What is missing' })).getAllByRole('listitem');
    expect(missing.map((line) => line.textContent)).toEqual([
      expect.stringContaining('Domains in crisis: 2.'),
      expect.stringContaining('The day is not planned yet.'),
    ]);
    const there = within(screen.getByRole('region', { name: 'What is there' })).getAllByRole('listitem');
    expect(there).toHaveLength(1);
    // No share, no score: only what is missing.
    expect(document.body.textContent).not.toMatch(/%|\d+ ?\/ ?\d+/);
  });

  it('offers a waiver only to who may waive, and never for a crisis', async () => {
    await open({ 'plan.read': 'all', 'plan.write': 'all', 'plan.approve': 'all' });
    const user = userEvent.setup();
    const choices = async (name: RegExp) => {
      await user.click(screen.getByRole('button', { name }));
      const panel = await screen.findByRole('dialog');
      const found = within(panel).getAllByRole('radio');
      const words = found.map((radio) => radio.closest('label')?.textContent);
      await user.keyboard('{Escape}');
      return words;
    };
    expect(await choices(/No domain is in crisis/)).toEqual(['Not started', 'In progress', 'In place', 'Blocked']);
    cleanup();
    await open({ 'plan.read': 'all', 'plan.write': 'all', 'plan.approve': 'all' });
    expect(await choices(/The day is planned together/)).toContain('Waived');
    cleanup();
    await open({ 'plan.read': 'own', 'plan.write': 'own' });
    expect(await choices(/The day is planned together/)).not.toContain('Waived');
  });
});
