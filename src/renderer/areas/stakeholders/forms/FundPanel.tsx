/** Where a donor's money goes now, where it is to go, and since when that is agreed. */
import { useState } from 'react';
import type * as z from 'zod';
import { useWatch } from 'react-hook-form';
import { givings, stakeholders } from '../../../../shared/areas/stakeholders.ts';
import type { DonorFund, StakeholderRef } from '../../../../shared/areas/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { AmountField } from '../../../ui/AmountField.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useStoredWords } from '../names.ts';
import { RecordFoot } from './RecordFoot.tsx';
import { WhoField } from './WhoField.tsx';

const schema = stakeholders['stakeholders.saveFund'].input;
type Form = ContractForm<z.input<typeof schema>, z.output<typeof schema>>;

interface Props {
  readonly one: DonorFund | null;
  readonly with?: StakeholderRef;
  readonly onClose: () => void;
}

const nobody: readonly StakeholderRef[] = [];

export function FundPanel({ one, with: whom, onClose }: Props) {
  const t = useWords('stakeholders');
  const { today } = useDates();
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('stakeholders.saveFund');
  const person = one?.stakeholder ?? whom ?? null;
  const form: Form = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, stakeholderId: person?.id ?? '', presentUse: one?.presentUse ?? '' },
    ...{ futureUse: one?.futureUse ?? null, agreedOn: one?.agreedOn ?? null, amount: one?.amount ?? null },
    ...{ currency: one?.currency ?? null, giving: one?.giving ?? 'yearly', note: one?.note ?? null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change-fund') : t('form.add-fund')}
      form={form}
      draft={{ key: `stakeholders.fund:${one?.id ?? whom?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add-fund')}
      onSave={run}
      said={t('said.fund')}
      onClose={onClose}
      storedWords={stored}
      foot={one ? <RecordFoot kind="fund" record={one} onClose={onClose} /> : null}
    >
      <WhoField
        control={control}
        name="stakeholderId"
        label={t('field.donor')}
        present={person ? [person] : nobody}
        first="donors"
        autoFocus={person === null}
      />
      <TextField
        control={control}
        name="presentUse"
        label={t('column.presentUse')}
        help={t('field.present-help')}
        max={limits.title}
        required
        autoFocus={person !== null}
      />
      <TextField
        control={control}
        name="futureUse"
        label={t('column.futureUse')}
        help={t('field.future-help')}
        max={limits.title}
      />
      <DateField control={control} name="agreedOn" label={t('column.agreedOn')} max={today} />
      <Gift form={form} />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} multiline />
    </RecordPanel>
  );
}

const noCurrency: readonly string[] = [];

/** How much, in which currency, how often; each may be unknown. */
function Gift({ form }: { readonly form: Form }) {
  const t = useWords('stakeholders');
  const main = useAsk('money.settings', {}, { skip: useCan('money.read') === null }).data?.mainCurrency;
  const { control } = form;
  const currency = useWatch({ control, name: 'currency' });
  return (
    <>
      <CurrencyField
        control={control}
        name="currency"
        label={t('column.currency')}
        first={main ? [main] : noCurrency}
        optional
      />
      <AmountField
        control={control}
        name="amount"
        label={t('column.amount')}
        currency={currency}
        disabled={currency === null}
      />
      <SelectField
        control={control}
        name="giving"
        label={t('column.giving')}
        options={givings.map((value) => ({ value, words: t(`giving.${value}`) }))}
      />
    </>
  );
}
