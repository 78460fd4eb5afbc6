/** Readiness: each criterion by each record, what is stated beside it, crisis, waiver, not applicable, and the answer. */
import { describe, expect, it } from 'vitest';
import { noCrisis, readinessCriteria } from '../../../src/shared/catalogue/plan.ts';
import {
  asLetters,
  isWaivable,
  itemOf,
  readiness,
  statedStates,
  verdictOf,
  type Criterion,
  type StatedState,
} from '../../../src/shared/rules/readiness.ts';
import { recordSays, type ReadinessFacts } from '../../../src/shared/rules/readiness-records.ts';

const nothing: ReadinessFacts = {
  goal: 'reunification',
  age: { least: 10, most: 10 },
  plan: null,
  safety: null,
  monitoring: null,
  day: null,
  legal: { asked: 5, settled: 0, begun: 0 },
  visits: { held: 0, last: null },
  activities: new Map(),
  referrals: { all: 0, accepted: 0 },
  casefile: null,
  assessment: null,
  kit: null,
};
const done = { done: 1, open: 0, notDone: 0 };
const open = { done: 0, open: 1, notDone: 0 };
const givenUp = { done: 0, open: 0, notDone: 1 };
const file = {
  treatment: null,
  inSchool: null,
  documentsRequired: 0,
  documentsMissing: [],
  consents: {},
  childHeardOn: null,
};
const assessed = { assessedOn: '2026-01-01', crisis: [], willingness: null, childViewOn: null } as const;
const planned = { approved: false, changed: false, childView: false, withChild: false };
const kit = { state: 'packed', approved: true, missing: 0 };
const day = { agreed: true, moveOn: '2026-05-01', escort: true, transport: true };
const activities = (entries: Record<string, typeof done>) => ({ activities: new Map(Object.entries(entries)) });

describe('what the records say', () => {
  it.each<[string, Partial<ReadinessFacts>, string | null, string]>([
    ['rd-child-view', {}, 'not-started', 'child-not-heard'],
    ['rd-child-view', { plan: { ...planned, childView: true } }, 'in-progress', 'not-shared-with-child'],
    ['rd-child-view', { plan: { ...planned, childView: true, withChild: true } }, 'met', 'child-heard'],
    ['rd-child-view', { casefile: { ...file, childHeardOn: '2026-01-01' } }, 'in-progress', 'not-shared-with-child'],
    [
      'rd-child-view',
      { casefile: { ...file, childHeardOn: '2026-01-01', consents: { assent: 'given' } } },
      'met',
      'child-heard',
    ],
    [
      'rd-child-view',
      { assessment: { ...assessed, childViewOn: '2026-01-01' } },
      'in-progress',
      'not-shared-with-child',
    ],
    [
      'rd-child-view',
      {
        plan: { ...planned, childView: true, withChild: true },
        casefile: { ...file, consents: { assent: 'withdrawn' } },
      },
      'in-progress',
      'assent-refused',
    ],
    [
      'rd-child-view',
      { casefile: { ...file, childHeardOn: '2026-01-01', consents: { assent: 'given', 'assent-photo': 'refused' } } },
      'met',
      'child-heard',
    ],
    ['rd-family-willing', {}, null, 'cannot-tell'],
    ['rd-family-willing', { assessment: assessed }, null, 'cannot-tell'],
    ['rd-family-willing', { assessment: { ...assessed, willingness: 'low' } }, 'in-progress', 'family-unwilling'],
    ['rd-family-willing', { assessment: { ...assessed, willingness: 'medium' } }, 'met', 'family-willing'],
    ['rd-family-willing', { assessment: { ...assessed, willingness: 'high' } }, 'met', 'family-willing'],
    [noCrisis, {}, 'not-started', 'not-assessed'],
    [noCrisis, { assessment: { ...assessed, assessedOn: null } }, 'not-started', 'not-assessed'],
    [noCrisis, { assessment: assessed }, 'met', 'no-crisis'],
    [noCrisis, { assessment: { ...assessed, crisis: ['protection'] } }, 'crisis', 'crisis'],
    ['rd-plan-approved', {}, 'not-started', 'no-plan'],
    ['rd-plan-approved', { plan: planned }, 'in-progress', 'plan-not-approved'],
    ['rd-plan-approved', { plan: { ...planned, changed: true } }, 'in-progress', 'plan-changed'],
    ['rd-plan-approved', { plan: { ...planned, approved: true } }, 'met', 'plan-approved'],
    ['rd-safety-plan', {}, 'not-started', 'no-safety-plan'],
    ['rd-safety-plan', { safety: { agreed: false } }, 'in-progress', 'safety-not-agreed'],
    ['rd-safety-plan', { safety: { agreed: true } }, 'met', 'safety-agreed'],
    ['rd-placement-approved', {}, 'not-started', 'legal-open'],
    ['rd-placement-approved', { legal: { asked: 5, settled: 4, begun: 4 } }, 'in-progress', 'legal-open'],
    ['rd-placement-approved', { legal: { asked: 5, settled: 5, begun: 5 } }, 'met', 'legal-complete'],
    ['rd-placement-approved', { legal: { asked: 0, settled: 0, begun: 0 } }, null, 'cannot-tell'],
    ['rd-contact-progress', {}, 'not-started', 'no-visit'],
    ['rd-contact-progress', { visits: { held: 2, last: 'well' } }, 'met', 'visits-well'],
    ['rd-contact-progress', { visits: { held: 2, last: 'mixed' } }, 'in-progress', 'visit-mixed'],
    ['rd-contact-progress', { visits: { held: 9, last: 'badly' } }, 'in-progress', 'visit-badly'],
    ['rd-prepared-child', {}, null, 'cannot-tell'],
    ['rd-prepared-child', activities({ 'cpi-life-book': open }), 'not-started', 'activities-open'],
    [
      'rd-prepared-child',
      activities({ 'cpi-life-book': done, 'cpi-farewell': open }),
      'in-progress',
      'activities-open',
    ],
    ['rd-prepared-child', activities({ 'cpi-life-book': done }), 'met', 'activities-done'],
    ['rd-prepared-child', activities({ 'cpi-life-book': givenUp }), 'not-started', 'activities-open'],
    ['rd-prepared-child', activities({ 'cpi-life-book': { done: 1, open: 0, notDone: 1 } }), 'met', 'activities-done'],
    ['rd-prepared-family', activities({ 'cpi-family-strengthening': done }), 'met', 'activities-done'],
    ['rd-home-ready', activities({ 'cpi-home-preparation': open }), 'not-started', 'activities-open'],
    ['rd-school', {}, null, 'cannot-tell'],
    ['rd-school', { age: { least: 3, most: 3 } }, 'not-applicable', 'not-school-age'],
    ['rd-school', { age: { least: 18, most: 18 } }, 'not-applicable', 'not-school-age'],
    ['rd-school', { age: { least: 17, most: 18 } }, null, 'cannot-tell'],
    ['rd-school', { age: null }, null, 'cannot-tell'],
    ['rd-school', { age: { least: 18, most: 18 }, casefile: { ...file, inSchool: true } }, null, 'cannot-tell'],
    ['rd-school', activities({ 'cpi-school-transfer': done }), 'met', 'activities-done'],
    ['rd-health', activities({ 'cpi-medical-transfer': done }), 'met', 'activities-done'],
    ['rd-services', {}, null, 'cannot-tell'],
    ['rd-services', { referrals: { all: 2, accepted: 1 } }, 'in-progress', 'referrals-open'],
    ['rd-services', { referrals: { all: 2, accepted: 2 } }, 'met', 'referrals-accepted'],
    ['rd-kit', {}, null, 'cannot-tell'],
    ['rd-kit', { kit: { ...kit, state: null } }, null, 'cannot-tell'],
    ['rd-kit', { kit }, 'met', 'kit-complete'],
    ['rd-kit', { kit: { ...kit, missing: 2 } }, 'in-progress', 'kit-missing'],
    ['rd-kit', { kit: { ...kit, approved: false } }, 'in-progress', 'kit-not-approved'],
    ['rd-kit', { kit: { ...kit, state: 'bought' } }, 'in-progress', 'kit-missing'],
    ['rd-monitoring-plan', {}, 'not-started', 'no-monitoring-plan'],
    [
      'rd-monitoring-plan',
      { monitoring: { agreed: true, worker: false, visits: 3 } },
      'in-progress',
      'monitoring-nobody',
    ],
    [
      'rd-monitoring-plan',
      { monitoring: { agreed: true, worker: true, visits: 0 } },
      'in-progress',
      'monitoring-no-visits',
    ],
    [
      'rd-monitoring-plan',
      { monitoring: { agreed: false, worker: true, visits: 3 } },
      'in-progress',
      'monitoring-not-agreed',
    ],
    ['rd-monitoring-plan', { monitoring: { agreed: true, worker: true, visits: 3 } }, 'met', 'monitoring-agreed'],
    ['rd-documents', {}, null, 'cannot-tell'],
    ['rd-documents', { casefile: file }, null, 'cannot-tell'],
    [
      'rd-documents',
      { casefile: { ...file, documentsRequired: 2, documentsMissing: ['a', 'b'] } },
      'not-started',
      'documents-missing',
    ],
    [
      'rd-documents',
      { casefile: { ...file, documentsRequired: 2, documentsMissing: ['a'] } },
      'in-progress',
      'documents-missing',
    ],
    ['rd-documents', { casefile: { ...file, documentsRequired: 2 } }, 'met', 'documents-complete'],
    ['rd-day-plan', {}, 'not-started', 'day-not-planned'],
    ['rd-day-plan', { day: { ...day, escort: false } }, 'in-progress', 'day-incomplete'],
    ['rd-day-plan', { day: { ...day, moveOn: null } }, 'in-progress', 'day-incomplete'],
    ['rd-day-plan', { day: { ...day, agreed: false } }, 'in-progress', 'day-not-agreed'],
    ['rd-day-plan', { day }, 'met', 'day-agreed'],
    ['rd-youth-housing', activities({ 'cpi-accommodation': done }), 'met', 'activities-done'],
    [
      'rd-youth-income',
      activities({ 'cpi-vocational-training': done, 'cpi-job-readiness': open }),
      'in-progress',
      'activities-open',
    ],
    ['rd-youth-savings', {}, null, 'cannot-tell'],
    ['rd-youth-bank-account', {}, null, 'cannot-tell'],
    ['01900000-0000-7000-8000-000000000001', {}, null, 'cannot-tell'],
    ['constructor', {}, null, 'cannot-tell'],
  ])('%s %o: %s', (id, more, state, says) => {
    expect(recordSays(id, { ...nothing, ...more })).toMatchObject({ state, says });
  });

  it('every criterion of the catalogue is tried above, or told only by people', () => {
    const byPeople = ['rd-youth-mentor', 'rd-youth-aftercare', 'rd-youth-life-skills', 'rd-youth-identity'];
    for (const id of byPeople) expect(recordSays(id, nothing).state).toBeNull();
  });
});

const criterion = (id: string, critical = false): Criterion => ({ id, critical, goals: [] });

describe('what is stated beside it', () => {
  const told = { kit: { ...kit, missing: 2 } };
  const stated = (said: StatedState | null, more: Partial<ReadinessFacts> = {}, id = 'rd-kit', critical = false) =>
    itemOf(criterion(id, critical), said, { ...nothing, ...more });

  it.each<[string, StatedState | null, Partial<ReadinessFacts>, string, boolean]>([
    ['nothing told, nothing stated', null, {}, 'not-started', false],
    ['where the records cannot tell, what is stated counts', 'met', {}, 'met', false],
    ['', 'in-progress', {}, 'in-progress', false],
    ['', 'not-started', {}, 'not-started', false],
    ['', 'blocked', {}, 'blocked', false],
    ['', 'waived', {}, 'waived', false],
    ['', 'not-applicable', {}, 'not-applicable', false],
    ['where they tell, they decide', 'met', told, 'in-progress', true],
    ['', 'not-started', { kit }, 'met', false],
    ['whoever sees an obstacle is believed', 'blocked', { kit }, 'blocked', false],
    ['a waiver holds against the records', 'waived', told, 'waived', false],
    ['not applicable too', 'not-applicable', told, 'not-applicable', false],
  ])('%s %s', (_name, said, more, state, disagrees) => {
    expect(stated(said, more)).toMatchObject({ state, disagrees, stated: said });
  });

  it('what is critical can be neither waived nor set aside', () => {
    for (const said of ['waived', 'not-applicable'] as const) {
      expect(stated(said, {}, 'rd-own', true)).toMatchObject({ state: 'not-started', disagrees: true });
      expect(stated(said, { safety: { agreed: false } }, 'rd-safety-plan', true).state).toBe('in-progress');
    }
    expect(isWaivable({ id: 'rd-kit', critical: false })).toBe(true);
    expect(isWaivable({ id: 'rd-kit', critical: true })).toBe(false);
    expect(isWaivable({ id: noCrisis, critical: false })).toBe(false);
  });

  it('begun says more than nothing', () => {
    expect(stated('in-progress', {}, 'rd-safety-plan').state).toBe('in-progress');
    expect(stated('met', {}, 'rd-safety-plan')).toMatchObject({ state: 'in-progress', disagrees: true });
  });

  it('a crisis stays one whatever anybody states', () => {
    for (const said of statedStates) {
      const item = stated(said, { assessment: { ...assessed, crisis: ['health'] } }, noCrisis);
      expect(item).toMatchObject({ state: 'crisis', critical: true });
      // Nor does anybody state that there is none who was never assessed.
      expect(stated(said, {}, noCrisis).state).not.toBe('met');
      expect(stated(said, {}, noCrisis).state).not.toBe('waived');
    }
  });
});

/** A child with everything that the records can tell, and the rest stated. */
const whole: ReadinessFacts = {
  ...nothing,
  plan: { approved: true, changed: false, childView: true, withChild: true },
  safety: { agreed: true },
  monitoring: { agreed: true, worker: true, visits: 10 },
  day,
  legal: { asked: 5, settled: 5, begun: 5 },
  visits: { held: 3, last: 'well' },
  activities: new Map(
    [
      'cpi-life-book',
      'cpi-family-strengthening',
      'cpi-home-preparation',
      'cpi-school-transfer',
      'cpi-medical-transfer',
    ].map((id) => [id, done]),
  ),
  referrals: { all: 1, accepted: 1 },
  casefile: { ...file, documentsRequired: 2 },
  assessment: { ...assessed, willingness: 'high' },
  kit,
};
const none = new Map<string, StatedState>();
const answer = (facts: ReadinessFacts, stated: ReadonlyMap<string, StatedState> = none) =>
  readiness(readinessCriteria, stated, facts);
const lacking = (facts: ReadinessFacts) =>
  answer(facts)
    .items.filter((item) => item.state !== 'met')
    .map((item) => item.criterionId);

describe('the answer', () => {
  it('is ready when nothing is missing', () => {
    expect(lacking(whole)).toEqual([]);
    expect(answer(whole).verdict).toBe('ready');
  });

  it('is not ready for want of any single one', () => {
    const wants: [string, Partial<ReadinessFacts>][] = [
      ['rd-safety-plan', { safety: { agreed: false } }],
      ['rd-plan-approved', { plan: { approved: false, changed: true, childView: true, withChild: true } }],
      ['rd-kit', { kit: { ...kit, missing: 1 } }],
      ['rd-documents', { casefile: { ...file, documentsRequired: 2, documentsMissing: ['doc'] } }],
      ['rd-day-plan', { day: null }],
      [noCrisis, { assessment: { ...assessed, willingness: 'high', crisis: ['protection'] } }],
    ];
    for (const [id, more] of wants) {
      expect(lacking({ ...whole, ...more })).toEqual([id]);
      expect(answer({ ...whole, ...more }).verdict).toBe('not-ready');
    }
  });

  it('tells waivers apart from ready, and lets no waiver pass a crisis', () => {
    const facts = { ...whole, kit: { ...kit, missing: 1 } };
    expect(answer(facts, new Map([['rd-kit', 'waived']])).verdict).toBe('ready-with-waivers');
    expect(answer(facts, new Map([['rd-kit', 'not-applicable']])).verdict).toBe('ready');
    const crisis = { ...whole, assessment: { ...assessed, willingness: 'high' as const, crisis: ['economic'] } };
    const all = new Map(readinessCriteria.map(({ id }) => [id, 'waived' as const]));
    expect(answer(crisis, all).verdict).toBe('not-ready');
  });

  it('needs a goal, and asks what the goal asks', () => {
    expect(answer({ ...whole, goal: null }).verdict).toBe('not-ready');
    const ids = (goal: ReadinessFacts['goal']) => answer({ ...whole, goal }).items.map((item) => item.criterionId);
    expect(ids('reunification')).toContain('rd-family-willing');
    expect(ids('reunification').filter((id) => id.startsWith('rd-youth'))).toEqual([]);
    expect(ids('independent-living')).not.toContain('rd-family-willing');
    expect(ids('independent-living').filter((id) => id.startsWith('rd-youth'))).toHaveLength(8);
    expect(ids(null).filter((id) => id.startsWith('rd-youth') || id === 'rd-home-ready')).toEqual([]);
  });

  it('asks about crisis even where the list has lost it, and where it names goals', () => {
    const crisis = { ...whole, assessment: { ...assessed, crisis: ['health'] } };
    expect(readiness([], none, crisis)).toMatchObject({ verdict: 'not-ready', items: [{ state: 'crisis' }] });
    const narrowed = [{ id: noCrisis, critical: false, goals: ['independent-living'] as const }];
    expect(readiness(narrowed, none, crisis).verdict).toBe('not-ready');
    expect(readiness([], none, { ...whole, assessment: null }).verdict).toBe('not-ready');
  });

  it('an empty list is no readiness of its own', () => {
    expect(verdictOf([], null)).toBe('not-ready');
    expect(verdictOf([{ state: 'met' }, { state: 'waived' }], 'family-based')).toBe('ready-with-waivers');
    expect(verdictOf([{ state: 'met' }, { state: 'blocked' }], 'family-based')).toBe('not-ready');
  });

  it('travels as one letter for each criterion', () => {
    const ids = [noCrisis, 'rd-kit', 'rd-youth-housing', 'rd-health'];
    const items = answer({ ...whole, kit: { ...kit, missing: 1 } }).items;
    expect(asLetters(ids, items)).toBe('mp m');
  });
});
