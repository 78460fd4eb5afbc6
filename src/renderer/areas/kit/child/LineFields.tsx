/** The fields of one item in a kit: how many, which size, what it costs, where it comes from. */
import Box from '@mui/material/Box';
import type { Control, FieldPath } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { kitMeans, Quantity } from '../../../../shared/areas/kit-parts.ts';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import { kitUnits } from '../../../../shared/catalogue/kit.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx';
import { moneyFields, readMoney, typedMoney } from '../money.ts';
import { MoneyFields } from '../MoneyFields.tsx';

export const LineValues = z.strictObject({
  rev: z.int().nullable(),
  quantity: Quantity,
  unit: z.enum(kitUnits),
  ...moneyFields,
  means: z.enum(kitMeans),
  budgetLine: optionalText(limits.title),
  fromStock: z.boolean(),
  size: optionalText(limits.name),
  note: optionalText(limits.reason),
  reason: optionalText(limits.reason),
});
export type LineInput = z.input<typeof LineValues>;

/** As the contract takes it. */
export function lineOf({ cost, currency, ...rest }: z.output<typeof LineValues>, context: z.RefinementCtx) {
  const money = readMoney({ cost, currency }, context);
  return { ...rest, unitCost: money.amount, currency: money.currency };
}
export const LineForm = LineValues.transform(lineOf);

export function lineInput(line: KitLine, usual: string | null): LineInput {
  const { rev, quantity, unit, means, budgetLine, fromStock, size, note } = line;
  return {
    ...{ rev, quantity, unit, means, fromStock, reason: '' },
    ...typedMoney(line.unitCost, line.currency, usual),
    budgetLine: budgetLine ?? '',
    size: size ?? '',
    note: note ?? '',
  };
}

interface Props<T extends LineInput, O> {
  readonly control: Control<T, unknown, O>;
  /** What the template does not know is not counted in the store room. */
  readonly mayStock: boolean;
}

/** Of a form that holds these fields, perhaps among others. */
export function LineFields<T extends LineInput, O>({ control, mayStock }: Props<T, O>) {
  const t = useWords('kit');
  const at = (name: keyof LineInput) => name as string as FieldPath<T>;
  const fromStock = useWatch({ control, name: at('fromStock') }) === true;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '120px 1fr 1fr' }}>
        <TextField control={control} name={at('quantity')} label={t('field.quantity')} type="number" required />
        <SelectField
          control={control}
          name={at('unit')}
          label={t('field.unit')}
          options={kitUnits.map((value) => ({ value, words: t(`unit-name.${value}`) }))}
        />
        <TextField control={control} name={at('size')} label={t('field.size')} max={limits.name} />
      </Box>
      <MoneyFields control={control} cost={at('cost')} currency={at('currency')} label={t('field.unit-cost')} />
      <SelectField
        control={control}
        name={at('means')}
        label={t('field.means')}
        options={kitMeans.map((value) => ({ value, words: t(`means.${value}`), help: t(`means-help.${value}`) }))}
      />
      <TextField control={control} name={at('budgetLine')} label={t('field.budget-line')} max={limits.title} />
      {mayStock ? (
        <CheckField
          control={control}
          name={at('fromStock')}
          label={t('field.from-stock')}
          help={t(fromStock ? 'field.from-stock-help' : 'field.from-stock-off')}
        />
      ) : null}
      <TextField
        control={control}
        name={at('note')}
        label={t('field.note')}
        help={t('field.note-line')}
        multiline
        rows={2}
        max={limits.reason}
      />
    </>
  );
}
