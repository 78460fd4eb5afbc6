/** A support as it is typed: a first amount, smaller ones from some days on, an end. */
import * as z from 'zod';
import { kitMeans } from '../../../../shared/areas/kit-parts.ts';
import type { Support } from '../../../../shared/areas/kit-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { EntryId } from '../../../../shared/ids.ts';
import { parseAmount, supportPaces } from '../../../../shared/rules/kit-money.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { moneyFields, plain, readMoney, typedMoney } from '../money.ts';

const typedStep = z.strictObject({ from: z.string().max(20).nullable(), cost: z.string().max(40, 'too-long') });

export const SupportValues = z
  .strictObject({
    itemId: EntryId.nullable(),
    name: optionalText(limits.title),
    every: z.enum(supportPaces),
    ...moneyFields,
    means: z.enum(kitMeans),
    from: CivilDate,
    until: CivilDate.nullable(),
    steps: z.array(typedStep).max(24, 'too-large'),
    budgetLine: optionalText(limits.title),
    note: optionalText(limits.reason),
  })
  .transform(({ cost, currency, steps, ...rest }, context) => {
    const money = readMoney({ cost, currency }, context);
    if (rest.itemId === null && rest.name === null) fault(context, ['name'], 'required');
    const read = steps.flatMap((step, index) => {
      const blank = step.from === null && step.cost.trim() === '';
      if (blank) return [];
      const from = CivilDate.safeParse(step.from);
      if (!from.success) fault(context, ['steps', index, 'from'], 'date');
      const amount = money.currency === null ? null : parseAmount(step.cost, money.currency);
      if (amount === null) fault(context, ['steps', index, 'cost'], money.currency === null ? 'currency' : 'amount');
      return [{ from: from.data ?? '', amount: amount ?? 0 }];
    });
    return { ...rest, amount: money.amount, currency: money.currency, steps: read };
  });
export type SupportInput = z.input<typeof SupportValues>;

function fault(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

export function supportInput(support: Support | null, start: { on: string; currency: string | null }): SupportInput {
  if (!support) {
    return {
      ...{ itemId: null, name: '', every: 'month', ...typedMoney(null, null, start.currency), means: 'bought' },
      ...{ from: start.on, until: null, steps: [], budgetLine: '', note: '' },
    };
  }
  const { item, every, amount, currency, means, from, until, steps, budgetLine, note } = support;
  return {
    itemId: item.id,
    name: item.id === null ? (item.name ?? '') : '',
    ...{ every, means, from, until },
    ...typedMoney(amount, currency, start.currency),
    steps: steps.map((step) => ({ from: step.from, cost: currency === null ? '' : plain(step.amount, currency) })),
    budgetLine: budgetLine ?? '',
    note: note ?? '',
  };
}
