/** What was spent in a month, in whatever currency it was paid. Nothing spent is written down as 0. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { money } from '../../../../shared/areas/money.ts';
import type { BudgetLine, SpentLine } from '../../../../shared/areas/money.ts';
import { Amount, Currency } from '../../../../shared/currencies.ts';
import { addToMonth, monthOf } from '../../../../shared/months.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { AmountField } from '../../../ui/AmountField.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { MonthField } from '../../../ui/MonthField.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../RecordFoot.tsx';

const schema = money['money.saveSpent'].input.extend({
  amount: Amount.nullable().pipe(z.int('required')),
  currency: Currency.nullable().pipe(z.string('required')),
});

interface Props {
  readonly one: SpentLine | null;
  readonly line: BudgetLine;
  readonly onClose: () => void;
}

export function SpentPanel({ one, line, onClose }: Props) {
  const t = useWords('money');
  const { today } = useDates();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('money.saveSpent');
  const last = line.lastSpentMonth;
  const now = monthOf(today);
  // The month after the one written down last is the one most likely meant.
  const next = last === null ? addToMonth(now, -1) : last < now ? addToMonth(last, 1) : now;
  const form = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, lineId: line.id, month: one?.month ?? next, amount: one?.amount ?? null },
    ...{ currency: one?.currency ?? line.currency, note: one?.note ?? null },
  });
  const { control } = form;
  const currency = useWatch({ control, name: 'currency' });
  return (
    <RecordPanel
      title={one ? t('spent.change') : t('spent.add')}
      form={form}
      draft={{ key: `money.spent:${one?.id ?? line.id}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('spent.add')}
      onSave={run}
      said={t('said.spent')}
      onClose={onClose}
      foot={one ? <RecordFoot kind="spent" record={one} onClose={onClose} /> : null}
    >
      <MonthField control={control} name="month" label={t('column.month')} max={now} required />
      <AmountField
        control={control}
        name="amount"
        label={t('column.amount')}
        help={t('spent.amount-help')}
        currency={currency}
        required
        autoFocus
      />
      <CurrencyField control={control} name="currency" label={t('column.currency')} first={[line.currency]} required />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} />
    </RecordPanel>
  );
}
