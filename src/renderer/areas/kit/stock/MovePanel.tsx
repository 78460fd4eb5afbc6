/** Something came in, was lost, or the count is put right. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import type { StockLine } from '../../../../shared/areas/kit-home.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { EntryId } from '../../../../shared/ids.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { moneyFields, readMoney, typedMoney } from '../money.ts';
import { MoneyFields } from '../MoneyFields.tsx';
import { useKitNames } from '../names.ts';

const kinds = ['in', 'lost', 'correction'] as const;
const Values = z
  .strictObject({
    itemId: EntryId,
    size: optionalText(limits.name),
    kind: z.enum(kinds),
    quantity: z.int('number').min(-100_000, 'too-small').max(100_000, 'too-large'),
    on: CivilDate,
    ...moneyFields,
    budgetLine: optionalText(limits.title),
    receiptNumber: optionalText(limits.name),
    note: optionalText(limits.reason),
    reason: optionalText(limits.reason),
  })
  .transform(({ cost, currency, ...rest }, context) => {
    const bought = rest.kind === 'in';
    const money = bought ? readMoney({ cost, currency }, context) : { amount: null, currency: null };
    if (!bought && rest.reason === null) context.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
    return { ...rest, unitCost: money.amount, currency: money.currency };
  });

type Input = z.input<typeof Values>;
type Form = ContractForm<Input, z.output<typeof Values>>;

function startOf(line: StockLine | null, usual: string | null, today: string): Input {
  return {
    ...{ itemId: line?.item.id ?? '', size: line?.size ?? '', kind: 'in', on: today },
    quantity: Math.max(1, line?.short ?? 1),
    ...typedMoney(null, line?.lastCost?.currency ?? null, usual),
    ...{ budgetLine: '', receiptNumber: '', note: '', reason: '' },
  };
}

interface Props {
  readonly line: StockLine | null;
  readonly onClose: () => void;
}

/** Opens once the usual currency is known, so that the field does not change under somebody's fingers. */
export function MovePanel({ line, onClose }: Props) {
  const t = useWords('kit');
  const names = useKitNames();
  const rules = useAsk('kit.rules', {});
  const title = line ? [names.item(line.item), line.size].filter(Boolean).join(' · ') : t('stock.move');
  return (
    <SidePanel open title={title} onClose={onClose}>
      {rules.data ? <MoveForm line={line} usual={rules.data.currency} onClose={onClose} /> : <Loading lines={6} />}
    </SidePanel>
  );
}

function MoveForm({ line, usual, onClose }: Props & { readonly usual: string | null }) {
  const t = useWords('kit');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('kit.move');
  const [start] = useState(() => startOf(line, usual, today));
  const form: Form = useContractForm(Values, start);
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <FormSheet
      form={form}
      draft={{ key: `kit.move:${line?.id ?? 'new'}` }}
      save={t(`stock.save-${kind}`)}
      onSave={(values) => run({ id, ...values })}
      onSaved={onClose}
      onCancel={onClose}
    >
      <ChoiceField
        control={control}
        name="kind"
        label={t('field.movement')}
        options={kinds.map((value) => ({ value, words: t(`movement.${value}`), help: t(`movement-help.${value}`) }))}
      />
      {line ? null : <ItemChoice control={control} />}
      <TextField control={control} name="size" label={t('field.size')} help={t('field.size-help')} max={limits.name} />
      <TextField
        control={control}
        name="quantity"
        label={t('field.quantity')}
        help={kind === 'correction' ? t('field.correction-help') : undefined}
        type="number"
        required
      />
      <DateField control={control} name="on" label={t('field.on')} max={today} required />
      {kind === 'in' ? (
        <Bought control={control} />
      ) : (
        <TextField control={control} name="reason" label={t('field.reason')} max={limits.reason} required />
      )}
      <TextField control={control} name="note" label={t('field.note')} max={limits.reason} />
    </FormSheet>
  );
}

function ItemChoice({ control }: { readonly control: Form['control'] }) {
  const t = useWords('kit');
  const names = useKitNames();
  const items = useAsk('kit.templates', {}).data?.items ?? [];
  const options = items.map((item) => ({ value: item.id, words: names.item(item) }));
  return <SelectField control={control} name="itemId" label={t('field.item')} options={options} />;
}

function Bought({ control }: { readonly control: Form['control'] }) {
  const t = useWords('kit');
  return (
    <>
      <MoneyFields control={control} cost="cost" currency="currency" label={t('field.unit-cost')} />
      <TextField control={control} name="receiptNumber" label={t('field.receipt-number')} max={limits.name} />
      <TextField control={control} name="budgetLine" label={t('field.budget-line')} max={limits.title} />
    </>
  );
}
