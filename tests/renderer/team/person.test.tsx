// @vitest-environment jsdom
/** A person's page: what is missing comes first, and who may only look finds nothing to press. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionUser } from '../../../src/shared/areas/session.ts';
import type { Staff } from '../../../src/shared/areas/team.ts';
import { PersonPage } from '../../../src/renderer/areas/team/person/PersonPage.tsx';
import { newId } from '../../../src/renderer/app/bridge.ts';
import { putBridge, show, yes } from '../screen.tsx';
import { As } from './as.tsx';

const id = newId();
const staff: Staff = {
  id,
  rev: 2,
  name: 'Amina Otieno',
  jobs: ['nurse'],
  employer: 'own',
  employerName: null,
  standing: 'professional',
  place: null,
  fte: 50,
  active: true,
  startedOn: '2020-02-01',
  endedOn: null,
  checksOpen: 1,
  checksExpiring: 0,
  hasAccount: false,
  phone: null,
  email: null,
  languages: null,
  qualifications: null,
  notes: null,
  user: null,
  photoId: null,
  firstYear: false,
  employment: [{ id: newId(), rev: 1, startedOn: '2020-02-01', endedOn: null, fte: 50, endReason: null }],
  roles: [{ id: newId(), rev: 1, job: 'nurse', startedOn: '2020-02-01', endedOn: null }],
  checks: [
    { kind: 'reference-first', state: 'missing', required: true, record: null, records: 0, renewalAskedOn: null },
    { kind: 'probation', state: 'not-required', required: false, record: null, records: 0, renewalAskedOn: null },
  ],
  redeployments: [],
};

async function open(can: SessionUser['can']) {
  const ended = {
    staff: { ...staff, endedOn: '2026-01-31' },
    childrenWithoutWorker: [{ id: newId(), code: 'JH-014' }],
  };
  const bridge = putBridge({
    'team.person': () => yes(staff),
    'team.requirements': () => yes({ requirements: [] }),
    'team.endEmployment': () => yes(ended),
    'settings.people': () => yes({ people: [] }),
    'records.draft': () => yes({ draft: null }),
    'records.discardDraft': () => yes({}),
  });
  await show(
    <MemoryRouter initialEntries={[`/team/person/${id}`]}>
      <As can={can}>
        <Routes>
          <Route path="/team/person/:staffId" element={<PersonPage />} />
        </Routes>
      </As>
    </MemoryRouter>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Amina Otieno' }, { timeout: 10_000 });
  return { bridge, user: userEvent.setup() };
}

afterEach(cleanup);

describe("a person's page", () => {
  it('offers the missing check first to whoever manages the team', async () => {
    const { user } = await open({ 'team.read': 'all', 'team.manage': 'all' });
    const [first] = screen.getAllByRole('button', { name: 'Record: First reference' });
    expect(first).toBeTruthy();
    if (first) await user.click(first);
    expect(await screen.findByRole('dialog', { name: 'Amina Otieno: First reference' })).toBeTruthy();
  });

  it('lets people look at their own page and change nothing', async () => {
    await open({ 'team.read': 'own' });
    const main = screen.getByRole('region', { name: 'Safe recruitment' });
    expect(within(main).getByText('Missing')).toBeTruthy();
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons.filter((words) => /Record|Change|End|remove|Plan/.test(words))).toEqual([]);
  });

  it('asks why an employment ends, and then says which children have nobody', async () => {
    const { bridge, user } = await open({ 'team.read': 'all', 'team.manage': 'all', 'caseload.assign': 'all' });
    await user.click(screen.getByRole('button', { name: 'End the employment' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'End the employment' }));
    expect(await within(dialog).findByText('This is needed.')).toBeTruthy();
    expect(bridge.inputsOf('team.endEmployment')).toHaveLength(0);
    await user.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'Moved away');
    await user.click(within(dialog).getByRole('button', { name: 'End the employment' }));
    expect(await screen.findByText('1 child has no worker because of it:')).toBeTruthy();
    expect(screen.getByText('JH-014')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Give them a worker' })).toBeTruthy();
  });
});
