/** What greets a social worker: what is to be done for their children, late first, and for nobody else's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { action, easyHome, header, inDays, newId, step, team, type Team } from './support.ts';
import type { Home } from '../../support/home.ts';

let home: Home;
let at: Team;
beforeAll(async () => {
  home = await easyHome();
  at = await team(home);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const work = async () => (await at.mine.ask('plan.mine', {})).work;

it('is nothing before anybody wrote anything down', async () => {
  expect(await work()).toEqual([]);
});

it('is each action that carries their name, and the plan’s review, the longest late first', async () => {
  const { id: childId, code } = at.amara;
  await at.mine.ask('plan.saveHeader', header(childId, { reviewOn: inDays(20) }));
  const late = action(childId, { staffId: at.staffId, what: 'Visit the mother', dueOn: inDays(-3) });
  await at.mine.ask('plan.saveAction', late);
  await at.mine.ask('plan.saveAction', action(childId, { staffId: at.staffId, what: 'Some day' }));
  await at.mine.ask('plan.saveAction', action(childId, { what: 'Of nobody', dueOn: inDays(-9) }));
  const found = await work();
  expect(found.map(({ kind, what, dueOn, overdueDays }) => ({ kind, what, dueOn, overdueDays }))).toEqual([
    { kind: 'action', what: 'Visit the mother', dueOn: inDays(-3), overdueDays: 3 },
    { kind: 'review', what: null, dueOn: inDays(20), overdueDays: 0 },
    { kind: 'action', what: 'Some day', dueOn: null, overdueDays: 0 },
  ]);
  expect(found[0]).toMatchObject({ childId, code, name: 'Amara', link: `/children/${childId}/plan` });
  // Done is done.
  await at.mine.ask('plan.step', step(childId, late.id));
  expect((await work()).map((one) => one.what)).not.toContain('Visit the mother');
});

it('is what a withdrawn consent leaves to be done', async () => {
  const { id: childId } = at.amara;
  const id = newId();
  const said = { kind: 'photo', voice: 'giver', answer: 'given', giver: 'Her mother', saidOn: inDays(-30) } as const;
  const { rev } = await at.mine.ask('casefile.recordConsent', { childId, id, ...said });
  await at.mine.ask('casefile.withdrawConsent', {
    childId,
    id,
    rev,
    withdrawnOn: inDays(-1),
    withdrawnBy: 'Her mother',
  });
  const tasks = (await work()).filter((one) => one.kind === 'task');
  expect(tasks).toMatchObject([{ childId, entryId: 'consent-withdrawn', link: `/children/${childId}/consents` }]);
});

it('is never of a child of somebody else, even where an action carries their name', async () => {
  const { id: childId } = at.bela;
  await home.director.ask('plan.saveHeader', header(childId));
  await home.director.ask(
    'plan.saveAction',
    action(childId, { staffId: at.staffId, what: 'Bela’s', dueOn: inDays(1) }),
  );
  expect(JSON.stringify(await work())).not.toContain('Bela');
});

it('is nothing for an account that belongs to nobody of the team', async () => {
  expect((await home.director.ask('plan.mine', {})).work).toEqual([]);
});
