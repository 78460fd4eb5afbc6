/** Which items belong into a kit: every condition with its edges, and what is not known is to decide, never dropped. */
import { describe, expect, it } from 'vitest';
import { forEveryone, kitEntries } from '../../../src/shared/catalogue/kit.ts';
import {
  agesOn,
  kitFits,
  proposeKit,
  type KitConditions,
  type KitOutcome,
  type KitSubject,
} from '../../../src/shared/rules/kit.ts';

const today = '2026-06-15';
const nobody: KitSubject = {
  birthDate: null,
  birthPrecision: null,
  sex: 'unknown',
  needs: { disability: null, communication: null, treatment: null, 'special-diet': null, school: null },
  goal: null,
  placement: null,
  moveOn: null,
};
const needs = (more: Partial<KitSubject['needs']>) => ({ needs: { ...nobody.needs, ...more } });
const born = (birthDate: string, birthPrecision: KitSubject['birthPrecision'] = 'day') => ({
  birthDate,
  birthPrecision,
});

describe('between which ages', () => {
  it.each<[string, KitSubject['birthPrecision'], string, [number, number]]>([
    ['2014-06-15', 'day', today, [12, 12]], // birthday today
    ['2014-06-16', 'day', today, [11, 11]], // tomorrow
    ['2014-06-14', null, today, [12, 12]], // nobody said how exact
    ['2016-02-29', 'day', '2026-02-28', [9, 9]], // leap day: not yet on 28 February
    ['2016-02-29', 'day', '2026-03-01', [10, 10]],
    ['2016-02-29', 'day', '2028-02-29', [12, 12]],
    ['2014-06-15', 'month', today, [11, 12]], // some day in June 2014
    ['2014-05-01', 'month', today, [12, 12]],
    ['2014-07-31', 'month', today, [11, 11]],
    ['2016-02-01', 'month', '2026-02-28', [9, 10]],
    ['2014-01-01', 'year', today, [11, 12]],
    ['2014-01-01', 'year', '2026-12-31', [12, 12]],
    ['2014-01-01', 'about', today, [10, 13]],
    ['2026-06-15', 'day', today, [0, 0]], // born today
    ['2026-01-01', 'about', today, [0, 1]], // may still be to come: nobody is younger than nothing
  ])('%s to the %s, on %s', (birth, precision, on, [least, most]) => {
    expect(agesOn(birth, precision, on)).toEqual({ least, most });
  });
  it('is not known without a date', () => expect(agesOn(null, null, today)).toBeNull());
});

type Case = readonly [
  says: string,
  asked: Partial<KitConditions>,
  child: Partial<KitSubject>,
  outcome: KitOutcome,
  asks: readonly string[],
];
const cases: readonly Case[] = [
  ['asks nothing', {}, {}, 'proposed', []],
  ['12 today, from 12', { ageFrom: 12 }, born('2014-06-15'), 'proposed', ['age+12']],
  ['12 tomorrow, from 12', { ageFrom: 12 }, born('2014-06-16'), 'not-fitting', ['age-12']],
  ['12 tomorrow, moves then', { ageFrom: 12 }, { ...born('2014-06-16'), moveOn: '2026-06-16' }, 'proposed', ['age+12']],
  [
    'a move that has been says nothing',
    { ageFrom: 12 },
    { ...born('2014-06-15'), moveOn: '2026-01-01' },
    'proposed',
    ['age+12'],
  ],
  ['up to 11, on the twelfth birthday', { ageTo: 11 }, born('2014-06-15'), 'not-fitting', ['age-0,11']],
  ['up to 11, the day before', { ageTo: 11 }, born('2014-06-16'), 'proposed', ['age+0,11']],
  ['leap day, 28 February', { ageFrom: 10 }, { ...born('2016-02-29'), moveOn: '2027-02-28' }, 'proposed', ['age+10']],
  ['a rough year across the edge', { ageFrom: 12 }, born('2014-01-01', 'year'), 'to-decide', ['age?12']],
  ['a rough year clear of the edge', { ageFrom: 12 }, born('2010-01-01', 'about'), 'proposed', ['age+12']],
  ['a rough year clear below', { ageFrom: 12 }, born('2017-01-01', 'about'), 'not-fitting', ['age-12']],
  ['both ends within', { ageFrom: 5, ageTo: 17 }, born('2014-01-01', 'about'), 'proposed', ['age+5,17']],
  ['age not known', { ageFrom: 5, ageTo: 17 }, {}, 'to-decide', ['age?5,17']],
  ['girls', { sex: 'female' }, { sex: 'female' }, 'proposed', ['sex+']],
  ['girls, a boy', { sex: 'female' }, { sex: 'male' }, 'not-fitting', ['sex-']],
  ['girls, neither', { sex: 'female' }, { sex: 'other' }, 'to-decide', ['sex?']],
  ['girls, not known', { sex: 'female' }, {}, 'to-decide', ['sex?']],
  [
    'a boy of unknown age gets none',
    { sex: 'female', ageFrom: 10 },
    { sex: 'male' },
    'not-fitting',
    ['age?10', 'sex-'],
  ],
  ['disability', { needs: ['disability'] }, needs({ disability: true }), 'proposed', ['needs+disability']],
  ['no disability', { needs: ['disability'] }, needs({ disability: false }), 'not-fitting', ['needs-disability']],
  ['nobody wrote it down', { needs: ['disability'] }, {}, 'to-decide', ['needs?disability']],
  [
    'one of two holds',
    { needs: ['communication', 'disability'] },
    needs({ disability: true }),
    'proposed',
    ['needs+disability'],
  ],
  [
    'one does not, one is not known',
    { needs: ['communication', 'disability'] },
    needs({ disability: false }),
    'to-decide',
    ['needs?communication'],
  ],
  ['treatment', { needs: ['treatment'] }, needs({ treatment: true }), 'proposed', ['needs+treatment']],
  ['goal', { goals: ['independent-living'] }, { goal: 'independent-living' }, 'proposed', ['goals+independent-living']],
  [
    'another goal',
    { goals: ['independent-living'] },
    { goal: 'reunification' },
    'not-fitting',
    ['goals-independent-living'],
  ],
  ['no goal yet', { goals: ['independent-living'] }, {}, 'to-decide', ['goals?independent-living']],
  [
    'the arrangement says the goal',
    { goals: ['independent-living'] },
    { placement: 'sil' },
    'proposed',
    ['goals+independent-living'],
  ],
  [
    'a step on the way says none',
    { goals: ['independent-living'] },
    { placement: 'small-group-home' },
    'to-decide',
    ['goals?independent-living'],
  ],
  [
    'and another goal',
    { goals: ['independent-living'] },
    { placement: 'reunif-mother' },
    'not-fitting',
    ['goals-independent-living'],
  ],
  ['arrangement', { placements: ['kinship'] }, { placement: 'kinship' }, 'proposed', ['placements+kinship']],
  ['another', { placements: ['kinship'] }, { placement: 'foster-long' }, 'not-fitting', ['placements-kinship']],
  ['not known', { placements: ['kinship'] }, {}, 'to-decide', ['placements?kinship']],
  ['rain in June', { months: [5, 6] }, { moveOn: '2026-06-30' }, 'proposed', ['months+6']],
  ['rain in July', { months: [5, 6] }, { moveOn: '2026-07-01' }, 'not-fitting', ['months-5,6']],
  ['no day of the move', { months: [5, 6] }, {}, 'to-decide', ['months?5,6']],
  ['by assessment', { decide: 'judged' }, {}, 'to-decide', ['judgement?']],
  [
    'by assessment where it fits',
    { placements: ['sil'], decide: 'judged' },
    { placement: 'sil' },
    'to-decide',
    ['placements+sil', 'judgement?'],
  ],
  [
    'by assessment where it does not',
    { placements: ['sil'], decide: 'judged' },
    { placement: 'kinship' },
    'not-fitting',
    ['placements-sil'],
  ],
  [
    'facts or a person, facts hold',
    { ageFrom: 15, decide: 'facts-or-judged' },
    born('2010-01-01'),
    'proposed',
    ['age+15'],
  ],
  [
    'facts or a person, facts do not',
    { ageFrom: 15, decide: 'facts-or-judged' },
    born('2016-01-01'),
    'to-decide',
    ['age-15', 'judgement?'],
  ],
  ['facts or a person, not known', { ageFrom: 15, decide: 'facts-or-judged' }, {}, 'to-decide', ['age?15']],
];

describe('one item', () => {
  it.each(cases)('%s', (_says, asked, child, outcome, asks) => {
    const answer = kitFits({ ...forEveryone, ...asked }, { ...nobody, ...child }, today);
    const mark = (holds: boolean | null) => (holds === null ? '?' : holds ? '+' : '-');
    const said = answer.reasons.map(({ ask, holds, values }) =>
      ask === 'sex' ? `${ask}${mark(holds)}` : `${ask}${mark(holds)}${values.join()}`,
    );
    expect([answer.outcome, said]).toEqual([outcome, asks]);
  });
});

describe('the shipped template', () => {
  const kitOf = (child: Partial<KitSubject>, wanted: KitOutcome) =>
    proposeKit(kitEntries, { ...nobody, ...child }, today)
      .filter((one) => one.outcome === wanted)
      .map((one) => one.itemId);
  const known = needs({ disability: false, communication: false, treatment: false, 'special-diet': false });
  const everyone = [
    ...['kit-bag', 'kit-clothes', 'kit-underwear', 'kit-bedding', 'kit-hygiene', 'kit-lifebook', 'kit-documents'],
    ...['kit-contacts', 'kit-travel', 'kit-farewell'],
  ];

  it('a girl of eight going to relatives', () => {
    const girl = { ...born('2018-03-01'), sex: 'female', placement: 'kinship', ...known } as const;
    expect(new Set(kitOf(girl, 'proposed'))).toEqual(new Set([...everyone, 'kit-comfort', 'kit-school']));
    expect(kitOf(girl, 'to-decide')).toEqual(['kit-phone', 'kit-food', 'kit-household', 'kit-livelihood']);
  });
  it('a baby', () => {
    const baby = kitOf({ ...born('2025-01-10'), sex: 'male', goal: 'reunification', ...known }, 'proposed');
    expect(new Set(baby)).toEqual(new Set([...everyone, 'kit-comfort', 'kit-baby']));
  });
  it('a young woman with a disability and a treatment, to a home of her own', () => {
    const own = needs({ disability: true, treatment: true, communication: false, 'special-diet': false });
    const proposed = kitOf({ ...born('2009-01-01'), sex: 'female', goal: 'independent-living', ...own }, 'proposed');
    for (const id of ['kit-medicine', 'kit-assistive', 'kit-home-adapt', 'kit-communication', 'kit-menstrual']) {
      expect(proposed).toContain(id);
    }
    for (const id of ['kit-sil-home', 'kit-sil-money', 'kit-sil-work', 'kit-sil-papers', 'kit-phone']) {
      expect(proposed).toContain(id);
    }
    expect(proposed).not.toContain('kit-comfort');
  });
  it('of a child nobody knows anything of, nothing is dropped', () => {
    expect(kitOf({}, 'not-fitting')).toEqual([]);
    expect(new Set(kitOf({}, 'proposed'))).toEqual(new Set(everyone));
  });
  it('has each item once, and no condition that cannot hold', () => {
    expect(new Set(kitEntries.map((entry) => entry.id)).size).toBe(kitEntries.length);
    expect(kitEntries.filter(({ conditions: c }) => (c.ageFrom ?? 0) > (c.ageTo ?? Infinity))).toEqual([]);
  });
});
