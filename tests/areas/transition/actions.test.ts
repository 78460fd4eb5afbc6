/** Following actions: state, plan, notes; what is refused changes nothing, and nobody overwrites anybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHome, newId, type Home } from '../../support/home.ts';
import { action, allRefused, changes, inDays, stage, today, unknownId } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('the state of an action', () => {
  it('goes from suggested to done, with its day, and back', async () => {
    const { director } = home;
    const first = await action(director, 'swf-form-team');
    expect(first).toMatchObject({
      status: 'suggested',
      name: null,
      rev: 1,
      origin: 'stage-page-social-work-framework',
    });
    const begun = await director.ask('transition.setStatus', { id: first.id, rev: 1, status: 'in-progress' });
    expect(begun).toMatchObject({ status: 'in-progress', rev: 2, doneOn: null });
    const done = await director.ask('transition.setStatus', {
      id: first.id,
      rev: 2,
      status: 'done',
      doneOn: inDays(-3),
    });
    expect(done).toMatchObject({ status: 'done', doneOn: inDays(-3), rev: 3 });
    const again = await director.ask('transition.setStatus', { id: first.id, rev: 3, status: 'not-started' });
    expect(again).toMatchObject({ status: 'not-started', doneOn: null, rev: 4 });
  });

  it('is done today where nothing is said', async () => {
    const done = await home.director.ask('transition.setStatus', { id: 'swf-mdt', rev: 1, status: 'done' });
    expect(done.doneOn).toBe(today());
  });

  it('keeps its reason only as long as it holds', async () => {
    const blocked = await home.director.ask('transition.setStatus', {
      id: 'swf-aftercare',
      rev: 1,
      status: 'blocked',
      reason: '  No housing partner\u202e yet ',
    });
    expect(blocked.reason).toBe('No housing partner yet');
    const on = await home.director.ask('transition.setStatus', { id: 'swf-aftercare', rev: 2, status: 'in-progress' });
    expect(on.reason).toBeNull();
  });

  it('takes nothing that does not fit', async () => {
    const input = { id: 'swf-peer-learning', rev: 1 };
    const set = 'transition.setStatus';
    const wrong = await allRefused(home, home.director, [
      [set, { ...input, status: 'blocked' }, 'invalid', 'reason', 'required'],
      [set, { ...input, status: 'not-relevant', reason: '   ' }, 'invalid', 'reason', 'required'],
      [set, { ...input, status: 'done', reason: 'why' }, 'invalid', 'reason', 'not-allowed'],
      [set, { ...input, status: 'done', doneOn: inDays(1) }, 'invalid', 'doneOn', 'in-future'],
      [set, { ...input, status: 'done', doneOn: '1899-12-31' }, 'invalid', 'doneOn', 'date'],
      [set, { ...input, status: 'done', doneOn: '2025-02-29' }, 'invalid', 'doneOn', 'date'],
      [set, { ...input, status: 'in-progress', doneOn: today() }, 'invalid', 'doneOn', 'not-allowed'],
      [set, { ...input, status: 'blocked', reason: 'x'.repeat(1_001) }, 'invalid', 'reason', 'too-long'],
      [set, { ...input, status: 'finished' }, 'invalid', 'status'],
      [set, { ...input, status: 'done', extra: 1 }, 'invalid'],
      [set, { ...input, id: 'swf-unheard-of', status: 'done' }, 'not-found'],
      [set, { ...input, id: unknownId(), status: 'done' }, 'not-found'],
      [set, { ...input, id: 'swf-m-staff-trained', status: 'done' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('answers an older screen with both versions, and changes nothing', async () => {
    const id = 'swf-service-mapping';
    await home.director.ask('transition.setStatus', { id, rev: 1, status: 'in-progress' });
    const before = await changes(home);
    const failure = await home.director.refused('transition.setStatus', { id, rev: 1, status: 'done' });
    expect(failure.code).toBe('conflict');
    expect(failure.conflict).toMatchObject({ id, yourRev: 1, currentRev: 2, changedBy: 'Dora Director' });
    expect(failure.conflict?.fields).toContainEqual({
      field: 'status',
      before: 'suggested',
      yours: 'done',
      theirs: 'in-progress',
    });
    // A saving said twice is an older screen too.
    expect((await home.director.refused('transition.setStatus', { id, rev: 1, status: 'in-progress' })).code).toBe(
      'conflict',
    );
    expect(await changes(home)).toBe(before);
    expect((await action(home.director, id)).status).toBe('in-progress');
  });
});

describe('planning an action', () => {
  const id = 'swf-train-staff';

  it('gives it to somebody, from a day to a day, and takes it back', async () => {
    const worker = await home.person('social-worker');
    const planned = await home.director.ask('transition.planAction', {
      id,
      rev: 1,
      ownerId: worker.id,
      startDate: inDays(-40),
      goalDate: inDays(-2),
    });
    expect(planned).toMatchObject({ owner: { id: worker.id, active: true }, overdueDays: 2, rev: 2 });
    const later = await home.director.ask('transition.planAction', { id, rev: 2, goalDate: inDays(0) });
    expect(later).toMatchObject({ overdueDays: 0, startDate: inDays(-40), owner: { id: worker.id } });
    const freed = await home.director.ask('transition.planAction', { id, rev: 3, ownerId: null, startDate: null });
    expect(freed).toMatchObject({ owner: null, startDate: null, goalDate: today() });
  });

  it('refuses a goal before the start, wherever the start was said', async () => {
    const now = await home.director.ask('transition.planAction', {
      id: 'sp-cost-model',
      rev: 1,
      startDate: '2026-05-10',
    });
    const done = await home.director.ask('transition.setStatus', {
      id: 'sp-spike-funding',
      rev: 1,
      status: 'done',
      doneOn: '2026-02-01',
    });
    const plan = 'transition.planAction';
    const wrong = await allRefused(home, home.director, [
      [plan, { id: now.id, rev: now.rev, goalDate: '2026-05-09' }, 'invalid', 'goalDate', 'before-start'],
      [plan, { id, rev: 4, startDate: '2026-05-10', goalDate: '2026-05-09' }, 'invalid', 'goalDate', 'before-start'],
      [plan, { id, rev: 4, goalDate: '1899-01-01' }, 'invalid', 'goalDate', 'date'],
      [plan, { id, rev: 4, goalDate: 'soon' }, 'invalid', 'goalDate', 'date'],
      [plan, { id: done.id, rev: done.rev, startDate: '2026-02-02' }, 'invalid', 'startDate', 'after-done'],
      [plan, { id: unknownId(), rev: 1, goalDate: '2026-05-09' }, 'not-found'],
      [plan, { id, rev: 1, goalDate: '2026-12-24' }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    const same = await home.director.ask('transition.planAction', { id: now.id, rev: now.rev, goalDate: '2026-05-10' });
    expect(same.goalDate).toBe('2026-05-10');
  });

  it('gives nothing to somebody unknown, or who has left; who left keeps it, and it counts as nobody’s', async () => {
    const leaver = await home.person('trainer');
    const owned = await home.director.ask('transition.planAction', { id: 'tap-identify', rev: 1, ownerId: leaver.id });
    await home.director.ask('transition.setStatus', { id: 'tap-identify', rev: 2, status: 'not-started' });
    const people = await home.director.ask('settings.people', {});
    const person = people.people.find((one) => one.id === leaver.id);
    await home.director.ask('settings.disablePerson', { id: leaver.id, rev: person?.rev ?? 0, reason: 'Moved away' });
    const plan = 'transition.planAction';
    const wrong = await allRefused(home, home.director, [
      [plan, { id, rev: 4, ownerId: leaver.id }, 'invalid', 'ownerId', 'unknown'],
      [plan, { id, rev: 4, ownerId: unknownId() }, 'invalid', 'ownerId', 'unknown'],
    ]);
    expect(wrong).toEqual([]);
    const kept = await home.director.ask('transition.planAction', {
      id: owned.id,
      rev: 3,
      ownerId: leaver.id,
      goalDate: inDays(30),
    });
    expect(kept.owner).toMatchObject({ id: leaver.id, active: false });
    const { items } = await home.director.ask('transition.waiting', { kind: 'unowned' });
    expect(items.map((one) => one.id)).toContain('tap-identify');
    const { people: possible } = await home.director.ask('transition.owners', {});
    expect(possible.map((one) => one.id)).not.toContain(leaver.id);
    expect(possible.every((one) => one.active)).toBe(true);
  });
});

describe('notes', () => {
  it('are kept as written, emptied to nothing, and limited', async () => {
    const id = 'oas-finance';
    const notes = 'Zwei Zeilen:\nភូមិ — “ok”\t1';
    const written = await home.director.ask('transition.writeNotes', { id, rev: 1, notes: `${notes}\u0000  ` });
    expect(written.notes).toBe(notes);
    const wrong = await allRefused(home, home.director, [
      ['transition.writeNotes', { id, rev: 2, notes: 'x'.repeat(10_001) }, 'invalid', 'notes', 'too-long'],
      ['transition.writeNotes', { id, rev: 2, notes: 5 }, 'invalid', 'notes'],
      ['transition.writeNotes', { id, rev: 1, notes: 'other' }, 'conflict'],
      ['transition.writeNotes', { id: 'no-such-one', rev: 1, notes: 'x' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    expect((await home.director.ask('transition.writeNotes', { id, rev: 2, notes: '  ' })).notes).toBeNull();
  });

  it('stand in the history with what was before', async () => {
    const { entries } = await home.director.ask('transition.history', { kind: 'action', id: 'oas-finance' });
    expect(entries.map((one) => one.procedure)).toEqual([
      'transition.writeNotes',
      'transition.writeNotes',
      'catalogue.sync',
    ]);
    expect(entries[0]?.fields).toEqual([{ field: 'notes', before: 'Zwei Zeilen:\nភូមិ — “ok”\t1', after: null }]);
    expect(entries[0]?.actor?.name).toBe('Dora Director');
    const wrong = await allRefused(home, home.director, [
      ['transition.history', { kind: 'action', id: newId() }, 'not-found'],
      ['transition.history', { kind: 'stage', id: 'oas-finance' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('a stage', () => {
  it('shows its actions, milestones and activities, in their order', async () => {
    const framework = await stage(home.director, 'social-work-framework');
    expect(framework).toMatchObject({ state: 'in-progress', aim: null, phaseId: 'full-transition' });
    expect(framework.actions).toHaveLength(15);
    expect(framework.milestones).toHaveLength(6);
    expect(framework.actions[3]).toMatchObject({ id: 'swf-sops', computed: { met: false, have: 0, need: 7 } });
    const placing = await stage(home.director, 'case-plan-implementation-placement');
    expect(placing.activities).toHaveLength(34);
    expect(placing.activities[0]).toMatchObject({
      id: 'cpi-improve-care-setting',
      group: 'care-setting',
      scope: 'organisation',
    });
    expect((await home.director.refused('transition.stage', { stageId: 'nowhere' })).code).toBe('not-found');
    expect((await home.director.refused('transition.action', { id: 'nothing' })).code).toBe('not-found');
    expect((await home.director.refused('transition.milestone', { id: 'nothing' })).code).toBe('not-found');
  });
});
