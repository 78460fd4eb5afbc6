/** Puts something into the kit: an item of the template that is not in it, or something only this child needs. */
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { kitKinds } from '../../../../shared/catalogue/kit.ts';
import { EntryId, Id } from '../../../../shared/ids.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useKitNames } from '../names.ts';
import { LineFields, lineOf, LineValues } from './LineFields.tsx';
import type { WithKit } from './useKit.ts';

const AddForm = LineValues.extend({
  id: Id,
  itemId: EntryId.nullable(),
  name: optionalText(limits.title),
  kind: z.enum(kitKinds),
  reason: text(limits.reason),
}).transform((values, context) => {
  const { id, itemId, name, kind, reason } = values;
  if (itemId === null && name === null) context.addIssue({ code: 'custom', path: ['name'], message: 'required' });
  const { rev: _rev, ...line } = lineOf(values, context);
  return { ...line, ...{ id, itemId, kind, reason }, name: itemId === null ? name : null };
});
type Input = z.input<typeof AddForm>;

function startOf(id: string, currency: string | null): Input {
  return {
    ...{ rev: null, quantity: 1, unit: 'piece', cost: '', currency: currency ?? '', means: 'bought', budgetLine: '' },
    ...{ fromStock: false, size: '', note: '', reason: '', id, itemId: null, name: '', kind: 'goods' },
  };
}

export function AddLine({ record, onClose }: { readonly record: WithKit; readonly onClose: () => void }) {
  const t = useWords('kit');
  const [id] = useState(newId);
  const [run] = useCommand('kit.addLine');
  const form = useContractForm(AddForm, startOf(id, record.currency));
  const { control } = form;
  const itemId = useWatch({ control, name: 'itemId' });
  return (
    <SidePanel open title={t('line.add')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `kit.add:${record.kit.id}` }}
        save={t('line.add')}
        onSave={(values) => run({ childId: record.child.id, kitId: record.kit.id, ...values })}
        onSaved={onClose}
        onCancel={onClose}
      >
        <ItemField record={record} form={form} />
        {itemId === null ? (
          <>
            <TextField control={control} name="name" label={t('field.name')} max={limits.title} required autoFocus />
            <SelectField
              control={control}
              name="kind"
              label={t('field.kind')}
              options={kitKinds.map((value) => ({ value, words: t(`kind.${value}`) }))}
            />
          </>
        ) : null}
        <TextField
          control={control}
          name="reason"
          label={t('field.reason-add')}
          required
          multiline
          rows={2}
          max={limits.reason}
        />
        <LineFields control={control} mayStock={itemId !== null} />
      </FormSheet>
    </SidePanel>
  );
}

type Form = ReturnType<typeof useContractForm<Input, z.output<typeof AddForm>>>;

/** Choosing an item brings what the template knows of it. */
function ItemField({ record, form }: { readonly record: WithKit; readonly form: Form }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { field } = useController({ control: form.control, name: 'itemId' });
  const free = record.proposals.filter((one) => !one.inKit);
  const choose = (id: string) => {
    const item = free.find((one) => one.item.id === id)?.item;
    field.onChange(item?.id ?? null);
    if (!item) return;
    form.setValue('kind', item.kind);
    form.setValue('quantity', item.quantity);
    form.setValue('unit', item.unit);
    form.setValue('fromStock', item.stocked);
    form.setValue('means', item.kind === 'money' ? 'cash' : 'bought');
  };
  if (free.length === 0) return null;
  return (
    <MuiTextField
      select
      label={t('field.item')}
      value={field.value ?? ''}
      onChange={(event) => choose(event.target.value)}
      slotProps={{ select: { displayEmpty: true, native: false }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('field.item-own')}</MenuItem>
      {free.map(({ item, answer }) => (
        <MenuItem key={item.id} value={item.id}>
          <ListItemText primary={names.item(item)} secondary={names.why(answer)} sx={{ my: 0, whiteSpace: 'normal' }} />
        </MenuItem>
      ))}
    </MuiTextField>
  );
}
