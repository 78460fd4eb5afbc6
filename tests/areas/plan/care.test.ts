/** Carers: their house's children, what was written for carers, and nothing else; ticked and taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home, Person } from '../../support/home.ts';
import {
  action,
  allRefused,
  easyHome,
  header,
  inDays,
  newId,
  planOf,
  step,
  team,
  today,
  worker,
  type Team,
} from './support.ts';

let home: Home;
let people: Team;
let carer: Person & { id: string; name: string; password: string };
const late = {
  carerTask: 'Read the life book together',
  dueOn: inDays(-2),
  activityId: 'cpi-life-book',
  what: 'Grief work',
};
beforeAll(async () => {
  home = await easyHome();
  people = await team(home);
  carer = await home.person('care-staff');
  const staffId = await worker(home, { userId: carer.id, name: 'Cara Carer', jobs: ['house-parent'] });
  const { rev } = await home.director.ask('team.person', { id: staffId });
  // Spelled by another hand than the child's house.
  await home.director.ask('team.edit', { id: staffId, rev, place: 'ACACIA' });
  await home.director.ask('plan.saveHeader', header(people.amara.id));
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('today', () => {
  it('shows what is late, due, or for any day, of the own house alone', async () => {
    const { amara, bela } = people;
    for (const more of [
      late,
      { carerTask: 'Practise the way to school', dueOn: today() },
      { carerTask: 'Let her cook on Sundays' },
      { carerTask: 'Pack the bag', dueOn: inDays(1) },
      { what: 'Not for carers', dueOn: today() },
    ]) {
      await home.director.ask('plan.saveAction', action(amara.id, more));
    }
    await home.director.ask('plan.saveAction', action(bela.id, { carerTask: 'Another house' }));
    const found = await carer.ask('plan.today', {});
    expect(found).toMatchObject({ houses: ['Acacia'], open: 3, done: 0 });
    expect(found.children.map((one) => one.name)).toEqual(['Amara']);
    expect(found.children[0]?.tasks.map((one) => [one.task, one.overdueDays])).toEqual([
      ['Read the life book together', 2],
      ['Let her cook on Sundays', 0],
      ['Practise the way to school', 0],
    ]);
    // Nothing of the plan but the words written for carers.
    const text = JSON.stringify(found);
    for (const word of ['Grief', 'cpi-', 'reunification', 'Not for carers', 'Baobab', 'Bela'])
      expect(text).not.toContain(word);
  });

  it('the worker who carries a child sees its tasks, the director every house’s', async () => {
    expect((await people.mine.ask('plan.today', {})).children.map((one) => one.name)).toEqual(['Amara']);
    expect((await home.director.ask('plan.today', {})).children.map((one) => one.name)).toEqual(['Amara', 'Bela']);
    const stranger = await home.person('care-staff');
    expect(await stranger.ask('plan.today', {})).toEqual({ houses: [], children: [], open: 0, done: 0 });
  });

  it('is ticked in one go, noted, and taken back', async () => {
    const { amara } = people;
    const task = async (n = 0) => (await carer.ask('plan.today', {})).children[0]?.tasks[n];
    const first = await task();
    const tick = { childId: amara.id, actionId: first?.actionId ?? '', id: newId(), note: 'She asked for more' };
    await carer.ask('plan.careTick', tick);
    await carer.ask('plan.careTick', tick);
    expect(await carer.ask('plan.today', {})).toMatchObject({ open: 2, done: 1 });
    expect(await task(2)).toMatchObject({ done: true, stepId: tick.id, note: 'She asked for more' });
    const { actions } = await planOf(home.director, amara.id);
    expect(actions.find((one) => one.id === tick.actionId)).toMatchObject({
      status: 'done',
      steps: [{ byCarer: true, by: { name: carer.name } }],
    });
    expect((await carer.refused('plan.careTick', { ...tick, id: newId() })).fields).toEqual([
      { path: 'actionId', rule: 'done-already' },
    ]);
    await carer.ask('plan.careUntick', { childId: amara.id, id: tick.id });
    await carer.ask('plan.careUntick', { childId: amara.id, id: tick.id });
    expect(await carer.ask('plan.today', {})).toMatchObject({ open: 3, done: 0 });
  });
});

describe('what carers must not', () => {
  it('is refused: other houses, other actions, what a worker did, and every page of the plan', async () => {
    const { amara, bela } = people;
    const hidden = action(amara.id, { what: 'Not for carers' });
    await home.director.ask('plan.saveAction', hidden);
    const theirs = action(bela.id, { carerTask: 'Another house' });
    await home.director.ask('plan.saveAction', theirs);
    const done = step(amara.id, hidden.id);
    await home.director.ask('plan.step', done);
    const tick = { childId: amara.id, id: newId(), note: null };
    expect(
      await allRefused(home, carer, [
        ['plan.careTick', { ...tick, actionId: hidden.id }, 'not-found'],
        ['plan.careTick', { ...tick, actionId: theirs.id }, 'not-found'],
        ['plan.careTick', { ...tick, childId: bela.id, actionId: theirs.id }, 'forbidden'],
        ['plan.careTick', { ...tick, actionId: newId() }, 'not-found'],
        ['plan.careUntick', { childId: amara.id, id: done.id }, 'not-found'],
        ['plan.careUntick', { childId: bela.id, id: done.id }, 'forbidden'],
        ['plan.child', { childId: amara.id }, 'forbidden'],
        ['plan.safety', { childId: amara.id }, 'forbidden'],
        ['plan.activities', { childId: amara.id }, 'forbidden'],
        ['plan.readiness', { childId: amara.id }, 'forbidden'],
        ['plan.cohort', {}, 'forbidden'],
        ['plan.step', step(amara.id, hidden.id), 'forbidden'],
      ]),
    ).toEqual([]);
  });
});

it('what was ticked on another day is gone from the page', async () => {
  const { amara } = people;
  const extra = action(amara.id, { carerTask: 'Water the plants' });
  await home.director.ask('plan.saveAction', extra);
  await carer.ask('plan.careTick', { childId: amara.id, actionId: extra.id, id: newId(), note: null });
  expect((await carer.ask('plan.today', {})).done).toBe(1);
  home.pass(86_400_000);
  // Nobody was there for a day.
  await carer.ask('session.signIn', { name: carer.name, password: carer.password });
  expect((await carer.ask('plan.today', {})).done).toBe(0);
});
