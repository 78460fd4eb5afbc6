/** What the children's own records say of the home: how many each day, and who came although admissions were stopped. */
import { Buffer } from 'node:buffer';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSite } from '../../../src/main/areas/premises/seed.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { child, day, inDays, today } from '../caseload/support.ts';

let home: Home;
let director: Person;
const homes: Home[] = [];
beforeEach(async () => {
  home = await openHome({ sleepless: true });
  homes.push(home);
  director = home.director;
});
afterEach(() => expect(home.defects).toEqual([]));
afterAll(async () => {
  for (const one of homes) await one.done();
});

/** Written down so many days ago. */
async function earlier(days: number, write: () => Promise<unknown>): Promise<void> {
  home.pass(-days * day);
  await write();
  home.pass(days * day);
}
const stop = (siteId = firstSite, from = inDays(-100)) =>
  director.ask('premises.stopAdmissions', { id: newId(), siteId, from, decidedBy: 'The board', reason: null });
const except = (children: number, on = inDays(-50)) => {
  const decided = { decidedBy: 'Dora', decidedOn: on, reason: 'Found at the market at night' };
  return director.ask('premises.saveException', {
    id: newId(),
    rev: null,
    siteId: firstSite,
    on,
    children,
    ...decided,
  });
};
const secondHome = () => {
  const kept = { name: 'Hill House', kind: 'children-home', place: null, openedOn: null, closedOn: null } as const;
  return director.ask('premises.saveSite', { id: newId(), rev: null, ...kept });
};
const cameAnyway = async (siteId: string | null = null) =>
  (await director.ask('premises.admissions', { siteId })).cameAnyway;

describe('children in residence day by day', () => {
  it('are told on each day on which the number changed, and today', async () => {
    expect((await director.ask('premises.overview', {})).days).toEqual([]);
    await earlier(150, () => child(director, { since: inDays(-200), name: 'Amara' }));
    await child(director, { since: inDays(-200), name: 'Baraka' });
    await child(director, { since: inDays(-20), name: 'Chiku' });
    const { days } = await director.ask('premises.overview', {});
    expect(days).toEqual([
      // From the day the first of them was entered: who had left before that has no record.
      { on: inDays(-150), residents: 2 },
      { on: inDays(-20), residents: 3 },
      { on: today(), residents: 3 },
    ]);
    const { data, rows } = await director.ask('premises.export', { list: 'days', language: 'en' });
    expect(rows).toBe(3);
    const lines = Buffer.from(data, 'base64').toString('utf8').split('\r\n');
    expect(lines).toContain(`"${inDays(-20)}",3,1`);
  });

  it('are not told of one home among several, nor to who reads figures alone', async () => {
    await earlier(150, () => child(director, { since: inDays(-200), name: 'Amara' }));
    const { id } = await secondHome();
    expect((await director.ask('premises.overview', { siteId: id })).days).toEqual([]);
    expect((await director.ask('premises.overview', {})).days).toHaveLength(2);
    const viewer = await home.person('viewer');
    expect(await viewer.ask('premises.figures', {})).not.toHaveProperty('days');
  });
});

describe('who came although admissions were stopped', () => {
  it('stands beside the exceptions', async () => {
    await child(director, { since: inDays(-200), name: 'Amara' });
    expect(await cameAnyway()).toBeNull();
    await stop();
    expect(await cameAnyway()).toEqual({ since: inDays(-100), came: 0, excepted: 0 });
    await child(director, { since: inDays(-100), name: 'Baraka' });
    await child(director, { since: inDays(-30), name: 'Chiku' });
    expect(await cameAnyway()).toEqual({ since: inDays(-100), came: 2, excepted: 0 });
    await except(2);
    expect(await cameAnyway()).toEqual({ since: inDays(-100), came: 2, excepted: 2 });
  });

  it('is not known while one open home still admits children, nor of one home among several', async () => {
    await child(director, { since: inDays(-30), name: 'Amara' });
    await stop();
    const { id } = await secondHome();
    expect(await cameAnyway()).toBeNull();
    await stop(id, inDays(-40));
    expect(await cameAnyway()).toEqual({ since: inDays(-40), came: 1, excepted: 0 });
    expect(await cameAnyway(firstSite)).toBeNull();
  });

  it('is not known while the records have nobody', async () => {
    await stop();
    expect(await cameAnyway()).toBeNull();
  });
});
