/** Readiness through the gate: nothing takes "ready" from anybody, a waiver is a supervisor's, and the list is the home's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../../support/home.ts';
import {
  action,
  allRefused,
  child,
  easyHome,
  header,
  inDays,
  newId,
  share,
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

const item = async (childId: string, id: string) =>
  (await home.director.ask('plan.readiness', { childId })).items.find((one) => one.criterionId === id);

describe('one child', () => {
  it('a child of whom nothing is known lacks everything, and its worker sees to it', async () => {
    const { mine, amara } = people;
    const found = await mine.ask('plan.readiness', { childId: amara.id });
    expect(found).toMatchObject({ verdict: 'not-ready', goal: null });
    expect(found.items.filter((one) => one.state === 'met')).toEqual([]);
    expect(found.items.every((one) => one.owner?.id === people.staffId && !one.named)).toBe(true);
    expect(found.items.find((one) => one.criterionId === 'rd-no-crisis')).toMatchObject({
      critical: true,
      waivable: false,
      record: { says: 'not-assessed' },
    });
  });

  it('is stated, owned, taken back; a waiver is a supervisor’s', async () => {
    const { mine, supervisor, amara } = people;
    const childId = amara.id;
    const say = { childId, id: newId(), criterionId: 'rd-kit', state: 'blocked', reason: 'No money' } as const;
    await mine.ask('plan.stateCriterion', say);
    await mine.ask('plan.stateCriterion', say);
    expect(await item(childId, 'rd-kit')).toMatchObject({
      state: 'blocked',
      stated: { reason: 'No money', by: { name: mine.name } },
    });
    const waive = { childId, id: newId(), criterionId: 'rd-kit', reason: 'The family has all it needs' };
    expect((await mine.refused('plan.waiveCriterion', waive)).code).toBe('forbidden');
    await supervisor.ask('plan.waiveCriterion', waive);
    expect(await item(childId, 'rd-kit')).toMatchObject({ state: 'waived' });
    expect((await mine.refused('plan.undoCriterion', { childId, id: waive.id })).code).toBe('forbidden');
    expect((await mine.refused('plan.undoCriterion', { childId, id: say.id })).fields).toEqual([
      { path: 'id', rule: 'not-newest' },
    ]);
    await supervisor.ask('plan.undoCriterion', { childId, id: waive.id });
    await mine.ask('plan.undoCriterion', { childId, id: say.id });
    expect(await item(childId, 'rd-kit')).toMatchObject({ state: 'not-started', stated: null });
    await mine.ask('plan.ownCriterion', {
      childId,
      criterionId: 'rd-kit',
      rev: null,
      staffId: people.staffId,
      dueOn: inDays(-2),
    });
    expect(await item(childId, 'rd-kit')).toMatchObject({ named: true, overdueDays: 2, ownerRev: 1 });
    const late = { childId, criterionId: 'rd-kit', rev: null, staffId: null, dueOn: inDays(5) };
    expect((await supervisor.refused('plan.ownCriterion', late)).code).toBe('conflict');
  });

  it('cannot be reached around: what is critical is never waived, and “met” is not believed against the records', async () => {
    const { supervisor, mine, amara } = people;
    const childId = amara.id;
    const waive = { childId, id: newId(), reason: 'Please' };
    expect(
      await allRefused(home, supervisor, [
        ['plan.waiveCriterion', { ...waive, criterionId: 'rd-no-crisis' }, 'invalid', 'criterionId', 'not-waivable'],
        ['plan.waiveCriterion', { ...waive, criterionId: 'rd-safety-plan' }, 'invalid', 'criterionId', 'not-waivable'],
        ['plan.waiveCriterion', { ...waive, criterionId: 'rd-nothing' }, 'invalid', 'criterionId', 'unknown'],
        ['plan.waiveCriterion', { ...waive, criterionId: 'rd-kit', reason: ' ' }, 'invalid', 'reason', 'required'],
        [
          'plan.stateCriterion',
          { ...waive, criterionId: 'rd-no-crisis', state: 'not-applicable' },
          'invalid',
          'state',
          'not-waivable',
        ],
        [
          'plan.stateCriterion',
          { ...waive, criterionId: 'rd-kit', state: 'waived' },
          'invalid',
          'state',
          'not-a-choice',
        ],
        [
          'plan.stateCriterion',
          { ...waive, criterionId: 'rd-kit', state: 'ready' },
          'invalid',
          'state',
          'not-a-choice',
        ],
        [
          'plan.stateCriterion',
          { ...waive, reason: null, criterionId: 'rd-kit', state: 'blocked' },
          'invalid',
          'reason',
          'required',
        ],
        [
          'plan.ownCriterion',
          { childId, criterionId: 'rd-kit', rev: 1, staffId: newId(), dueOn: null },
          'invalid',
          'staffId',
          'unknown',
        ],
      ]),
    ).toEqual([]);
    for (const criterionId of ['rd-no-crisis', 'rd-safety-plan', 'rd-placement-approved', 'rd-monitoring-plan']) {
      await mine.ask('plan.stateCriterion', { childId, id: newId(), criterionId, state: 'met', reason: null });
      expect(await item(childId, criterionId)).toMatchObject({ state: 'in-progress', disagrees: true });
    }
  });

  it('is told by the plan’s own records', async () => {
    const { id: childId } = await child(home.director, { house: 'Acacia' });
    await home.director.ask('plan.saveHeader', header(childId));
    expect(await item(childId, 'rd-child-view')).toMatchObject({
      state: 'in-progress',
      record: { says: 'not-shared-with-child' },
    });
    await share(home.director, childId);
    expect(await item(childId, 'rd-child-view')).toMatchObject({ state: 'met' });
    await home.director.ask('plan.saveAction', action(childId, { referredTo: 'Clinic', referralState: 'accepted' }));
    expect(await item(childId, 'rd-services')).toMatchObject({ state: 'met' });
    // Referred, and nobody has said how far that is.
    await home.director.ask('plan.saveAction', action(childId, { referredTo: 'Legal aid' }));
    expect(await item(childId, 'rd-services')).toMatchObject({ state: 'in-progress', record: { count: 1 } });
    const taken = newId();
    await home.director.ask('plan.take', {
      childId,
      actions: [{ id: taken, activityId: 'cpi-life-book' }],
      dueOn: null,
      staffId: null,
    });
    expect(await item(childId, 'rd-prepared-child')).toMatchObject({ state: 'not-started' });
    const done = {
      childId,
      id: newId(),
      actionId: taken,
      status: 'done',
      on: today(),
      reason: null,
      note: null,
    } as const;
    await home.director.ask('plan.step', done);
    expect(await item(childId, 'rd-prepared-child')).toMatchObject({ state: 'met' });
  });
});

describe('the home', () => {
  it('shows a supervisor all, a social worker their own, and filters', async () => {
    const { supervisor, mine, amara, bela } = people;
    const all = await supervisor.ask('plan.cohort', {});
    expect(all.items.map((row) => row.id)).toEqual(expect.arrayContaining([amara.id, bela.id]));
    expect((await mine.ask('plan.cohort', {})).items.map((row) => row.id)).toEqual([amara.id]);
    const head = await supervisor.ask('plan.cohortHead', {});
    expect(head).toMatchObject({ children: all.total, ready: 0, houses: ['Acacia', 'Baobab'] });
    expect((await mine.ask('plan.cohortHead', {})).workers.map((one) => one.id)).toEqual([people.staffId]);
    const row = all.items.find((one) => one.id === amara.id);
    expect(row?.letters).toHaveLength(head.criteria.length);
    const of = async (filter: object) => (await supervisor.ask('plan.cohort', filter)).items.map((one) => one.id);
    expect(await of({ house: 'Baobab' })).toEqual([bela.id]);
    expect(await of({ staffId: people.staffId })).toEqual([amara.id]);
    expect(await of({ verdict: 'ready' })).toEqual([]);
    expect(await of({ goal: 'none' })).toContain(amara.id);
    expect(await of({ goal: 'reunification' })).not.toContain(amara.id);
    expect(await of({ search: 'bela' })).toEqual([bela.id]);
    expect(await of({ lacks: 'rd-prepared-child' })).not.toContain(
      all.items.find((one) => one.goal === 'reunification')?.id,
    );
    const page = await supervisor.ask('plan.cohort', { limit: 1, sort: 'name' });
    expect(page.items).toHaveLength(1);
    expect((await supervisor.ask('plan.cohort', { limit: 1, sort: 'name', after: page.next })).items[0]?.id).not.toBe(
      page.items[0]?.id,
    );
    const out = await mine.ask('plan.exportCohort', { language: 'fr' });
    expect(out.rows).toBe(1);
    const text = Buffer.from(out.data, 'base64').toString();
    expect(text).toContain('Amara');
    expect(text).not.toContain('Bela');
    expect(out.fileName).not.toContain('Amara');
  });

  it('gives figures that tell nobody', async () => {
    const viewer = await home.person('viewer');
    const few = await viewer.ask('plan.figures', {});
    expect(few).toEqual({ children: few.children, ready: null, withWaivers: null, notReady: null });
    for (let i = 0; i < 5; i++) await child(home.director, { name: `Child ${i}` });
    expect(await viewer.ask('plan.figures', {})).toMatchObject({
      ready: 0,
      withWaivers: 0,
      notReady: few.children + 5,
    });
    expect((await viewer.refused('plan.cohortHead', {})).code).toBe('forbidden');
  });

  it('tells the stage’s milestones, house by house and without names', async () => {
    const { computed } = await home.director.ask('transition.milestone', { id: 'cpi-m-well-prepared' });
    expect(computed).toMatchObject({ met: false, have: 0, sentence: 'children-ready' });
    expect(computed?.list.map((one) => one.id)).toEqual(['house:', 'house:Acacia', 'house:Baobab']);
    expect(JSON.stringify(computed)).not.toMatch(/Amara|Bela|Wanja/);
  });
});

describe('the lists', () => {
  it('are the organisation’s to change, and nothing shipped is lost', async () => {
    const { supervisor, mine } = people;
    const { criteria, legalSteps, patterns } = await mine.ask('plan.lists', {});
    expect([criteria.length, legalSteps.length, patterns.length]).toEqual([25, 13, 3]);
    const own = { id: newId(), rev: null, name: 'Has met her new teacher', critical: false, goals: [] };
    expect((await mine.refused('plan.saveCriterion', own)).code).toBe('forbidden');
    await supervisor.ask('plan.saveCriterion', own);
    expect(await item(people.amara.id, own.id)).toMatchObject({
      name: own.name,
      state: 'not-started',
      record: { state: null },
    });
    await supervisor.ask('plan.moveEntry', { list: 'criterion', id: own.id, rev: 1, after: null });
    expect((await mine.ask('plan.lists', {})).criteria[0]?.id).toBe(own.id);
    await supervisor.ask('plan.retireEntry', { list: 'criterion', id: own.id, rev: 2, retired: true });
    expect(await item(people.amara.id, own.id)).toBeUndefined();
    expect((await mine.ask('plan.lists', { retired: true })).criteria.find((one) => one.id === own.id)?.retired).toBe(
      true,
    );
    const kit = criteria.find((one) => one.id === 'rd-kit');
    await supervisor.ask('plan.saveCriterion', {
      id: 'rd-kit',
      rev: kit?.rev ?? 0,
      name: 'The bag',
      critical: true,
      goals: [],
    });
    expect(await item(people.amara.id, 'rd-kit')).toMatchObject({ name: 'The bag', critical: true, waivable: false });
    await supervisor.ask('plan.saveLegalStep', {
      id: newId(),
      rev: null,
      name: 'Chief informed',
      placementTypes: ['kinship'],
    });
    const steps = [
      { kind: 'home-visit', afterDays: 30 },
      { kind: 'call', afterDays: 1 },
    ] as const;
    const pattern = { id: newId(), rev: null, name: 'Near by', placementTypes: [], risks: [], steps: [...steps] };
    await supervisor.ask('plan.savePattern', pattern);
    const made = (await mine.ask('plan.lists', {})).patterns.find((one) => one.id === pattern.id);
    expect(made?.steps.map((one) => one.afterDays)).toEqual([1, 30]);
    expect(
      await allRefused(home, supervisor, [
        [
          'plan.saveCriterion',
          { id: 'rd-no-crisis', rev: 1, name: null, critical: false, goals: [] },
          'invalid',
          'critical',
          'not-allowed',
        ],
        [
          'plan.saveCriterion',
          { id: 'rd-no-crisis', rev: 1, name: null, critical: true, goals: ['family-based'] },
          'invalid',
          'critical',
        ],
        [
          'plan.retireEntry',
          { list: 'criterion', id: 'rd-no-crisis', rev: 1, retired: true },
          'invalid',
          'id',
          'not-allowed',
        ],
        ['plan.saveCriterion', { ...own, id: newId(), name: null }, 'invalid', 'name', 'required'],
        ['plan.saveCriterion', { ...own, rev: 3, name: null }, 'invalid', 'name', 'required'],
        ['plan.saveCriterion', { ...own, id: 'rd-kit' }, 'invalid', 'id', 'used'],
        ['plan.moveEntry', { list: 'criterion', id: 'rd-kit', rev: 2, after: 'rd-kit' }, 'invalid', 'after', 'itself'],
        ['plan.moveEntry', { list: 'criterion', id: 'rd-kit', rev: 2, after: newId() }, 'invalid', 'after', 'unknown'],
        ['plan.retireEntry', { list: 'pattern', id: newId(), rev: 1, retired: true }, 'not-found'],
      ]),
    ).toEqual([]);
  });
});

it('what is agreed counts as agreed', async () => {
  const { id: childId } = await child(home.director);
  const fields = { madeOn: today(), risks: 'None known', measures: null, calls: [], safePlace: null, reviewOn: null };
  await home.director.ask('plan.saveSafety', { childId, rev: null, ...fields });
  expect(await item(childId, 'rd-safety-plan')).toMatchObject({
    state: 'in-progress',
    record: { says: 'safety-not-agreed' },
  });
  const { safetyDigest } = await home.director.ask('plan.safety', { childId });
  const said = {
    childId,
    id: newId(),
    on: today(),
    digest: safetyDigest ?? '',
    about: 'safety',
    byNames: 'All',
  } as const;
  await home.director.ask('plan.agree', { ...said, ...together });
  expect(await item(childId, 'rd-safety-plan')).toMatchObject({ state: 'met' });
});
