/** What other areas may ask of the money: evidence for the transition, and lines for the board's page. */
import type { MoneyReport } from '../../../shared/areas/money.ts';
import { plainAmount } from '../../../shared/currencies.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import { serves } from '../../../shared/rules/money.ts';
import type { Reader } from '../../store/types.ts';
import type { BoardFact } from '../board-fact.ts';
import { approvedOn, type EvidenceProvider } from '../transition/facts.ts';
import { loadBudget, type Kept } from './budget.ts';
import { figuresOf, reportOf } from './report.ts';

/** Lines of figures for the board's page: no name, no figure of few children. Amounts are whole, and grouped as in any language. */
export async function boardFacts(read: Reader, today: string): Promise<BoardFact[]> {
  const { currency, months, now, missing, rise, lines } = await figuresOf(read, today);
  if (currency === null || lines === 0) return [];
  const facts: BoardFact[] = [];
  if (missing.length > 0) {
    const values = { currencies: missing.map((one) => one.currency).join(', ') };
    facts.push({ id: 'money-rates', words: 'rate-missing', values, met: false });
  }
  const year = yearFacts(currency, months.filter((one) => one.month < now && one.open === 0).slice(-12));
  if (year) facts.push(year);
  if (rise) {
    const [base, peak, last] = [rise.base, rise.peak, rise.last].map((amount) => neutral(amount, currency));
    const values = { base: base ?? '', peak: peak ?? '', month: rise.peakMonth, last: last ?? '' };
    facts.push({ id: 'money-rise', words: rise.planned ? 'rise-planned' : 'rise', values, met: null });
  }
  for (const which of ['perResident', 'perSupported'] as const) {
    const known = months.findLast((one) => one[which].state === 'known' && one[which].complete);
    if (!known) continue;
    const values = { amount: neutral(known[which].amount ?? 0, currency), month: known.month };
    facts.push({
      id: `money-${which}`,
      words: which === 'perResident' ? 'per-resident' : 'per-supported',
      values,
      met: null,
    });
  }
  return facts;
}

/** `KES 1 240 500`: no language's own marks, since it is not known yet who will read it. */
function neutral(amount: number, currency: string): string {
  const [whole = ''] = plainAmount(amount, currency).split('.');
  return `${currency}\u00a0${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}`;
}

/** The last year's whole months against their plan. */
function yearFacts(currency: string, months: MoneyReport['months']): BoardFact | null {
  const both = months.flatMap(({ plannedTotal, spentTotal }) => {
    const [planned, spent] = [plannedTotal?.amount ?? null, spentTotal?.amount ?? null];
    return planned === null || spent === null ? [] : [{ planned, spent }];
  });
  if (both.length === 0) return null;
  const planned = both.reduce((sum, one) => sum + one.planned, 0);
  const spent = both.reduce((sum, one) => sum + one.spent, 0);
  const values = { planned: neutral(planned, currency), spent: neutral(spent, currency), count: both.length };
  return { id: 'money-year', words: 'year', values, met: spent <= planned };
}

type Item = Computed['list'][number];
const budget = 'doc-transition-budget';

const item = (id: string, met: boolean, detail: string | null): Item => ({ id, name: null, met, detail });

/** Something is planned for each of those, in amounts that can be added. */
async function costModel(read: Reader, today: string): Promise<Computed> {
  const { months, missing } = await reportOf(read, null, today);
  const has = (which: 'residence' | 'family' | 'change') => months.some((one) => one.planned[which] !== null);
  const list = [
    item('budget:residence', has('residence'), null),
    item('budget:family', has('family'), null),
    item('budget:change', has('change'), null),
    item(
      'budget:rates',
      months.length > 0 && missing.length === 0,
      missing.map((one) => one.currency).join(', ') || null,
    ),
  ];
  return sentenceOf('costs-modelled', list);
}

function sentenceOf(sentence: string, list: readonly Item[]): Computed {
  const have = list.filter((one) => one.met).length;
  return { met: have === list.length, sentence, have, need: list.length, list: [...list] };
}

/** Who pays is known for each line that is planned, told by what the lines are for: their names stay with the budget. */
function funded(kept: readonly Kept[], changeAlone: boolean): Computed {
  const lines = kept.filter(({ row, plans }) => plans.length > 0 && (!changeAlone || row.serves === 'change'));
  const list = serves.flatMap((which): Item[] => {
    const own = lines.filter(({ row }) => row.serves === which);
    const have = own.filter(({ row }) => row.source_id !== null).length;
    return own.length === 0 ? [] : [item(`budget:${which}`, have === own.length, `${have}/${own.length}`)];
  });
  const have = lines.filter(({ row }) => row.source_id !== null).length;
  const need = lines.length;
  return { met: need === 0 ? null : have === need, sentence: 'costs-funded', have, need, list };
}

/** The paper is approved and the figures behind it are here. Of a home that keeps its figures elsewhere the paper speaks alone. */
async function budgetApproved(read: Reader, today: string): Promise<Computed | null> {
  if ((await loadBudget(read, null)).length === 0) return null;
  const model = await costModel(read, today);
  const approved = item(budget, (await approvedOn(read)).has(budget), null);
  return sentenceOf('budget-in-place', [approved, ...model.list]);
}

const makers: Readonly<Record<string, (read: Reader, today: string) => Promise<Computed | null>>> = {
  'sp-cost-model': costModel,
  'sp-spike-funding': async (read) => funded(await loadBudget(read, null), true),
  'prep-budget': async (read) => funded(await loadBudget(read, null), false),
  'sp-m-budget-approved': budgetApproved,
};

/** No line is named: what they are for, and how many. */
export const moneyEvidence: EvidenceProvider = {
  about: Object.keys(makers),
  async compute(read, ids, today) {
    const found = new Map<string, Computed>();
    for (const id of ids) {
      const computed = await makers[id]?.(read, today);
      if (computed) found.set(id, computed);
    }
    return found;
  },
};
