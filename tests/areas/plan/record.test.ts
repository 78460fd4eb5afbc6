/** A plan through the gate: begun once, its goals and actions with how far they are, shared, approved, reviewed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '../../../src/shared/dates.ts';
import type { Home } from '../../support/home.ts';
import {
  action,
  allRefused,
  child,
  digestOf,
  easyHome,
  header,
  inDays,
  newId,
  planOf,
  share,
  step,
  team,
  today,
  together,
  type Team,
} from './support.ts';

let home: Home;
let people: Team;
beforeAll(async () => {
  home = await easyHome();
  people = await team(home);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('the head of a plan', () => {
  it('is begun once: two who begin it get both versions, and saving twice makes one', async () => {
    const { mine, supervisor } = people;
    const { id: childId } = await child(home.director);
    expect(await planOf(home.director, childId)).toMatchObject({
      plan: null,
      life: { status: 'draft' },
      reviewDue: null,
    });
    const first = header(childId);
    await supervisor.ask('plan.saveHeader', first);
    await supervisor.ask('plan.saveHeader', first);
    const conflict = await home.director.refused(
      'plan.saveHeader',
      header(childId, { goal: 'family-based', placementType: 'kinship' }),
    );
    expect(conflict.code).toBe('conflict');
    expect(conflict.conflict?.fields).toContainEqual({
      field: 'goal',
      before: 'reunification',
      yours: 'family-based',
      theirs: 'reunification',
    });
    const { plan } = await planOf(supervisor, childId);
    expect(plan).toMatchObject({ rev: 1, goal: 'reunification', reviewOn: null });
    expect((await mine.refused('plan.child', { childId })).code).toBe('forbidden');
  });

  it('two who edit the same plan get both versions', async () => {
    const { id: childId } = await child(home.director);
    await home.director.ask('plan.saveHeader', header(childId));
    await home.director.ask('plan.saveHeader', header(childId, { rev: 1, participants: 'The aunt' }));
    const late = await people.supervisor.refused(
      'plan.saveHeader',
      header(childId, { rev: 1, participants: 'The uncle' }),
    );
    expect(late.conflict).toMatchObject({ yourRev: 1, currentRev: 2 });
    expect(late.conflict?.fields).toContainEqual({
      field: 'participants',
      before: null,
      yours: 'The uncle',
      theirs: 'The aunt',
    });
    const mine = { ...action(childId), what: 'One' };
    await home.director.ask('plan.saveAction', mine);
    await home.director.ask('plan.saveAction', { ...mine, rev: 1, what: 'Two' });
    const other = await people.supervisor.refused('plan.saveAction', { ...mine, rev: 1, what: 'Three' });
    expect(other.conflict?.fields).toContainEqual({ field: 'what', before: 'One', yours: 'Three', theirs: 'Two' });
  });

  it('says what does not fit, and changes nothing', async () => {
    const { id: childId } = await child(home.director);
    await home.director.ask('plan.saveHeader', header(childId));
    const bad = (more: Parameters<typeof header>[1]) => header(childId, { rev: 1, ...more });
    expect(
      await allRefused(home, home.director, [
        ['plan.saveHeader', bad({ placementType: 'kinship' }), 'invalid', 'placementType', 'other-goal'],
        ['plan.saveHeader', bad({ placementType: 'small-group-home' }), 'invalid', 'interim', 'interim-only'],
        ['plan.saveHeader', bad({ interim: true, interimUntil: inDays(30) }), 'invalid', 'interimReason', 'required'],
        ['plan.saveHeader', bad({ interim: true, interimReason: 'Exams' }), 'invalid', 'interimUntil', 'required'],
        ['plan.saveHeader', bad({ interimReason: 'Exams' }), 'invalid', 'interimReason', 'not-allowed'],
        ['plan.saveHeader', bad({ interimUntil: inDays(30) }), 'invalid', 'interimUntil', 'not-allowed'],
        ['plan.saveHeader', bad({ reviewOn: inDays(-1) }), 'invalid', 'reviewOn', 'before-start'],
        ['plan.saveHeader', { ...bad({}), goal: 'adoption' }, 'invalid', 'goal'],
        ['plan.saveHeader', { ...bad({}), madeOn: '2026-02-30' }, 'invalid', 'madeOn', 'date'],
        ['plan.saveHeader', { ...bad({}), childView: 'x'.repeat(10_001) }, 'invalid', 'childView', 'too-long'],
        ['plan.saveHeader', { ...bad({}), secret: 1 }, 'invalid', 'secret', 'unknown-field'],
        ['plan.saveHeader', header(newId()), 'not-found'],
        ['plan.child', { childId: newId() }, 'not-found'],
      ]),
    ).toEqual([]);
    await home.director.ask(
      'plan.saveHeader',
      bad({ placementType: 'small-group-home', interim: true, interimReason: 'Exams', interimUntil: inDays(60) }),
    );
  });
});

describe('goals and actions', () => {
  it('go from planned to done, and from not done to another one', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    await mine.ask('plan.saveHeader', header(childId));
    const goalId = newId();
    await mine.ask('plan.saveGoal', {
      ...{ childId, id: goalId, rev: null, domain: 'education', need: 'No school place' },
      ...{ wanted: 'Goes to the school of her village', reachedOn: null },
    });
    const first = action(childId, {
      goalId,
      staffId: people.staffId,
      dueOn: inDays(-3),
      currency: 'KES',
      costEstimate: 12_50,
    });
    await mine.ask('plan.saveAction', first);
    let plan = await planOf(mine, childId);
    expect(plan.goals).toMatchObject([{ id: goalId, domain: 'education' }]);
    expect(plan.actions).toMatchObject([
      { status: 'planned', overdueDays: 3, staff: { name: 'Wanja Worker' }, costEstimate: 1250 },
    ]);
    await mine.ask('plan.step', step(childId, first.id, { status: 'in-progress' }));
    await mine.ask('plan.step', step(childId, first.id, { status: 'not-done', reason: 'The class is full' }));
    const next = action(childId, { followsId: first.id, goalId, what: 'Ask the other school' });
    await mine.ask('plan.saveAction', next);
    plan = await planOf(mine, childId);
    expect(plan.actions).toMatchObject([
      {
        id: first.id,
        status: 'not-done',
        overdueDays: 0,
        steps: [{ reason: 'The class is full', by: { name: mine.name } }, {}],
      },
      { id: next.id, followsId: first.id, status: 'planned' },
    ]);
    const newest = plan.actions[0]?.steps[0]?.id ?? '';
    const older = plan.actions[0]?.steps[1]?.id ?? '';
    expect((await mine.refused('plan.undoStep', { childId, id: older })).fields).toEqual([
      { path: 'id', rule: 'not-newest' },
    ]);
    await mine.ask('plan.undoStep', { childId, id: newest });
    await mine.ask('plan.undoStep', { childId, id: newest });
    expect((await planOf(mine, childId)).actions[0]?.status).toBe('in-progress');
    // A goal that goes leaves its actions.
    const { rev } = await mine.ask('plan.remove', { childId, kind: 'goal', id: goalId, rev: 1 });
    expect((await planOf(mine, childId)).actions.map((one) => one.goalId)).toEqual([null, null]);
    await mine.ask('plan.restore', { childId, kind: 'goal', id: goalId, rev });
    expect((await planOf(mine, childId)).actions.map((one) => one.goalId)).toEqual([goalId, goalId]);
  });

  it('belong to one child: ids of another’s are not found, and nothing is told of them', async () => {
    const { mine, amara, bela } = people;
    const theirs = action(bela.id);
    const goal = {
      childId: bela.id,
      id: newId(),
      rev: null,
      domain: 'health',
      need: null,
      wanted: 'Sees well',
      reachedOn: null,
    } as const;
    await home.director.ask('plan.saveGoal', goal);
    await home.director.ask('plan.saveAction', theirs);
    const done = step(bela.id, theirs.id);
    await home.director.ask('plan.step', done);
    const childId = amara.id;
    expect(
      await allRefused(home, mine, [
        ['plan.saveAction', { ...theirs, childId }, 'not-found'],
        ['plan.saveAction', { ...theirs, childId, rev: 1 }, 'not-found'],
        ['plan.saveGoal', { ...goal, childId }, 'not-found'],
        ['plan.saveGoal', { ...goal, childId, rev: 1 }, 'not-found'],
        ['plan.saveAction', action(childId, { goalId: goal.id }), 'not-found'],
        ['plan.saveAction', action(childId, { followsId: theirs.id }), 'not-found'],
        ['plan.step', step(childId, theirs.id), 'not-found'],
        ['plan.undoStep', { childId, id: done.id }, 'not-found'],
        ['plan.remove', { childId, kind: 'action', id: theirs.id, rev: 1 }, 'not-found'],
        ['plan.restore', { childId, kind: 'action', id: theirs.id, rev: 1 }, 'not-found'],
        ['plan.join', { childId, actionId: theirs.id, jointId: newId() }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('say what does not fit', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    const kept = action(childId);
    await mine.ask('plan.saveAction', kept);
    expect(
      await allRefused(home, mine, [
        ['plan.saveAction', action(childId, { what: null }), 'invalid', 'what', 'required'],
        ['plan.saveAction', action(childId, { what: '   ' }), 'invalid', 'what', 'required'],
        ['plan.saveAction', action(childId, { activityId: 'cpi-nothing' }), 'invalid', 'activityId', 'unknown'],
        ['plan.saveAction', { ...kept, rev: 1, activityId: 'cpi-farewell' }, 'invalid', 'activityId', 'not-allowed'],
        ['plan.saveAction', { ...kept, rev: 1, followsId: kept.id }, 'invalid', 'followsId', 'not-allowed'],
        ['plan.saveAction', action(childId, { staffId: newId() }), 'invalid', 'staffId', 'unknown'],
        ['plan.saveAction', action(childId, { referralState: 'sent' }), 'invalid', 'referredTo', 'required'],
        [
          'plan.saveAction',
          action(childId, { currency: 'KES', costEstimate: -1 }),
          'invalid',
          'costEstimate',
          'negative',
        ],
        ['plan.saveAction', action(childId, { costEstimate: 5 }), 'invalid', 'currency', 'required'],
        ['plan.saveAction', action(childId, { costEstimate: 0.5 }), 'invalid', 'costEstimate'],
        ['plan.saveAction', action(childId, { dueOn: '1899-12-31' }), 'invalid', 'dueOn', 'date'],
        ['plan.step', step(childId, kept.id, { on: inDays(1) }), 'invalid', 'on', 'in-future'],
        ['plan.step', step(childId, kept.id, { status: 'not-done' }), 'invalid', 'reason', 'required'],
        ['plan.step', step(childId, newId()), 'not-found'],
        ['plan.remove', { childId, kind: 'action', id: kept.id, rev: 9 }, 'conflict'],
      ]),
    ).toEqual([]);
  });
});

describe('shared, approved, changed, reviewed', () => {
  it('an approval names what it approved; a plan changed since is visibly another one', async () => {
    const { supervisor } = people;
    const { id: childId } = await child(home.director);
    const on = today();
    await home.director.ask('plan.saveHeader', header(childId, { goal: null, placementType: null }));
    const approve = async (more = {}) => ({
      childId,
      id: newId(),
      on,
      digest: await digestOf(supervisor, childId),
      ...more,
    });
    expect((await supervisor.refused('plan.approve', await approve())).fields).toEqual([
      { path: 'digest', rule: 'no-goal' },
    ]);
    await home.director.ask('plan.saveHeader', header(childId, { rev: 1 }));
    expect((await supervisor.refused('plan.approve', await approve())).fields).toEqual([
      { path: 'digest', rule: 'not-shared' },
    ]);
    await share(home.director, childId);
    expect((await planOf(supervisor, childId)).life).toMatchObject({ status: 'shared', changed: false, sharedOn: on });

    const said = await approve();
    await supervisor.ask('plan.approve', said);
    // Saying it twice makes one, even after the plan moved on.
    const added = action(childId);
    await home.director.ask('plan.saveAction', added);
    await supervisor.ask('plan.approve', said);
    let plan = await planOf(supervisor, childId);
    expect(plan.life).toMatchObject({ status: 'approved', changed: true, approvedOn: on });
    expect(plan.marks.map((mark) => [mark.kind, mark.current])).toEqual([
      ['approved', false],
      ['shared', false],
    ]);
    // What somebody saw is what they approve.
    expect((await supervisor.refused('plan.approve', { ...said, id: newId() })).fields).toEqual([
      { path: 'digest', rule: 'changed-meanwhile' },
    ]);
    // Carrying it out does not change what was approved.
    await supervisor.ask('plan.approve', await approve());
    await home.director.ask('plan.step', step(childId, added.id));
    await home.director.ask('plan.saveAction', { ...added, rev: 1, referredTo: 'Clinic', note: 'Went by bus' });
    plan = await planOf(supervisor, childId);
    expect(plan.life).toMatchObject({ status: 'approved', changed: false });
    expect((await supervisor.refused('plan.approve', await approve())).fields).toEqual([
      { path: 'digest', rule: 'already-approved' },
    ]);
    // Taking an action away changes it, and bringing it back makes it what was approved.
    const { rev } = await home.director.ask('plan.remove', { childId, kind: 'action', id: added.id, rev: 2 });
    expect((await planOf(supervisor, childId)).life.changed).toBe(true);
    await home.director.ask('plan.restore', { childId, kind: 'action', id: added.id, rev });
    expect((await planOf(supervisor, childId)).life.changed).toBe(false);
  });

  it('keeps every version, and tells them apart', async () => {
    const { id: childId } = await child(home.director);
    await home.director.ask('plan.saveHeader', header(childId));
    await share(home.director, childId);
    await home.director.ask(
      'plan.saveHeader',
      header(childId, { rev: 1, placementType: 'reunif-father', childView: 'With my father' }),
    );
    await home.director.ask(
      'plan.saveAction',
      action(childId, { activityId: 'cpi-farewell', what: null, responsible: 'The cook' }),
    );
    await share(home.director, childId);
    await home.director.ask('plan.saveAction', action(childId, { what: 'Later' }));
    const { versions, now } = await home.director.ask('plan.versions', { childId });
    expect(versions.map(({ content }) => [content.header.placementType, content.actions.length])).toEqual([
      ['reunif-father', 1],
      ['reunif-mother', 0],
    ]);
    expect(versions[0]?.content.actions).toMatchObject([{ activityId: 'cpi-farewell', who: 'The cook' }]);
    expect(now?.actions).toHaveLength(2);
  });

  it('a review sets the next one three months on, or the day somebody says', async () => {
    const { id: childId } = await child(home.director);
    await home.director.ask('plan.saveHeader', header(childId, { madeOn: inDays(-100) }));
    expect((await planOf(home.director, childId)).reviewDue).toBe(addMonths(inDays(-100), 3));
    const review = { childId, id: newId(), on: today(), byNames: 'Wanja, Amara', nextOn: null, ...together } as const;
    await home.director.ask('plan.review', { ...review, digest: await digestOf(home.director, childId) });
    expect((await planOf(home.director, childId)).reviewDue).toBe(addMonths(today(), 3));
    const next = { ...review, id: newId(), nextOn: inDays(20), digest: await digestOf(home.director, childId) };
    await home.director.ask('plan.review', next);
    await home.director.ask('plan.review', next);
    const plan = await planOf(home.director, childId);
    expect(plan.reviewDue).toBe(inDays(20));
    expect(plan.marks).toHaveLength(2);
    expect((await home.director.refused('plan.review', { ...next, id: newId(), nextOn: today() })).fields).toEqual([
      { path: 'nextOn', rule: 'before-start' },
    ]);
    const list = await people.supervisor.ask('plan.reviews', { only: 'all' });
    expect(list.items.find((line) => line.id === childId)).toMatchObject({ reviewDue: inDays(20), status: 'draft' });
  });

  it('who may not approve does not, and does not withdraw', async () => {
    const { mine, supervisor, amara } = people;
    const childId = amara.id;
    await share(mine, childId);
    const digest = await digestOf(mine, childId);
    const said = { childId, id: newId(), on: today(), digest };
    expect((await mine.refused('plan.approve', said)).code).toBe('forbidden');
    await supervisor.ask('plan.approve', said);
    const { marks } = await planOf(mine, childId);
    const approval = marks.find((mark) => mark.kind === 'approved');
    const back = { childId, id: said.id, rev: approval?.rev ?? 0, reason: 'Said too early' };
    expect((await mine.refused('plan.takeBackMark', back)).code).toBe('forbidden');
    expect((await mine.refused('plan.withdrawApproval', back)).code).toBe('forbidden');
    await supervisor.ask('plan.withdrawApproval', back);
    expect((await planOf(mine, childId)).life.status).toBe('shared');
    const shared = marks.find((mark) => mark.kind === 'shared');
    await mine.ask('plan.takeBackMark', { childId, id: shared?.id ?? '', rev: shared?.rev ?? 0, reason: 'Wrong day' });
    expect((await planOf(mine, childId)).life.status).toBe('draft');
  });

  it('says what does not fit', async () => {
    const { mine, amara, bela } = people;
    const childId = amara.id;
    const digest = await digestOf(mine, childId);
    const saying = { childId, id: newId(), on: today(), digest, ...together };
    await home.director.ask('plan.saveHeader', header(bela.id));
    const theirs = { ...saying, childId: bela.id, id: newId(), digest: await digestOf(home.director, bela.id) };
    await home.director.ask('plan.share', theirs);
    const { id: bare } = await child(home.director);
    expect(
      await allRefused(home, mine, [
        ['plan.share', { ...saying, on: inDays(1) }, 'invalid', 'on', 'in-future'],
        ['plan.share', { ...saying, digest: 'a'.repeat(64) }, 'invalid', 'digest', 'changed-meanwhile'],
        ['plan.share', { ...saying, digest: 'short' }, 'invalid', 'digest', 'digest'],
        ['plan.share', { ...saying, withChild: false, withFamily: false }, 'invalid', 'withChild', 'required'],
        ['plan.share', { ...saying, id: theirs.id }, 'not-found'],
        ['plan.takeBackMark', { childId, id: theirs.id, rev: 1, reason: 'x' }, 'not-found'],
        ['plan.agree', { ...saying, about: 'safety', byNames: 'Mother' }, 'invalid', 'digest', 'nothing-to-agree'],
      ]),
    ).toEqual([]);
    const none = await home.director.refused('plan.share', { ...saying, id: newId(), childId: bare });
    expect(none.fields).toEqual([{ path: 'digest', rule: 'no-plan' }]);
  });
});

it('the history of a plan tells what was before, by whom, and not the versions’ own text', async () => {
  const { entries } = await home.director.ask('plan.history', { childId: people.amara.id });
  expect(entries.length).toBeGreaterThan(10);
  expect(entries.some((entry) => entry.procedure === 'plan.step' && entry.actor?.name === people.mine.name)).toBe(true);
  expect(entries.flatMap((entry) => entry.fields.map((field) => field.field))).not.toContain('content');
});
