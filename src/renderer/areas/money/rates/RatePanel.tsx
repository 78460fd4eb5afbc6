/** A rate: from a day on so much of a currency is worth so much of the main one, as the bank or the newspaper says it. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { money } from '../../../../shared/areas/money.ts';
import type { Rate } from '../../../../shared/areas/money.ts';
import { Amount, Currency, decimalsOf } from '../../../../shared/currencies.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { AmountField } from '../../../ui/AmountField.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { DateField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../RecordFoot.tsx';

const some = Amount.min(1, 'too-small').nullable().pipe(z.int('required'));
const schema = money['money.saveRate'].input.extend({
  currency: Currency.nullable().pipe(z.string('required')),
  amount: some,
  worth: some,
});

interface Props {
  readonly one: Rate | null;
  readonly main: string;
  readonly onClose: () => void;
}

export function RatePanel({ one, main, onClose }: Props) {
  const t = useWords('money');
  const amounts = useAmounts();
  const { today } = useDates();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('money.saveRate');
  const to = one?.to ?? main;
  const form = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, currency: one?.currency ?? null, from: one?.from ?? today },
    ...{ amount: one?.amount ?? null, worth: one?.worth ?? null },
  });
  const { control } = form;
  const [currency, amount, worth] = useWatch({ control, name: ['currency', 'amount', 'worth'] });
  const told = currency !== null && typeof amount === 'number' && typeof worth === 'number' && amount > 0;
  return (
    <RecordPanel
      title={one ? t('rates.change', { currency: one.currency }) : t('rates.add')}
      form={form}
      draft={{ key: `money.rate:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('rates.add')}
      onSave={run}
      said={t('said.rate')}
      onClose={onClose}
      foot={one ? <RecordFoot kind="rate" record={one} onClose={onClose} /> : null}
    >
      <CurrencyField control={control} name="currency" label={t('column.currency')} required autoFocus={one === null} />
      <DateField control={control} name="from" label={t('field.rate-from')} help={t('field.rate-from-help')} required />
      <AmountField
        control={control}
        name="amount"
        label={t('field.rate-amount', { currency: currency ?? '' })}
        help={t('field.rate-amount-help')}
        currency={currency}
        disabled={currency === null}
        required
      />
      <AmountField
        control={control}
        name="worth"
        label={t('field.rate-worth', { currency: to })}
        currency={to}
        required
      />
      {told ? (
        <Typography variant="body2" role="status">
          {t('rates.one', {
            one: amounts.exact(10 ** decimalsOf(currency), currency),
            worth: amounts.exact(Math.round((worth / amount) * 10 ** decimalsOf(currency)), to),
          })}
        </Typography>
      ) : null}
    </RecordPanel>
  );
}
