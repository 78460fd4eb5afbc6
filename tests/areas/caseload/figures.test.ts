/** Figures for those who read nothing else: no name in them, and no count that points at one of a few. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/access.ts';
import type { Home, Person } from '../../support/home.ts';
import { child, childOf, easyHome, give, inDays, today, worker } from './support.ts';

let home: Home;
let viewer: Person;
let workerId: string;
beforeAll(async () => {
  home = await easyHome();
  viewer = await home.person('viewer');
  workerId = await worker(home);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const add = async (count: number) => {
  for (let n = 0; n < count; n += 1) await child(home.director, { name: 'Amara', since: inDays(-30) });
};
const figures = (person: Person) => person.ask('caseload.figures', {});

async function giveAll(introduced: number) {
  const { items } = await home.director.ask('caseload.children', { without: true, limit: 200 });
  const ids = await give(home.director, items, workerId);
  for (const [n, { id: childId }] of items.entries()) {
    const assignmentId = ids[n] ?? '';
    if (n < introduced) {
      await home.director.ask('caseload.introduce', { childId, assignmentId, rev: 1, on: today() });
    }
  }
  return items;
}

it('four are too few to be told, five are not', async () => {
  expect(await figures(viewer)).toMatchObject({ children: 0, withoutLead: 0, longestWait: 0 });
  await add(4);
  // The longest wait of a few is the wait of one of them.
  expect(await figures(viewer)).toMatchObject({ children: null, withoutLead: null, longestWait: null });
  expect(await figures(home.director)).toMatchObject({ children: 4, withoutLead: 4, longestWait: 30 });
  await add(1);
  expect(await figures(viewer)).toMatchObject({ children: 5, withoutLead: 5, longestWait: 30 });
});

it('what is missing to the sum is not told either', async () => {
  await add(4);
  const given = await giveAll(7);
  // Nine, of whom two are not introduced yet: seven would tell of the two.
  expect(await figures(home.director)).toMatchObject({ children: 9, introduced: 7 });
  expect(await figures(viewer)).toMatchObject({ children: 9, withoutLead: 0, introduced: null });
  for (const { id: childId } of given.slice(7)) {
    const { assignments } = await childOf(home.director, childId);
    const [{ id: assignmentId, rev } = { id: '', rev: 0 }] = assignments;
    await home.director.ask('caseload.introduce', { childId, assignmentId, rev, on: today() });
  }
  expect(await figures(viewer)).toMatchObject({ children: 9, introduced: 9 });
});

it.each<[Role, boolean]>([
  ['director', true],
  ['supervisor', true],
  ['social-worker', true],
  ['care-staff', false],
  ['trainer', false],
  ['viewer', false],
])('%s: told everything is %s', async (role, everything) => {
  const [one] = (await home.director.ask('caseload.children', { limit: 1 })).items;
  const { assignments } = await childOf(home.director, one?.id ?? '');
  const open = assignments.find((period) => period.until === null);
  if (open) await home.director.ask('caseload.end', { id: open.id, rev: open.rev, on: today(), reason: 'Waits again' });
  expect((await figures(await home.person(role))).withoutLead === null).toBe(!everything);
});

it('the glance at the team keeps back how few checks are open', async () => {
  const { requirements } = await home.director.ask('team.requirements', {});
  const rule = requirements.find((requirement) => requirement.kind === 'reference-first');
  if (!rule) throw new Error('there is no such requirement');
  await home.director.ask('team.editRequirement', {
    kind: rule.kind,
    rev: rule.rev,
    jobs: ['social-worker'],
    validMonths: null,
  });
  expect(await home.director.ask('team.glance', {})).toMatchObject({ active: 1, checksOpen: 1, checksExpiring: 0 });
  expect(await viewer.ask('team.glance', {})).toMatchObject({ active: 1, checksOpen: null, checksExpiring: 0 });
});
