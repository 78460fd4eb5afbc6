/** The timeline through the gate: what is planned, what was, and what waits for what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, changes, end, inDays, timeline, today } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const item = async (id: string) => {
  const found = (await timeline(home.director)).items.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the timeline', () => {
  it('has every stage, action and milestone in the order of the way', async () => {
    const { phases, stages, items, dependencies } = await timeline(home.director);
    expect([phases.length, stages.length, dependencies.length]).toEqual([3, 12, 0]);
    expect(items.filter((one) => one.kind === 'action').length).toBeGreaterThan(60);
    expect(stages[0]?.id).toBe('learn-reasons-for-change');
    const order = stages.map((stage) => stage.id);
    const actions = items.filter((one) => one.kind === 'action').map((one) => order.indexOf(one.stageId));
    expect(actions).toEqual(actions.toSorted((a, b) => a - b));
  });

  it('tells what is planned now, what was planned first, and what became of it', async () => {
    const id = 'swf-sops';
    const { rev } = await home.director.ask('transition.action', { id });
    const goal = inDays(40);
    const planned = await home.director.ask('transition.planAction', { id, rev, startDate: today(), goalDate: goal });
    const moved = await home.director.ask('transition.planAction', { id, rev: planned.rev, goalDate: inDays(60) });
    const begun = await home.director.ask('transition.setStatus', { id, rev: moved.rev, status: 'in-progress' });
    expect(await item(id)).toMatchObject({
      startDate: today(),
      goalDate: inDays(60),
      firstGoal: goal,
      begunOn: today(),
      doneOn: null,
      settled: false,
    });
    await home.director.ask('transition.setStatus', { id, rev: begun.rev, status: 'done', doneOn: today() });
    expect(await item(id)).toMatchObject({ doneOn: today(), settled: true });
  });

  it('leaves out what was set aside', async () => {
    const { rev } = await home.director.ask('transition.action', { id: 'swf-mdt' });
    const retire = { kind: 'action', id: 'swf-mdt', rev, retired: true } as const;
    const { rev: next } = await home.director.ask('transition.retireEntry', retire);
    expect((await timeline(home.director)).items.some((one) => one.id === 'swf-mdt')).toBe(false);
    await home.director.ask('transition.retireEntry', { ...retire, rev: next, retired: false });
  });

  it('refuses a goal before the start, with its own rule', async () => {
    const { rev } = await home.director.ask('transition.action', { id: 'swf-aftercare' });
    const wrong = { id: 'swf-aftercare', rev, startDate: today(), goalDate: inDays(-1) };
    expect(
      await allRefused(home, home.director, [['transition.planAction', wrong, 'invalid', 'goalDate', 'before-start']]),
    ).toEqual([]);
  });

  it('answers both versions when two directors move the same date', async () => {
    const other = await home.person('director');
    const { rev } = await home.director.ask('transition.action', { id: 'swf-aftercare' });
    await home.director.ask('transition.planAction', { id: 'swf-aftercare', rev, goalDate: inDays(30) });
    const refused = await other.refused('transition.planAction', { id: 'swf-aftercare', rev, goalDate: inDays(50) });
    expect(refused.code).toBe('conflict');
    const [field] = refused.conflict?.fields ?? [];
    expect(field).toMatchObject({ field: 'goal_date', theirs: inDays(30), yours: inDays(50) });
  });

  it('shows somebody of the house only what is theirs, and no name beside', async () => {
    const carer = await home.person('care-staff');
    const { rev } = await home.director.ask('transition.action', { id: 'prep-daily-care' });
    await home.director.ask('transition.planAction', { id: 'prep-daily-care', rev, ownerId: carer.id });
    const { items, dependencies } = await timeline(carer);
    expect(items.filter((one) => one.kind === 'action').map((one) => one.id)).toEqual(['prep-daily-care']);
    expect(items.filter((one) => one.kind === 'milestone').every((one) => one.owner === null)).toBe(true);
    expect(dependencies).toEqual([]);
    const [gates, learnings] = [await carer.ask('journey.gates', {}), await carer.ask('journey.learnings', {})];
    expect([gates.gates, learnings.learnings]).toEqual([[], []]);
    expect((await carer.refused('journey.gate', { stageId: 'strategic-plan' })).code).toBe('not-found');
  });
});

describe('what waits for what', () => {
  const [first, second] = [end('action', 'swf-sops'), end('action', 'swf-train-staff')];

  it('is kept, once however often it is saved, and taken back', async () => {
    const id = newId();
    const made = await home.director.ask('journey.link', { id, before: first, after: second });
    expect(await home.director.ask('journey.link', { id, before: first, after: second })).toEqual(made);
    expect((await timeline(home.director)).dependencies).toEqual([made]);
    const gone = await home.director.ask('journey.unlink', { id, rev: made.rev });
    expect((await timeline(home.director)).dependencies).toEqual([]);
    await home.director.ask('journey.restoreLink', { id, rev: gone.rev });
    expect((await timeline(home.director)).dependencies).toHaveLength(1);
  });

  it('never goes in a circle, nor names what is not there', async () => {
    const link = (before: unknown, after: unknown) => ({ id: newId(), before, after });
    const stage = end('stage', 'social-work-framework');
    expect(
      await allRefused(home, home.director, [
        ['journey.link', link(second, first), 'invalid', 'after', 'circular'],
        ['journey.link', link(first, first), 'invalid', 'after', 'circular'],
        ['journey.link', link(stage, first), 'invalid', 'after', 'circular'],
        ['journey.link', link(first, second), 'invalid', 'after', 'twice'],
        ['journey.link', link(end('action', 'no-such-thing'), second), 'invalid', 'before', 'unknown'],
        ['journey.link', link(first, end('milestone', 'swf-sops')), 'invalid', 'after', 'unknown'],
        ['journey.link', { ...link(first, second), lag: 3 }, 'invalid'],
        ['journey.unlink', { id: newId(), rev: 1 }, 'not-found'],
        ['journey.restoreLink', { id: newId(), rev: 1 }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('is not brought back into a circle that was closed meanwhile', async () => {
    const [a, b] = [end('action', 'mon-visits'), end('action', 'mon-review')];
    const made = await home.director.ask('journey.link', { id: newId(), before: a, after: b });
    const gone = await home.director.ask('journey.unlink', { id: made.id, rev: made.rev });
    await home.director.ask('journey.link', { id: newId(), before: b, after: a });
    const before = await changes(home);
    const refused = await home.director.refused('journey.restoreLink', { id: made.id, rev: gone.rev });
    expect(refused.fields).toEqual([{ path: 'after', rule: 'circular' }]);
    expect(await changes(home)).toBe(before);
  });
});
