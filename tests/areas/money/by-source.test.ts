/** Who pays, on a real store: running and one-off apart, month by month, and what nobody is found for. */
import { Buffer } from 'node:buffer';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSite } from '../../../src/main/areas/premises/seed.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { addLine, inMonths, line, mainCurrency, spent } from './support.ts';

let home: Home;
let director: Person;
const homes: Home[] = [];
beforeEach(async () => {
  home = await openHome();
  homes.push(home);
  director = home.director;
});
afterEach(() => expect(home.defects).toEqual([]));
afterAll(async () => {
  for (const one of homes) await one.done();
});

const source = (name: string, retired = false) =>
  director.ask('money.saveSource', { id: newId(), rev: null, name, note: null, retired });
const bySource = (siteId: string | null = null) => director.ask('money.bySource', { siteId });

describe('who pays', () => {
  it('is nothing while no main currency is chosen', async () => {
    await source('Hope Fund');
    expect(await bySource()).toMatchObject({ currency: null, sources: [] });
  });

  it('is told by source, running and one-off apart, and what nobody is found for comes last', async () => {
    await mainCurrency(director);
    const hope = await source('Hope Fund');
    await source('An old friend', true);
    const food = await addLine(director, { sourceId: hope.id });
    const roof = { name: 'Roof', kind: 'one-off', serves: 'change' } as const;
    const built = await addLine(director, { ...roof, sourceId: hope.id }, { from: inMonths(-2), until: inMonths(-2) });
    await addLine(director, { ...roof, name: 'Severance' }, { from: inMonths(1), until: inMonths(1), amount: 70_000 });
    await director.ask('money.saveSpent', spent(food.id, { month: inMonths(-2), amount: 90_000 }));
    await director.ask('money.saveSpent', spent(built.id, { month: inMonths(-2), amount: 120_000 }));
    const { sources } = await bySource();
    // Who pays nothing any more and never did is not in the way.
    expect(sources.map((one) => [one.source?.name ?? null, one.lines])).toEqual([
      ['Hope Fund', 2],
      [null, 1],
    ]);
    const [known, nobody] = sources;
    expect(known).toMatchObject({
      plannedSoFar: { amount: 400_000 },
      spentSoFar: { amount: 210_000 },
      oneOffSoFar: { amount: 120_000 },
      // Food of two months that are over was not written down.
      open: 2,
    });
    expect(known?.months.find((one) => one.month === inMonths(-2))).toEqual({
      month: inMonths(-2),
      running: { planned: { amount: 100_000, missing: [] }, spent: { amount: 90_000, missing: [] } },
      oneOff: { planned: { amount: 100_000, missing: [] }, spent: { amount: 120_000, missing: [] } },
      open: 0,
    });
    expect(nobody).toMatchObject({ plannedSoFar: null, spentSoFar: null, plannedAhead: { amount: 70_000 } });
    expect(nobody?.months.map((one) => one.month)).toEqual([inMonths(1)]);
    // The report says the same of all together.
    const report = await director.ask('money.report', {});
    expect(report.months.find((one) => one.month === inMonths(-2))?.oneOff).toEqual({
      planned: { amount: 100_000, missing: [] },
      spent: { amount: 120_000, missing: [] },
    });
  });

  it('says which rate is missing instead of a sum that would be wrong', async () => {
    await mainCurrency(director);
    const hope = await source('Hope Fund');
    await addLine(director, { sourceId: hope.id });
    await addLine(director, { sourceId: hope.id, name: 'Advice', currency: 'EUR' }, { from: inMonths(-1) });
    const [known] = (await bySource()).sources;
    expect(known?.plannedSoFar).toEqual({ amount: null, missing: ['EUR'] });
    expect(known?.months.find((one) => one.month === inMonths(-3))?.running.planned?.amount).toBe(100_000);
  });

  it('of one home tells its lines alone', async () => {
    await mainCurrency(director);
    const [hope, parish] = [await source('Hope Fund'), await source('Parish')];
    const second = { id: newId(), rev: null, name: 'Hill House', kind: 'children-home', place: null } as const;
    await director.ask('premises.saveSite', { ...second, openedOn: null, closedOn: null });
    await addLine(director, { sourceId: hope.id, siteId: firstSite });
    await addLine(director, { sourceId: parish.id, siteId: second.id });
    const names = async (siteId: string | null) => (await bySource(siteId)).sources.map((one) => one.source?.name);
    expect(await names(null)).toEqual(['Hope Fund', 'Parish']);
    expect(await names(second.id)).toEqual(['Parish']);
  });

  it('is not for who reads figures alone, and goes out as CSV without a key in it', async () => {
    await mainCurrency(director);
    await addLine(director, { name: 'Salary of Wanjiru', sourceId: (await source('Hope Fund')).id });
    await director.ask('money.saveLine', line({ name: 'Without a plan' }));
    const viewer = await home.person('viewer');
    expect((await viewer.refused('money.bySource', {})).code).toBe('forbidden');
    expect(JSON.stringify(await viewer.ask('money.figures', {}))).not.toMatch(/Hope|Wanjiru/);
    const { data, rows } = await director.ask('money.export', { list: 'by-source', language: 'fr' });
    const text = Buffer.from(data, 'base64').toString('utf8');
    expect(rows).toBe(4);
    expect(text).toContain('Hope Fund');
    expect(text).not.toMatch(/money:|catalogue:|common:/);
  });
});
