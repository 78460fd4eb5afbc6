// @vitest-environment jsdom
/** My work in a home where nothing is late: because all is well, or because nobody has begun. */
import { cleanup, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { SessionUser } from '../../src/shared/areas/session.ts';
import { noProgress } from '../../src/shared/rules/progress.ts';
import { HomePage } from '../../src/renderer/areas/home/HomePage.tsx';
import { putBridge, show, yes } from './screen.tsx';
import { As } from './team/as.tsx';

afterEach(cleanup);

async function open(can: SessionUser['can'], chosen: number) {
  const progress = { ...noProgress, suggested: 7 - chosen, notStarted: chosen };
  const entry = { id: 'own-beginning', rev: 1, name: 'Our beginning', origin: 'own', retired: false };
  const stage = { ...entry, state: 'not-started', phaseId: 'learning', progress };
  const phase = { id: 'learning', rev: 1, name: 'Learning', origin: 'own', retired: false };
  putBridge({
    'transition.waiting': () => yes({ items: [], next: null, total: 0 }),
    'transition.overview': () =>
      yes({ phases: [{ ...phase, progress, stages: [stage] }], total: progress, today: '2026-11-22' }),
    'records.drafts': () => yes({ drafts: [] }),
  });
  await show(
    <MemoryRouter>
      <As can={can}>
        <HomePage />
      </As>
    </MemoryRouter>,
  );
  await screen.findByRole('heading', { level: 1 });
}
const director = { 'transition.read': 'all', 'transition.plan': 'all' } as const;

it('names the first step to a director who has chosen nothing yet', async () => {
  await open(director, 0);
  const first = await screen.findByRole('link', { name: 'Open “Our beginning”' });
  expect(first.getAttribute('href')).toBe('/transition/stage/own-beginning');
  expect(screen.getByText(/It has 7 suggested actions/)).toBeTruthy();
  expect(screen.queryByText('Nothing is late and nothing is due soon.')).toBe(null);
});

it('says that nothing is late once the work has begun', async () => {
  await open(director, 1);
  expect(await screen.findByText('Nothing is late and nothing is due soon.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Open “Our beginning”' })).toBe(null);
});

it('whoever sees only their own actions is told that nothing is late', async () => {
  await open({ 'transition.read': 'own' }, 0);
  expect(await screen.findByText('Nothing is late and nothing is due soon.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Open “Our beginning”' })).toBe(null);
});
