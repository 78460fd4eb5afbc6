/** What stands around a plan, through the gate: safety, monitoring, visits, the day of the move, legal steps, activities. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/contract.ts';
import type { Home } from '../../support/home.ts';
import {
  allRefused,
  child,
  easyHome,
  header,
  inDays,
  newId,
  planOf,
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

const safety = (childId: string, more: Partial<Input<'plan.saveSafety'>> = {}): Input<'plan.saveSafety'> => ({
  ...{ childId, rev: null, madeOn: today(), risks: 'Her uncle drinks', measures: 'She sleeps at her aunt’s' },
  ...{ calls: [{ name: 'Wanja', who: 'Her worker', phone: '0700' }], safePlace: 'The aunt', reviewOn: null },
  ...more,
});
const monitoring = (
  childId: string,
  more: Partial<Input<'plan.saveMonitoring'>> = {},
): Input<'plan.saveMonitoring'> => ({
  ...{ childId, rev: null, madeOn: today(), staffId: people.staffId, howToReach: 'Any evening', note: null },
  ...more,
});
const visit = (more: Partial<Input<'plan.addMonitoringVisits'>['visits'][number]> = {}) => ({
  ...{ id: newId(), kind: 'home-visit' as const, afterDays: 7, dueOn: null, staffId: null, byName: null, note: null },
  ...more,
});
const moving = (childId: string, more: Partial<Input<'plan.saveDay'>> = {}): Input<'plan.saveDay'> => ({
  ...{
    childId,
    rev: null,
    moveOn: inDays(30),
    atTime: 'Morning',
    escort: 'Wanja',
    transport: 'Bus',
    present: 'Mother',
  },
  ...{ childWants: 'To sit in front', farewell: 'Cake', takesAlong: null, note: null },
  ...more,
});
const trial = (childId: string, more: Partial<Input<'plan.saveTrial'>> = {}): Input<'plan.saveTrial'> => ({
  ...{ childId, id: newId(), rev: null, kind: 'weekend', state: 'held', reason: null, fromOn: inDays(-3) },
  ...{ untilOn: inDays(-1), withWhom: 'Her mother', went: 'well', childWords: 'We cooked', familyWords: 'She laughed' },
  ...{ workerWords: null, nextOn: inDays(10), nextWhat: 'A week' },
  ...more,
});

describe('safety and monitoring', () => {
  it('are agreed as they are, and no longer once they change', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    await mine.ask('plan.saveSafety', safety(childId));
    const before = await mine.ask('plan.safety', { childId });
    expect(before.safety).toMatchObject({ rev: 1, calls: [{ name: 'Wanja' }] });
    const agree = {
      childId,
      id: newId(),
      on: today(),
      byNames: 'Mother, Amara',
      about: 'safety',
      ...together,
    } as const;
    await mine.ask('plan.agree', { ...agree, digest: before.safetyDigest ?? '' });
    expect((await mine.ask('plan.safety', { childId })).marks).toMatchObject([
      { about: 'safety', kind: 'agreed', current: true },
    ]);
    await mine.ask('plan.saveSafety', safety(childId, { rev: 1, risks: 'Her uncle moved away' }));
    expect((await mine.ask('plan.safety', { childId })).marks).toMatchObject([{ current: false }]);

    await mine.ask('plan.saveMonitoring', monitoring(childId));
    const visits = [visit({ kind: 'call', afterDays: 2 }), visit(), visit({ afterDays: null, dueOn: inDays(60) })];
    await mine.ask('plan.addMonitoringVisits', { childId, visits });
    await mine.ask('plan.addMonitoringVisits', { childId, visits });
    let now = await mine.ask('plan.safety', { childId });
    expect(now.visits.map((one) => one.day)).toEqual([null, null, inDays(60)]);
    await mine.ask('plan.agree', { ...agree, id: newId(), about: 'monitoring', digest: now.monitoringDigest ?? '' });
    // The visits go with the day of the move, and the agreement holds.
    await mine.ask('plan.saveDay', moving(childId));
    now = await mine.ask('plan.safety', { childId });
    expect(now.visits.map((one) => one.day)).toEqual([inDays(32), inDays(37), inDays(60)]);
    expect(now.marks.find((mark) => mark.about === 'monitoring')?.current).toBe(true);
    const { items } = await mine.ask('plan.readiness', { childId });
    expect(items.find((one) => one.criterionId === 'rd-monitoring-plan')).toMatchObject({
      state: 'met',
      record: { count: 3 },
    });
    const [first] = now.visits;
    await mine.ask('plan.remove', { childId, kind: 'monitoring-visit', id: first?.id ?? '', rev: first?.rev ?? 0 });
    now = await mine.ask('plan.safety', { childId });
    expect(now.marks.find((mark) => mark.about === 'monitoring')?.current).toBe(false);
    expect(now.visits).toHaveLength(2);
  });

  it('two who write the same one get both versions', async () => {
    const { id: childId } = await child(home.director);
    await home.director.ask('plan.saveSafety', safety(childId));
    const begun = await people.supervisor.refused('plan.saveSafety', safety(childId, { risks: 'None known' }));
    expect(begun.conflict?.fields.map((one) => one.field)).toEqual(['risks']);
    await home.director.ask('plan.saveSafety', safety(childId, { rev: 1, safePlace: 'The school' }));
    const late = await people.supervisor.refused(
      'plan.saveSafety',
      safety(childId, { rev: 1, safePlace: 'The church' }),
    );
    expect(late.conflict?.fields).toMatchObject([{ field: 'safe_place', yours: 'The church', theirs: 'The school' }]);
  });

  it('say what does not fit', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    expect(
      await allRefused(home, mine, [
        ['plan.saveSafety', safety(childId, { rev: 2, madeOn: inDays(1) }), 'invalid', 'madeOn', 'in-future'],
        ['plan.saveSafety', safety(childId, { rev: 2, reviewOn: inDays(-1) }), 'invalid', 'reviewOn', 'before-start'],
        [
          'plan.saveSafety',
          { ...safety(childId, { rev: 2 }), calls: [{ name: '', who: null, phone: null }] },
          'invalid',
          'calls.0.name',
          'required',
        ],
        ['plan.saveSafety', safety(childId, { rev: 1, madeOn: inDays(1) }), 'conflict'],
        ['plan.saveMonitoring', monitoring(childId, { rev: 1, staffId: newId() }), 'invalid', 'staffId', 'unknown'],
        [
          'plan.addMonitoringVisits',
          { childId, visits: [visit({ afterDays: null })] },
          'invalid',
          'visits',
          'required',
        ],
        ['plan.addMonitoringVisits', { childId, visits: [] }, 'invalid', 'visits', 'required'],
        ['plan.addMonitoringVisits', { childId, visits: [visit({ afterDays: -1 })] }, 'invalid', 'visits.0.afterDays'],
        ['plan.saveMonitoringVisit', { childId, rev: 1, ...visit() }, 'not-found'],
      ]),
    ).toEqual([]);
  });
});

describe('trial visits and the day of the move', () => {
  it('are kept with how it went for each', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    const held = trial(childId);
    const to = trial(childId, { state: 'planned', fromOn: inDays(5), untilOn: null, went: null, nextOn: null });
    await mine.ask('plan.saveTrial', held);
    await mine.ask('plan.saveTrial', to);
    let now = await mine.ask('plan.visits', { childId });
    expect(now.trials.map((one) => [one.id, one.state])).toEqual([
      [to.id, 'planned'],
      [held.id, 'held'],
    ]);
    await mine.ask('plan.saveTrial', { ...to, rev: 1, state: 'called-off', reason: 'Rain' });
    const { rev } = await mine.ask('plan.remove', { childId, kind: 'trial', id: held.id, rev: 1 });
    now = await mine.ask('plan.visits', { childId });
    expect(now.trials).toMatchObject([{ state: 'called-off', reason: 'Rain' }]);
    await mine.ask('plan.restore', { childId, kind: 'trial', id: held.id, rev });
    const day = now.dayDigest ?? '';
    await mine.ask('plan.agree', {
      childId,
      id: newId(),
      on: today(),
      digest: day,
      about: 'day',
      byNames: 'All',
      ...together,
    });
    expect((await mine.ask('plan.visits', { childId })).marks).toMatchObject([{ about: 'day', current: true }]);
  });

  it('say what does not fit', async () => {
    const childId = people.amara.id;
    expect(
      await allRefused(home, people.mine, [
        ['plan.saveTrial', trial(childId, { fromOn: inDays(1), untilOn: null }), 'invalid', 'fromOn', 'in-future'],
        ['plan.saveTrial', trial(childId, { untilOn: inDays(-9) }), 'invalid', 'untilOn', 'before-start'],
        ['plan.saveTrial', trial(childId, { went: null }), 'invalid', 'went', 'required'],
        ['plan.saveTrial', trial(childId, { state: 'planned' }), 'invalid', 'went', 'not-allowed'],
        ['plan.saveTrial', trial(childId, { state: 'called-off', went: null }), 'invalid', 'reason', 'required'],
        ['plan.saveTrial', trial(childId, { reason: 'x' }), 'invalid', 'reason', 'not-allowed'],
        ['plan.saveTrial', trial(childId, { nextOn: inDays(-9) }), 'invalid', 'nextOn', 'before-start'],
        ['plan.saveDay', moving(childId, { rev: 7 }), 'conflict'],
      ]),
    ).toEqual([]);
  });
});

describe('legal steps', () => {
  it('go by the care arrangement, and the newest mark counts', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    const ids = async () => (await mine.ask('plan.legal', { childId })).steps.map((one) => one.stepId);
    expect(await ids()).not.toContain('leg-foster-agreement');
    await mine.ask('plan.saveHeader', header(childId, { goal: 'family-based', placementType: 'foster-long' }));
    expect(await ids()).toContain('leg-foster-agreement');
    const mark = { childId, stepId: 'leg-identity-papers', on: null, document: null, reason: null } as const;
    await mine.ask('plan.markLegal', { ...mark, id: newId(), state: 'in-progress' });
    const last = { ...mark, id: newId(), state: 'done', on: today(), document: 'Birth certificate 12/7' } as const;
    await mine.ask('plan.markLegal', last);
    const line = async () =>
      (await mine.ask('plan.legal', { childId })).steps.find((one) => one.stepId === 'leg-identity-papers');
    expect(await line()).toMatchObject({ state: 'done', document: 'Birth certificate 12/7', by: { name: mine.name } });
    await mine.ask('plan.remove', { childId, kind: 'legal-mark', id: last.id, rev: 1 });
    expect(await line()).toMatchObject({ state: 'in-progress' });
    expect(
      await allRefused(home, mine, [
        ['plan.markLegal', { ...last, id: newId(), on: null }, 'invalid', 'on', 'required'],
        ['plan.markLegal', { ...last, id: newId(), on: inDays(1) }, 'invalid', 'on', 'in-future'],
        ['plan.markLegal', { ...mark, id: newId(), state: 'not-applicable' }, 'invalid', 'reason', 'required'],
        ['plan.markLegal', { ...last, id: newId(), stepId: 'leg-nothing' }, 'invalid', 'stepId', 'unknown'],
        ['plan.markLegal', last, 'invalid', 'id', 'used'],
      ]),
    ).toEqual([]);
  });
});

describe('activities', () => {
  it('are suggested, taken several at once, left out with a reason, and taken after all', async () => {
    const { mine, amara } = people;
    const childId = amara.id;
    const lines = async () =>
      new Map((await mine.ask('plan.activities', { childId })).activities.map((one) => [one.id, one]));
    let now = await lines();
    expect(now.size).toBe(34);
    expect(now.get('cpi-life-book')).toMatchObject({ state: 'suggested', reasons: ['everyone'], taken: [] });
    expect(now.get('cpi-disability-services')).toMatchObject({ state: 'ask', questions: ['disability'] });
    expect(now.get('cpi-accommodation')).toMatchObject({ state: 'not-suggested' });
    const out = { childId, id: newId(), activityId: 'cpi-farewell', reason: 'She does not want one' };
    await mine.ask('plan.leaveOut', out);
    await mine.ask('plan.leaveOut', out);
    expect((await lines()).get('cpi-farewell')?.leftOut).toMatchObject({ reason: 'She does not want one' });
    const take = {
      childId,
      actions: ['cpi-farewell', 'cpi-life-book', 'cpi-accommodation'].map((activityId) => ({
        id: newId(),
        activityId,
      })),
      dueOn: inDays(20),
      staffId: people.staffId,
    };
    await mine.ask('plan.take', take);
    await mine.ask('plan.take', take);
    now = await lines();
    expect(now.get('cpi-farewell')).toMatchObject({ leftOut: null, taken: [{ status: 'planned', dueOn: inDays(20) }] });
    // Never forced, and never forbidden.
    expect(now.get('cpi-accommodation')).toMatchObject({ state: 'not-suggested', taken: [{}] });
    expect(
      await allRefused(home, mine, [
        ['plan.leaveOut', { ...out, id: newId(), reason: ' ' }, 'invalid', 'reason', 'required'],
        ['plan.leaveOut', { ...out, id: newId(), activityId: 'cpi-nothing' }, 'invalid', 'activityId', 'unknown'],
        [
          'plan.take',
          { ...take, actions: [{ id: newId(), activityId: 'cpi-nothing' }] },
          'invalid',
          'actions',
          'unknown',
        ],
        ['plan.take', { ...take, actions: [] }, 'invalid', 'actions', 'required'],
        ['plan.take', { ...take, actions: [take.actions[0], take.actions[0]] }, 'invalid', 'actions', 'twice'],
      ]),
    ).toEqual([]);
    await mine.ask('plan.leaveOut', { ...out, id: newId(), activityId: 'cpi-mentors' });
    const again = await mine.refused('plan.leaveOut', { ...out, id: newId(), activityId: 'cpi-mentors' });
    expect(again.fields).toEqual([{ path: 'activityId', rule: 'left-out-already' }]);
  });

  it('one serves several children, and tells nobody which others', async () => {
    const { mine, supervisor, amara, bela } = people;
    const id = newId();
    const fields = { what: 'A talk with the village', heldOn: today(), place: 'Market', staffId: null } as const;
    const joint = {
      id,
      activityId: 'cpi-community-sensitisation',
      ...fields,
      currency: 'KES',
      costEstimate: 4000,
      costActual: null,
      note: null,
    };
    const forBoth = {
      ...{ childId: amara.id, actionId: newId(), ...joint },
      others: [{ childId: bela.id, actionId: newId() }],
    };
    // Another's child cannot be drawn in.
    expect((await mine.refused('plan.makeJoint', forBoth)).code).toBe('not-found');
    await supervisor.ask('plan.makeJoint', forBoth);
    await supervisor.ask('plan.makeJoint', forBoth);
    const plan = await planOf(mine, amara.id);
    expect(plan.joints).toMatchObject([{ id, children: 2, done: 0, place: 'Market' }]);
    expect(JSON.stringify(plan)).not.toContain(bela.id);
    const done = { childId: amara.id, id: newId(), jointId: id, on: today(), note: null };
    expect(await mine.ask('plan.jointDone', done)).toEqual({ children: 1 });
    expect(await mine.ask('plan.jointDone', done)).toEqual({ children: 1 });
    expect((await supervisor.ask('plan.joints', {})).joints).toMatchObject([{ children: 2, done: 1 }]);
    expect((await mine.ask('plan.joints', {})).joints).toHaveLength(1);
    await supervisor.ask('plan.jointDone', { ...done, childId: bela.id, id: newId() });
    expect((await planOf(home.director, bela.id)).actions).toMatchObject([{ status: 'done', jointId: id }]);
    const others = await mine.ask('plan.others', { childId: amara.id, activityId: null });
    expect(others.children).toEqual([]);
    const all = await supervisor.ask('plan.others', { childId: amara.id, activityId: joint.activityId });
    expect(all.children.find((one) => one.id === bela.id)).toMatchObject({ has: true });
    expect(
      await allRefused(home, mine, [
        ['plan.jointDone', { ...done, id: newId(), on: inDays(1) }, 'invalid', 'on', 'in-future'],
        ['plan.jointDone', { ...done, jointId: newId() }, 'not-found'],
        [
          'plan.editJoint',
          { childId: amara.id, id, rev: 9, ...fields, currency: 'KES', costEstimate: 1, costActual: null, note: null },
          'conflict',
        ],
      ]),
    ).toEqual([]);
  });
});
