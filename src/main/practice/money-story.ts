/**
 * Two years of a fictional organisation's money: the home's own costs going down slowly as children leave, families'
 * support going up, a temporary rise for the change itself, in three currencies at rates that changed.
 */
import type { Input } from '../../shared/contract.ts';
import { daysBetween } from '../../shared/dates.ts';
import { addToMonth, lastDayOf, monthOf } from '../../shared/months.ts';
import type { Happening, Teller } from './home.ts';

/** From so many months before today on, until so many (null: on and on), so much a month in whole units. */
type Plan = readonly [from: number, until: number | null, amount: number];

interface Line {
  readonly name: string;
  readonly kind: 'running' | 'one-off';
  readonly cost: Input<'money.saveLine'>['cost'];
  readonly serves: Input<'money.saveLine'>['serves'];
  readonly currency: 'KES' | 'EUR' | 'USD';
  readonly source: number | null;
  readonly plans: readonly Plan[];
  /** Months before today whose expense nobody has written down yet. */
  readonly unknown?: readonly number[];
}

const sources = ['Hope for Homes Fund', 'Parish of Saint Anne', 'County government', 'Friends abroad'] as const;

// prettier-ignore
const lines: readonly Line[] = [
  { name: 'House parents and kitchen', kind: 'running', cost: 'staff', serves: 'residence', currency: 'KES', source: 1, plans: [[-23, null, 820_000], [-9, null, 800_000], [-3, null, 770_000]] },
  { name: 'Food', kind: 'running', cost: 'food', serves: 'residence', currency: 'KES', source: 1, plans: [[-23, null, 310_000], [-12, null, 305_000], [-5, null, 295_000]] },
  { name: 'Water, power, repairs', kind: 'running', cost: 'housing', serves: 'residence', currency: 'KES', source: 2, plans: [[-23, null, 140_000]], unknown: [-1] },
  { name: 'Social workers', kind: 'running', cost: 'staff', serves: 'shared', currency: 'EUR', source: 3, plans: [[-16, null, 2_600]] },
  { name: 'Help for families', kind: 'running', cost: 'family-grants', serves: 'family', currency: 'KES', source: 0, plans: [[-17, null, 15_000], [-8, null, 38_000], [-2, null, 56_000]] },
  { name: 'Training and advice', kind: 'running', cost: 'training', serves: 'change', currency: 'USD', source: 0, plans: [[-18, -7, 2_400]] },
  { name: 'Tracing of families: journeys', kind: 'running', cost: 'travel', serves: 'change', currency: 'KES', source: 0, plans: [[-15, 2, 95_000]] },
  { name: 'Severance pay, Hill House', kind: 'one-off', cost: 'staff', serves: 'change', currency: 'KES', source: null, plans: [[-2, -1, 480_000]], unknown: [-1] },
  { name: 'Day care: rebuilding', kind: 'one-off', cost: 'buildings', serves: 'change', currency: 'EUR', source: 3, plans: [[3, 4, 6_500]] },
  { name: 'Office', kind: 'running', cost: 'other', serves: 'shared', currency: 'KES', source: 2, plans: [[-23, null, 120_000]] },
];

export async function moneyStory(teller: Teller): Promise<Happening[]> {
  const now = monthOf(teller.dateOf(0));
  const sourceIds = sources.map(() => teller.newId());
  const made = lines.map((line) => ({ line, id: teller.newId() }));
  return [
    { daysAgo: 726, happen: () => begin(teller, sourceIds) },
    ...ratesOf(teller),
    { daysAgo: 725, happen: () => plan(teller, made, sourceIds, now) },
    ...made.flatMap(({ line, id }) => spentOn(teller, line, id, now)),
  ];
}

async function begin(teller: Teller, sourceIds: readonly string[]): Promise<void> {
  const { rev } = await teller.call('money.settings', {});
  await teller.call('money.setMainCurrency', { rev, currency: 'KES' });
  for (const [n, name] of sources.entries()) {
    await teller.call('money.saveSource', { id: sourceIds[n] ?? '', rev: null, name, note: null });
  }
}

/** One unit is worth so many shillings. */
function ratesOf(teller: Teller): Happening[] {
  const rate = (currency: string, daysAgo: number, worth: number): Happening => ({
    daysAgo,
    happen: async () => {
      const pair = { amount: 100, worth: Math.round(worth * 100) };
      const input = { id: teller.newId(), rev: null, currency, from: teller.dateOf(daysAgo), ...pair };
      await teller.call('money.saveRate', input);
    },
  });
  return [
    rate('EUR', 726, 151.4),
    rate('USD', 726, 141.2),
    rate('EUR', 401, 163.75),
    rate('USD', 401, 152.1),
    rate('EUR', 88, 149.9),
    rate('USD', 88, 129.35),
  ];
}

interface Made {
  readonly line: Line;
  readonly id: string;
}

async function plan(teller: Teller, made: readonly Made[], sourceIds: readonly string[], now: string): Promise<void> {
  for (const { line, id } of made) {
    const { name, kind, cost, serves, currency, source, plans } = line;
    const sourceId = source === null ? null : (sourceIds[source] ?? null);
    await teller.call('money.saveLine', {
      ...{ id, rev: null, name, kind, cost, serves, currency, sourceId, siteId: null, note: null },
    });
    for (const [from, until, amount] of plans) {
      const period = { from: addToMonth(now, from), until: until === null ? null : addToMonth(now, until) };
      await teller.call('money.savePlan', {
        id: teller.newId(),
        rev: null,
        lineId: id,
        ...period,
        amount: amount * 100,
      });
    }
  }
}

function plannedFor(line: Line, month: number): number | null {
  const holding = line.plans.filter(([from, until]) => from <= month && (until === null || until >= month));
  return holding.at(-1)?.[2] ?? null;
}

/** Written down a few days after each month's end, near what was planned; a month or two still wait for a figure. */
function spentOn(teller: Teller, line: Line, lineId: string, now: string): Happening[] {
  const today = teller.dateOf(0);
  return Array.from({ length: 23 }, (_, n) => n - 23).flatMap((at): Happening[] => {
    const planned = plannedFor(line, at);
    const month = addToMonth(now, at);
    const daysAgo = daysBetween(lastDayOf(month), today) - 6;
    if (planned === null || line.unknown?.includes(at) || daysAgo < 1) return [];
    const amount = Math.round(planned * 100 * (0.9 + teller.chance.next() * 0.2));
    const input = { id: teller.newId(), rev: null, lineId, month, amount, currency: line.currency, note: null };
    return [
      {
        daysAgo,
        happen: async () => {
          await teller.call('money.saveSpent', input);
        },
      },
    ];
  });
}
