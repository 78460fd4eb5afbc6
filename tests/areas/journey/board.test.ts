/** The board's page: the same figures as everywhere, and for who reads figures alone no name and no small count. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthEnds } from '../../../src/main/areas/journey/board-lines.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { deciding, finishing, inDays, scored, today } from './support.ts';

let home: Home;
let viewer: Person;
const secrets = ['Wanjiru Secret', 'Because Amara’s uncle said no', 'The founder resists'];
beforeAll(async () => {
  home = await openHome();
  const { director } = home;
  viewer = await home.person('viewer');
  const owner = await home.person('supervisor');
  const renamed = { id: owner.id, rev: 1, name: secrets[0] ?? '' };
  const people = await director.ask('settings.people', {});
  const now = people.people.find((one) => one.id === owner.id);
  await director.ask('settings.editPerson', { ...renamed, rev: now?.rev ?? 1 });
  const { rev } = await director.ask('transition.action', { id: 'swf-sops' });
  const planned = { id: 'swf-sops', rev, ownerId: owner.id, startDate: inDays(-60), goalDate: inDays(-9) };
  const { rev: next } = await director.ask('transition.planAction', planned);
  const blocked = { id: 'swf-sops', rev: next, status: 'blocked', reason: secrets[1] ?? '' } as const;
  await director.ask('transition.setStatus', blocked);
  await director.ask('risks.add', {
    ...{ id: newId(), kind: 'risk', title: secrets[2] ?? '', cause: null, effect: null, raisedOn: today() },
    ...{ before: { likelihood: 4, impact: 4 }, after: null, response: null, plan: null },
    ...{ ownerId: owner.id, reviewOn: null },
  });
  await director.ask('journey.finishAssessment', finishing(await scored(director, 1)));
  await director.ask('journey.decide', deciding('strategic-plan'));
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('the board', () => {
  it('says where we stand, what holds us back, and what was decided', async () => {
    const board = await home.director.ask('journey.board', {});
    expect(board).toMatchObject({ nameless: false, organisation: 'Jacaranda House' });
    expect(board.total).toEqual((await home.director.ask('transition.overview', {})).total);
    expect(board.blocked).toMatchObject([{ id: 'swf-sops', reason: secrets[1], owner: secrets[0] }]);
    expect(board.overdue).toMatchObject([{ id: 'swf-sops', overdueDays: 9 }]);
    const stages = board.phases.flatMap((phase) => phase.stages);
    expect(stages.find((one) => one.id === 'social-work-framework')).toMatchObject({ slip: 9, expected: today() });
    expect(stages.find((one) => one.id === 'strategic-plan')).toMatchObject({ decision: 'no-go', decidedOn: today() });
    expect(board.risks).toMatchObject({
      open: 1,
      levels: { severe: 1 },
      top: [{ title: secrets[2], level: 'severe' }],
    });
    expect(board.readiness).toMatchObject({ readiness: 'with-preparation', endGoal: 'full-transition' });
    expect(board.milestones.find((one) => one.id === 'swf-m-sops-in-place')).toMatchObject({
      declared: false,
      records: false,
    });
  });

  it('names nobody to who reads figures alone', async () => {
    const board = await viewer.ask('journey.board', {});
    const text = JSON.stringify(board);
    expect(board.nameless).toBe(true);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(board.blocked).toMatchObject([{ id: 'swf-sops', reason: null, owner: null, overdueDays: 9 }]);
    expect(board.risks).toMatchObject({ open: 1, top: [] });
  });

  it('and so it is for whoever of the house reaches only their own', async () => {
    const carer = await home.person('care-staff');
    const text = JSON.stringify(await carer.ask('journey.board', {}));
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('counts residence at the ends of two years of months, and today', () => {
    const ends = monthEnds('2026-03-15');
    expect(ends).toHaveLength(25);
    expect(ends.slice(-3)).toEqual(['2026-01-31', '2026-02-28', '2026-03-15']);
    expect(ends[0]).toBe('2024-03-31');
    expect(monthEnds('2024-03-01').slice(-2)).toEqual(['2024-02-29', '2024-03-01']);
  });
});
