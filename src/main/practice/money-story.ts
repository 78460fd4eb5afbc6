/**
 * Two years of a fictional organisation's money: the home's own costs going down slowly as children leave, families'
 * support going up, a temporary rise for the change itself, in three currencies, two of them at rates that changed.
 */
import type { Input } from '../../shared/contract.ts';
import { daysBetween } from '../../shared/dates.ts';
import { addToMonth, lastDayOf, monthOf } from '../../shared/months.ts';
import { digitsOf } from '../../shared/rules/kit-money.ts';
import { moneyWords, type MoneyWords } from './around/words.ts';
import type { Happening, Teller } from './home.ts';
import { wordsIn } from './words.ts';

/** From so many months before today on, until so many (null: on and on), so much a month in whole units. */
type Plan = readonly [from: number, until: number | null, amount: number];

interface Line {
  readonly kind: 'running' | 'one-off';
  readonly cost: Input<'money.saveLine'>['cost'];
  readonly serves: Input<'money.saveLine'>['serves'];
  readonly currency: 'own' | 'EUR' | 'USD';
  readonly source: number | null;
  readonly plans: readonly Plan[];
  /** Months before today whose expense nobody has written down yet. */
  readonly unknown?: readonly number[];
}

/** In the order of the words that name them. */
// prettier-ignore
const lines: readonly Line[] = [
  { kind: 'running', cost: 'staff', serves: 'residence', currency: 'own', source: 1, plans: [[-23, null, 820_000], [-9, null, 800_000], [-3, null, 770_000]] },
  { kind: 'running', cost: 'food', serves: 'residence', currency: 'own', source: 1, plans: [[-23, null, 310_000], [-12, null, 305_000], [-5, null, 295_000]] },
  { kind: 'running', cost: 'housing', serves: 'residence', currency: 'own', source: 2, plans: [[-23, null, 140_000]], unknown: [-1] },
  { kind: 'running', cost: 'staff', serves: 'shared', currency: 'EUR', source: 3, plans: [[-16, null, 2_600]] },
  { kind: 'running', cost: 'family-grants', serves: 'family', currency: 'own', source: 0, plans: [[-17, null, 15_000], [-8, null, 38_000], [-2, null, 56_000]] },
  { kind: 'running', cost: 'training', serves: 'change', currency: 'USD', source: 0, plans: [[-18, -7, 2_400]] },
  { kind: 'running', cost: 'travel', serves: 'change', currency: 'own', source: 0, plans: [[-15, 2, 95_000]] },
  { kind: 'one-off', cost: 'staff', serves: 'change', currency: 'own', source: null, plans: [[-2, -1, 480_000]], unknown: [-1] },
  { kind: 'one-off', cost: 'buildings', serves: 'change', currency: 'EUR', source: 3, plans: [[3, 4, 6_500]] },
  { kind: 'running', cost: 'other', serves: 'shared', currency: 'own', source: 2, plans: [[-23, null, 120_000]] },
];

export async function moneyStory(teller: Teller): Promise<Happening[]> {
  const now = monthOf(teller.dateOf(0));
  const words = wordsIn(teller.wanted.language, moneyWords);
  const sourceIds = words.sources.map(() => teller.newId());
  const made = lines.map((line, n) => ({ line, name: words.lines[n] ?? '', id: teller.newId() }));
  return [
    { daysAgo: 726, happen: () => begin(teller, words, sourceIds) },
    ...ratesOf(teller, words),
    { daysAgo: 725, happen: () => plan(teller, words, { made, sourceIds, now }) },
    ...made.flatMap((one) => spentOn(teller, words, one, now)),
  ];
}

async function begin(teller: Teller, words: MoneyWords, sourceIds: readonly string[]): Promise<void> {
  const { rev } = await teller.call('money.settings', {});
  await teller.call('money.setMainCurrency', { rev, currency: words.currency });
  for (const [n, name] of words.sources.entries()) {
    await teller.call('money.saveSource', { id: sourceIds[n] ?? '', rev: null, name, note: null });
  }
}

/** What another currency is worth, from when on. */
const ratesOf = (teller: Teller, words: MoneyWords): Happening[] =>
  words.rates.map(([currency, daysAgo, worth]) => ({
    daysAgo,
    happen: async () => {
      const pair = { amount: 10 ** digitsOf(currency), worth: Math.round(worth * 10 ** digitsOf(words.currency)) };
      const input = { id: teller.newId(), rev: null, currency, from: teller.dateOf(daysAgo), ...pair };
      await teller.call('money.saveRate', input);
    },
  }));

interface Made {
  readonly line: Line;
  readonly name: string;
  readonly id: string;
}

/** A sum of the story as it is kept: in the smallest unit of its currency. */
function kept(words: MoneyWords, line: Line, units: number) {
  const currency = line.currency === 'own' ? words.currency : line.currency;
  const worth = line.currency === 'own' ? words.worth : 1;
  return { currency, amount: Math.round(units * worth * 10 ** digitsOf(currency)) };
}

interface Planning {
  readonly made: readonly Made[];
  readonly sourceIds: readonly string[];
  readonly now: string;
}

async function plan(teller: Teller, words: MoneyWords, { made, sourceIds, now }: Planning): Promise<void> {
  for (const { line, name, id } of made) {
    const { kind, cost, serves, source, plans } = line;
    const { currency } = kept(words, line, 0);
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
        amount: kept(words, line, amount).amount,
      });
    }
  }
}

function plannedFor(line: Line, month: number): number | null {
  const holding = line.plans.filter(([from, until]) => from <= month && (until === null || until >= month));
  return holding.at(-1)?.[2] ?? null;
}

/** Written down a few days after each month's end, near what was planned; a month or two still wait for a figure. */
function spentOn(teller: Teller, words: MoneyWords, { line, id: lineId }: Made, now: string): Happening[] {
  const today = teller.dateOf(0);
  return Array.from({ length: 23 }, (_, n) => n - 23).flatMap((at): Happening[] => {
    const planned = plannedFor(line, at);
    const month = addToMonth(now, at);
    const daysAgo = daysBetween(lastDayOf(month), today) - 6;
    if (planned === null || line.unknown?.includes(at) || daysAgo < 1) return [];
    const sum = kept(words, line, planned * (0.9 + teller.chance.next() * 0.2));
    const input = { id: teller.newId(), rev: null, lineId, month, ...sum, note: null };
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
