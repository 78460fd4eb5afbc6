/** The budget on a real store: lines, plans, expenses, rates, and what they say together. */
import { Buffer } from 'node:buffer';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSite } from '../../../src/main/areas/premises/seed.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { addLine, allRefused, changes, inDays, inMonths, line, mainCurrency, plan, rate, spent } from './support.ts';

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

const monthOf = async (month: string) =>
  (await director.ask('money.report', {})).months.find((one) => one.month === month);
const count = (month: string, residents: number | null, supported: number | null = null) =>
  director.ask('premises.setCount', { siteId: firstSite, month, rev: null, residents, supported, note: null });

describe('before a main currency is chosen', () => {
  it('nothing is added up, and rates have nothing to be worth', async () => {
    await addLine(director);
    expect(await director.ask('money.report', {})).toMatchObject({ currency: null, months: [], lines: 1 });
    const amounts = [{ amount: 1, currency: 'EUR' }];
    const wrong = await allRefused(home, director, [
      ['money.saveRate', rate(), 'invalid', 'currency', 'no-main-currency'],
      ['money.convert', { on: inDays(0), amounts }, 'invalid', 'amounts', 'no-main-currency'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('several currencies', () => {
  it('are added at the organisation’s own rates; without one it says which is missing and gives no sum', async () => {
    await mainCurrency(director);
    await addLine(director, { name: 'Food' });
    await addLine(director, { name: 'Gift from abroad', currency: 'EUR' }, { from: inMonths(-2), amount: 20_000 });
    const without = await director.ask('money.report', {});
    expect(without.missing).toEqual([{ currency: 'EUR', month: inMonths(-2) }]);
    expect(without.months.map((one) => one.plannedTotal)).toEqual([
      { amount: 100_000, missing: [] },
      { amount: null, missing: ['EUR'] },
      { amount: null, missing: ['EUR'] },
      { amount: null, missing: ['EUR'] },
    ]);
    const made = await director.ask('money.saveRate', rate());
    expect(made).toMatchObject({ to: 'KES', used: true });
    const known = await director.ask('money.report', {});
    expect(known.missing).toEqual([]);
    expect(known.months.at(-1)?.plannedTotal).toEqual({ amount: 100_000 + 3_000_000, missing: [] });
  });

  it('a question of its own refuses the sum by a word of its own, at the amount at fault', async () => {
    await mainCurrency(director);
    await director.ask('money.saveRate', rate({ from: inDays(-10) }));
    const ask = (on: string, ...currencies: string[]) => ({
      on,
      amounts: currencies.map((currency) => ({ amount: 200, currency })),
    });
    expect(await director.ask('money.convert', ask(inDays(-10), 'KES', 'EUR'))).toEqual({
      currency: 'KES',
      amount: 30_200,
    });
    const wrong = await allRefused(home, director, [
      ['money.convert', ask(inDays(-10), 'EUR', 'USD'), 'invalid', 'amounts.1.currency', 'rate-missing'],
      ['money.convert', ask(inDays(-11), 'KES', 'EUR'), 'invalid', 'amounts.1.currency', 'rate-missing'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('another main currency makes the old rates idle, and going back brings them back', async () => {
    await mainCurrency(director);
    await director.ask('money.saveRate', rate());
    await addLine(director, { currency: 'EUR' });
    await mainCurrency(director, 'USD');
    expect((await director.ask('money.rates', {})).rates).toMatchObject([{ to: 'KES', used: false }]);
    expect((await director.ask('money.report', {})).missing).toMatchObject([{ currency: 'EUR' }]);
    await mainCurrency(director, 'KES');
    expect((await director.ask('money.report', {})).missing).toEqual([]);
  });
});

describe('a line', () => {
  it('says what is planned, spent, and in which months a figure is missing', async () => {
    await mainCurrency(director);
    const { id } = await addLine(director);
    await director.ask('money.savePlan', plan(id, { from: inMonths(-2), until: inMonths(-1), amount: 160_000 }));
    await director.ask('money.saveSpent', spent(id, { month: inMonths(-3), amount: 99_000 }));
    const detail = await director.ask('money.saveSpent', spent(id, { month: inMonths(-1), amount: 0 }));
    expect(detail.line).toMatchObject({
      plannedNow: 100_000,
      plannedAll: 100_000 + 2 * 160_000 + 100_000,
      spentAll: 99_000,
      lastSpentMonth: inMonths(-1),
      monthsOpen: 1,
    });
    expect(detail.plans.map((one) => one.amount)).toEqual([100_000, 160_000]);
    expect(detail.spent.map((one) => one.amount)).toEqual([0, 99_000]);
    expect(await monthOf(inMonths(-2))).toMatchObject({ spentTotal: null, open: 1, lines: 1 });
    expect(await monthOf(inMonths(-1))).toMatchObject({ spentTotal: { amount: 0 }, open: 0 });
    // The month that runs is not late.
    expect(await monthOf(inMonths(0))).toMatchObject({ spentTotal: null, open: 0 });
  });

  it('keeps its currency once an amount stands in it', async () => {
    const made = await director.ask('money.saveLine', line());
    const other = await director.ask('money.saveLine', { ...line({ currency: 'USD' }), id: made.id, rev: made.rev });
    expect(other.currency).toBe('USD');
    await director.ask('money.savePlan', plan(made.id));
    const back = { ...line({ currency: 'KES' }), id: made.id, rev: other.rev };
    const wrong = await allRefused(home, director, [['money.saveLine', back, 'invalid', 'currency', 'fixed']]);
    expect(wrong).toEqual([]);
  });

  it('what does not fit is refused with its code and field', async () => {
    await mainCurrency(director);
    const { id } = await addLine(director);
    const other = await addLine(director, { name: 'Fuel' });
    const kept = plan(other.id);
    await director.ask('money.savePlan', kept);
    const gone = await director.ask('money.saveSource', {
      id: newId(),
      rev: null,
      name: 'Closed fund',
      note: null,
      retired: true,
    });
    const wrong = await allRefused(home, director, [
      ['money.saveLine', line({ name: '' }), 'invalid', 'name', 'required'],
      ['money.saveLine', line({ currency: 'QQQ' }), 'invalid', 'currency', 'currency'],
      ['money.saveLine', line({ sourceId: newId() }), 'invalid', 'sourceId', 'unknown'],
      ['money.saveLine', line({ sourceId: gone.id }), 'invalid', 'sourceId', 'source-retired'],
      ['money.saveLine', line({ siteId: newId() }), 'invalid', 'siteId', 'unknown'],
      ['money.savePlan', plan(newId()), 'invalid', 'lineId', 'unknown'],
      ['money.savePlan', plan(id, { amount: -1 }), 'invalid', 'amount', 'negative'],
      ['money.savePlan', plan(id, { amount: 1.5 }), 'invalid', 'amount'],
      ['money.savePlan', plan(id, { from: '2025-13' }), 'invalid', 'from', 'month'],
      ['money.savePlan', plan(id, { from: '2025-03', until: '2025-02' }), 'invalid', 'until', 'before-start'],
      // A plan of another line is not to be moved to this one.
      ['money.savePlan', { ...kept, lineId: id, rev: 1 }, 'not-found'],
      ['money.saveSpent', spent(id, { month: inMonths(1) }), 'invalid', 'month', 'in-future'],
      ['money.saveSpent', spent(id, { amount: -5 }), 'invalid', 'amount', 'negative'],
      ['money.saveSpent', { ...spent(id), where: 'x' }, 'invalid', 'where', 'unknown-field'],
      ['money.saveRate', rate({ currency: 'KES' }), 'invalid', 'currency', 'same-currency'],
      ['money.saveRate', rate({ worth: 0 }), 'invalid', 'worth', 'too-small'],
      ['money.saveRate', rate({ from: '1899-01-01' }), 'invalid', 'from', 'date'],
      ['money.line', { id: newId() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('saved twice is saved once; two directors get both versions', async () => {
    const input = line();
    const made = await director.ask('money.saveLine', input);
    const before = await changes(home);
    expect(await director.ask('money.saveLine', input)).toEqual(made);
    const planned = plan(made.id);
    await director.ask('money.savePlan', planned);
    await director.ask('money.savePlan', planned);
    expect(await changes(home)).toBe(before + 1);
    const second = await home.person('director');
    await second.ask('money.savePlan', { ...planned, rev: 1, amount: 120_000 });
    const { conflict } = await director.refused('money.savePlan', { ...planned, rev: 1, amount: 130_000 });
    expect(conflict?.fields).toEqual([{ field: 'amount', before: 100_000, yours: 130_000, theirs: 120_000 }]);
  });

  it('goes with its amounts, and comes back with them', async () => {
    await mainCurrency(director);
    const made = await addLine(director);
    const { plans } = await director.ask('money.line', { id: made.id });
    const gone = await director.ask('money.remove', { kind: 'line', id: made.id, rev: made.rev });
    expect(await director.ask('money.report', {})).toMatchObject({ lines: 0, months: [] });
    const [first] = plans;
    if (!first) throw new Error('no plan');
    const away = await director.ask('money.remove', { kind: 'plan', id: first.id, rev: first.rev });
    const wrong = await allRefused(home, director, [
      ['money.restore', { kind: 'plan', id: first.id, rev: away.rev }, 'invalid', 'id', 'place-removed'],
    ]);
    expect(wrong).toEqual([]);
    await director.ask('money.restore', { kind: 'line', id: made.id, rev: gone.rev });
    await director.ask('money.restore', { kind: 'plan', id: first.id, rev: away.rev });
    expect((await director.ask('money.line', { id: made.id })).plans).toHaveLength(1);
    const { entries } = await director.ask('money.history', { kind: 'line', id: made.id });
    expect(entries.map((one) => one.procedure)).toContain('money.savePlan');
  });

  it('a source that pays for something is set aside, not removed', async () => {
    const source = await director.ask('money.saveSource', { id: newId(), rev: null, name: 'Hope Fund', note: null });
    await addLine(director, { sourceId: source.id });
    expect((await director.ask('money.sources', {})).sources).toMatchObject([{ name: 'Hope Fund', lines: 1 }]);
    const wrong = await allRefused(home, director, [
      ['money.remove', { kind: 'source', id: source.id, rev: source.rev }, 'invalid', 'id', 'not-empty'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('what one child costs', () => {
  it('follows the number of children, and says what is not known', async () => {
    await mainCurrency(director);
    const food = await addLine(director);
    const home_ = await addLine(director, { name: 'School fees', cost: 'school', serves: 'family' });
    await director.ask('money.saveSpent', spent(food.id, { month: inMonths(-3), amount: 90_000 }));
    await director.ask('money.saveSpent', spent(food.id, { month: inMonths(-2), amount: 90_000 }));
    await director.ask('money.saveSpent', spent(food.id, { month: inMonths(-1), amount: 30_000 }));
    await director.ask('money.saveSpent', spent(home_.id, { month: inMonths(-1), amount: 44_000 }));
    await count(inMonths(-3), 30, 0);
    await count(inMonths(-1), 0, 22);
    expect(await monthOf(inMonths(-3))).toMatchObject({
      residents: 30,
      perResident: { state: 'known', amount: 3_000, complete: true },
      perSupported: { state: 'cost-unknown' },
    });
    expect((await monthOf(inMonths(-2)))?.perResident.state).toBe('count-unknown');
    expect(await monthOf(inMonths(-1))).toMatchObject({
      perResident: { state: 'no-children', amount: null },
      perSupported: { state: 'known', amount: 2_000 },
    });
  });

  it('of one home counts the lines and the children of that home alone', async () => {
    await mainCurrency(director);
    const second = newId();
    const site = { id: second, rev: null, name: 'Hill House', kind: 'children-home' } as const;
    await director.ask('premises.saveSite', { ...site, place: null, openedOn: null, closedOn: null });
    const one = await addLine(director, { siteId: firstSite });
    const other = await addLine(director, { siteId: second });
    await director.ask('money.saveSpent', spent(one.id, { amount: 50_000 }));
    await director.ask('money.saveSpent', spent(other.id, { amount: 70_000 }));
    await count(inMonths(-1), 10);
    const of = async (siteId: string | null) =>
      (await director.ask('money.report', { siteId })).months.find((month) => month.month === inMonths(-1));
    expect((await of(firstSite))?.perResident).toMatchObject({ state: 'known', amount: 5_000 });
    expect((await of(second))?.perResident.state).toBe('count-unknown');
    // The other home was not counted: of both together nothing can be said.
    expect((await of(null))?.perResident.state).toBe('count-unknown');
    const counting = { siteId: second, month: inMonths(-1), rev: null, residents: 30, supported: null, note: null };
    await director.ask('premises.setCount', counting);
    expect((await of(null))?.perResident).toMatchObject({ state: 'known', amount: 3_000 });
  });
});

describe('the temporary rise', () => {
  it('is told of the plan until three whole months were spent', async () => {
    await mainCurrency(director);
    const { id } = await addLine(director, {}, { from: inMonths(-4) });
    await director.ask('money.savePlan', plan(id, { from: inMonths(-2), until: inMonths(-2), amount: 180_000 }));
    expect((await director.ask('money.report', {})).rise).toEqual({
      ...{ base: 100_000, peak: 180_000, peakMonth: inMonths(-2), last: 100_000, planned: true },
    });
    for (const [month, amount] of [
      [-4, 90_000],
      [-3, 140_000],
      [-2, 95_000],
    ] as const) {
      await director.ask('money.saveSpent', spent(id, { month: inMonths(month), amount }));
    }
    expect((await director.ask('money.report', {})).rise).toEqual({
      ...{ base: 90_000, peak: 140_000, peakMonth: inMonths(-3), last: 95_000, planned: false },
    });
  });
});

describe('who sees what', () => {
  it('a viewer sees sums, and neither few children nor what a child of few costs', async () => {
    await mainCurrency(director);
    const { id } = await addLine(director, { name: 'Salary of Wanjiru' });
    await director.ask('money.saveSpent', spent(id, { month: inMonths(-2), amount: 80_000 }));
    await director.ask('money.saveSpent', spent(id, { month: inMonths(-1), amount: 80_000 }));
    await count(inMonths(-2), 5);
    await count(inMonths(-1), 4);
    const viewer = await home.person('viewer');
    const { months } = await viewer.ask('money.figures', {});
    const shown = months.filter((one) => one.spentTotal !== null);
    expect(shown.map((one) => [one.residents, one.perResident.state, one.perResident.amount])).toEqual([
      [5, 'known', 16_000],
      [null, 'hidden', null],
    ]);
    expect(JSON.stringify(months)).not.toMatch(/Wanjiru/);
    for (const procedure of [
      'money.report',
      'money.lines',
      'money.rates',
      'money.sources',
      'money.settings',
    ] as const) {
      expect((await viewer.refused(procedure, {})).code).toBe('forbidden');
    }
  });

  it.each(['months', 'lines', 'spent', 'rates', 'sources'] as const)('%s goes out as CSV', async (list) => {
    await mainCurrency(director);
    const source = await director.ask('money.saveSource', { id: newId(), rev: null, name: 'Hope Fund', note: null });
    const { id } = await addLine(director, { sourceId: source.id });
    await director.ask('money.saveSpent', spent(id, { amount: 1_234_550 }));
    await director.ask('money.saveRate', rate());
    const { data, rows } = await director.ask('money.export', { list, language: 'fr' });
    const text = Buffer.from(data, 'base64').toString('utf8');
    expect(rows).toBeGreaterThan(0);
    expect(text).not.toMatch(/money:|catalogue:|common:/);
    if (list === 'spent') expect(text).toContain('12345.50');
  });
});

describe('evidence', () => {
  const computed = async (id: string) =>
    id.includes('-m-')
      ? (await director.ask('transition.milestone', { id })).computed
      : (await director.ask('transition.action', { id })).computed;

  it('leaves the approved paper alone while no figures are kept here', async () => {
    expect(await computed('sp-m-budget-approved')).toMatchObject({ sentence: 'documents-approved' });
    await mainCurrency(director);
    await addLine(director);
    expect(await computed('sp-m-budget-approved')).toMatchObject({ sentence: 'budget-in-place', met: false, need: 5 });
  });

  it('asks who pays for what the change costs, and names no line', async () => {
    expect(await computed('sp-spike-funding')).toMatchObject({ met: null });
    const made = await addLine(director, { name: 'Severance for Otieno', serves: 'change', kind: 'one-off' });
    expect(await computed('sp-spike-funding')).toMatchObject({ met: false, have: 0, need: 1 });
    const source = await director.ask('money.saveSource', { id: newId(), rev: null, name: 'Hope Fund', note: null });
    const change = line({ name: 'Severance for Otieno', serves: 'change', sourceId: source.id });
    await director.ask('money.saveLine', { ...change, id: made.id, rev: made.rev });
    const met = await computed('sp-spike-funding');
    expect(met).toMatchObject({ met: true, have: 1, need: 1, list: [{ id: 'budget:change', name: null }] });
    expect(JSON.stringify(met)).not.toMatch(/Otieno/);
  });
});
