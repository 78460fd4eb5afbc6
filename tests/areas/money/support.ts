/** Short ways for the tests of money: a line, a plan, an expense, a rate. */
import type { Input } from '../../../src/shared/contract.ts';
import { addToMonth, monthOf } from '../../../src/shared/months.ts';
import { newId, type Person } from '../../support/home.ts';
import { today } from '../caseload/support.ts';

export { allRefused, changes, inDays } from '../caseload/support.ts';

/** The month so many months from this one. */
export const inMonths = (count: number): string => addToMonth(monthOf(today()), count);

type Line = Input<'money.saveLine'>;
export const line = (more: Partial<Line> = {}): Line => ({
  ...{ id: newId(), rev: null, name: 'Food', kind: 'running', cost: 'food', serves: 'residence' },
  ...{ currency: 'KES', sourceId: null, siteId: null, note: null, ...more },
});

type Plan = Input<'money.savePlan'>;
export const plan = (lineId: string, more: Partial<Plan> = {}): Plan => ({
  ...{ id: newId(), rev: null, lineId, from: inMonths(-3), until: null, amount: 100_000, ...more },
});

type Spent = Input<'money.saveSpent'>;
export const spent = (lineId: string, more: Partial<Spent> = {}): Spent => ({
  ...{ id: newId(), rev: null, lineId, month: inMonths(-1), amount: 90_000, currency: 'KES', note: null, ...more },
});

type Rate = Input<'money.saveRate'>;
/** A euro is worth 150 shillings. */
export const rate = (more: Partial<Rate> = {}): Rate => ({
  ...{ id: newId(), rev: null, currency: 'EUR', from: '2020-01-01', amount: 100, worth: 15_000, ...more },
});

export async function mainCurrency(person: Person, currency = 'KES'): Promise<void> {
  const { rev } = await person.ask('money.settings', {});
  await person.ask('money.setMainCurrency', { rev, currency });
}

export async function addLine(person: Person, more: Partial<Line> = {}, planned: Partial<Plan> | null = {}) {
  const made = await person.ask('money.saveLine', line(more));
  if (planned) await person.ask('money.savePlan', plan(made.id, planned));
  return made;
}
