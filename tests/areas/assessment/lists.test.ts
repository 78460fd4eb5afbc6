/** The whole home: each figure opens what it counts; facts, evidence and the timeline say the same. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childLists, type ChildList } from '../../../src/shared/areas/assessment.ts';
import { addMonths } from '../../../src/shared/dates.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { child, inDays, today, type Line } from '../caseload/support.ts';
import { answers, begun, finished, household } from './support.ts';

let home: Home;
const kids: Record<string, Line> = {};
const idOf = (name: string) => kids[name]?.id ?? '';

/** Seven children: assessed well, in crisis, overdue, due soon, never; one with a family, one searched for. */
beforeAll(async () => {
  home = await openHome();
  const { director } = home;
  for (const name of ['Well', 'Crisis', 'Late', 'Soon', 'Never', 'Family', 'Search']) {
    const house = name === 'Never' ? null : 'House A';
    kids[name] = await child(director, { name, house });
  }
  await finished(director, idOf('Well'), { facts: { childView: 'I want to go home' } });
  await finished(director, idOf('Crisis'), { scores: answers('wb-six', 3, { 'wb-health': 1 }) });
  await finished(director, idOf('Late'), { facts: { assessedOn: addMonths(inDays(-3), -6) } });
  await finished(director, idOf('Soon'), { facts: { assessedOn: addMonths(inDays(5), -6) } });
  await finished(director, idOf('Family'));
  await finished(director, idOf('Search'));
  await director.ask('assessment.save', begun(idOf('Never')));
  const rate = (name: string, level: 'high' | 'low', on: string) =>
    director.ask('assessment.rateRisk', { childId: idOf(name), id: newId(), level, reason: 'x', on });
  await rate('Crisis', 'high', inDays(-10));
  await rate('Well', 'high', inDays(-40));
  await rate('Well', 'low', today());
  const uncle = await household(director, idOf('Family'), { name: 'Uncle' });
  const aunt = await household(director, idOf('Family'), { name: 'Aunt' });
  const low = { willingness: 'low', willingnessWhy: 'Poor' } as const;
  await finished(director, idOf('Family'), { setId: 'fam-six', householdId: uncle, facts: low });
  await director.ask('assessment.chooseReceiving', {
    childId: idOf('Family'),
    id: newId(),
    householdId: aunt,
    on: today(),
  });
  await director.ask('assessment.setTracing', {
    childId: idOf('Family'),
    id: newId(),
    state: 'found',
    on: today(),
    reason: 'Both',
  });
  const step = { source: 'police', askedWhom: 'The station', next: 'Ask again', nextOn: inDays(-2) } as const;
  await director.ask('assessment.saveStep', {
    childId: idOf('Search'),
    id: newId(),
    rev: null,
    on: inDays(-9),
    ...step,
  });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const expected: Readonly<Record<ChildList, readonly string[]>> = {
  all: ['Crisis', 'Family', 'Late', 'Never', 'Search', 'Soon', 'Well'],
  due: ['Late', 'Never', 'Soon'],
  'not-in-date': ['Late', 'Never'],
  overdue: ['Late'],
  never: ['Never'],
  'due-soon': ['Soon'],
  'in-date': ['Crisis', 'Family', 'Search', 'Soon', 'Well'],
  crisis: ['Crisis'],
  'risk-overdue': ['Crisis'],
  'risk-high': ['Crisis'],
  'risk-none': ['Family', 'Late', 'Never', 'Search', 'Soon'],
  'family-missing': ['Family'],
  'tracing-open': ['Crisis', 'Late', 'Never', 'Search', 'Soon', 'Well'],
  'tracing-overdue': ['Search'],
  'not-assessed': ['Crisis', 'Family', 'Late', 'Never', 'Search', 'Soon', 'Well'],
};

it.each(childLists)('the figure of %s is its list', async (list) => {
  const { director } = home;
  const { lists } = await director.ask('assessment.overview', {});
  const { items, total } = await director.ask('assessment.children', { list });
  expect(items.map((one) => one.name).sort()).toEqual(expected[list]);
  expect([total, lists.find((one) => one.list === list)?.children]).toEqual([items.length, items.length]);
  const { rows, data, fileName } = await director.ask('assessment.export', { list, language: 'fr' });
  expect(rows).toBe(items.length);
  expect(fileName).toContain(list);
  const text = Buffer.from(data, 'base64').toString('utf8');
  expect(expected[list].filter((name) => !text.includes(name))).toEqual([]);
  expect(text).not.toMatch(/assessment:|entry\./);
});

it('what waits longest stands first, and pages go on where they were', async () => {
  const { director } = home;
  const due = await director.ask('assessment.children', { list: 'due' });
  expect(due.items.map((one) => [one.name, one.overdueDays])).toEqual([
    ['Late', 3],
    ['Never', 0],
    ['Soon', 0],
  ]);
  const first = await director.ask('assessment.children', { list: 'all', limit: 4 });
  const rest = await director.ask('assessment.children', { list: 'all', limit: 4, after: first.next });
  expect([...first.items, ...rest.items].map((one) => one.name).sort()).toEqual(expected.all);
  expect(rest.next).toBe(null);
  const found = await director.ask('assessment.children', { list: 'all', search: 'sèarch house' });
  expect(found.items.map((one) => one.name)).toEqual(['Search']);
});

it('the unfinished are told with age, owner and how far they came', async () => {
  const { unfinished } = await home.director.ask('assessment.unfinished', {});
  expect(unfinished).toMatchObject([
    { child: { name: 'Never' }, owner: { name: 'Dora Director' }, days: 0, answered: 6, domains: 6 },
  ]);
});

it('tells the transition by house and by count, and names no child', async () => {
  const { director } = home;
  const action = async (id: string) => (await director.ask('transition.action', { id })).computed;
  const assessed = await action('swf-wellbeing-assessments');
  expect(assessed).toEqual({
    met: false,
    sentence: 'wellbeing-assessed',
    have: 5,
    need: 7,
    list: [
      { id: 'house:', name: null, met: false, detail: '0/1' },
      { id: 'house:House A', name: 'House A', met: false, detail: '5/6' },
    ],
  });
  expect(await action('tap-trace-family')).toMatchObject({ have: 1, need: 7, met: false });
  expect(await action('tap-assess-family')).toMatchObject({ have: 0, need: 1, met: false });
  const { computed } = await director.ask('transition.milestone', { id: 'tap-m-assessments-done' });
  expect(computed).toMatchObject({ sentence: 'assessments-done', have: 0, need: 7 });
  expect(JSON.stringify([assessed, computed])).not.toMatch(/Well|Crisis|Never|HW-A/);
});

it('whom the milestone counts as not yet assessed, its list shows, and nobody else', async () => {
  const { director } = home;
  const both = async () => {
    const { computed } = await director.ask('transition.milestone', { id: 'tap-m-assessments-done' });
    const { items } = await director.ask('assessment.children', { list: 'not-assessed' });
    return { open: (computed?.need ?? 0) - (computed?.have ?? 0), names: items.map((one) => one.name).sort() };
  };
  const before = await both();
  expect(before.open).toBe(before.names.length);
  // Assessed in date, and looked for in vain: nothing is left to assess.
  const said = { id: newId(), state: 'exhausted', on: today(), reason: 'Nobody is left' } as const;
  await director.ask('assessment.setTracing', { childId: idOf('Well'), ...said });
  const after = await both();
  expect(after.names).toEqual(before.names.filter((name) => name !== 'Well'));
  expect(after.open).toBe(after.names.length);
});

it('shows the figure to everybody only where it means many', async () => {
  const figures = await home.director.ask('assessment.figures', {});
  // Two of seven are not in date: the rest would tell which.
  expect(figures).toEqual({ children: 7, inDate: null, on: today() });
});
