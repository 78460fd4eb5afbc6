/** Adding or changing support that goes on; removing it, with a way back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type * as z from 'zod';
import { kitMeans } from '../../../../shared/areas/kit-parts.ts';
import type { Support } from '../../../../shared/areas/kit-parts.ts';
import { supportPaces } from '../../../../shared/rules/kit-money.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { MoneyFields } from '../MoneyFields.tsx';
import { useKitNames } from '../names.ts';
import { supportInput, SupportValues } from './supportForm.ts';
import type { SupportInput } from './supportForm.ts';
import { useFieldWords } from './useFieldWords.ts';
import type { WithKit } from './useKit.ts';

interface Props {
  readonly record: WithKit;
  /** Null: a new one. */
  readonly support: Support | null;
  readonly onClose: () => void;
}

function useSave({ record, support }: Props) {
  const [id] = useState(newId);
  const [add] = useCommand('kit.addSupport');
  const [edit] = useCommand('kit.editSupport');
  return ({ itemId, name, ...values }: z.output<typeof SupportValues>, over?: number) => {
    const childId = record.child.id;
    return support
      ? edit({ childId, id: support.id, rev: over ?? support.rev, ...values })
      : add({ id, childId, kitId: record.kit.id, itemId, name: itemId === null ? name : null, ...values });
  };
}

export function SupportPanel(props: Props) {
  const { record, support, onClose } = props;
  const t = useWords('kit');
  const names = useKitNames();
  const words = useFieldWords();
  const { today } = useDates();
  const save = useSave(props);
  const [start] = useState(() => supportInput(support, { on: record.moveOn ?? today, currency: record.currency }));
  const form = useContractForm(SupportValues, start);
  const { control } = form;
  return (
    <SidePanel open title={support ? names.item(support.item) : t('support.add')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `kit.support:${support?.id ?? record.kit.id}`, rev: support?.rev ?? null }}
        conflictWords={(field) => words.field('kit_support', field)}
        conflictValue={(field, value) => words.value('kit_support', field, value)}
        onSave={save}
        onSaved={onClose}
        onCancel={onClose}
      >
        {support ? null : <What record={record} control={control} />}
        <SelectField
          control={control}
          name="every"
          label={t('field.every')}
          options={supportPaces.map((value) => ({ value, words: t(`pace.${value}`) }))}
        />
        <MoneyFields control={control} cost="cost" currency="currency" label={t('field.each-time')} />
        <SelectField
          control={control}
          name="means"
          label={t('field.means')}
          options={kitMeans.map((value) => ({ value, words: t(`means.${value}`) }))}
        />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
          <DateField control={control} name="from" label={t('field.from')} required />
          <DateField control={control} name="until" label={t('field.until')} help={t('field.until-help')} />
        </Box>
        <Steps control={control} />
        <TextField control={control} name="budgetLine" label={t('field.budget-line')} max={limits.title} />
        <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.reason} />
      </FormSheet>
      {support ? <Remove childId={record.child.id} support={support} onClose={onClose} /> : null}
    </SidePanel>
  );
}

type SupportControl = Control<SupportInput, unknown, z.output<typeof SupportValues>>;

function What({ record, control }: { readonly record: WithKit; readonly control: SupportControl }) {
  const t = useWords('kit');
  const names = useKitNames();
  const itemId = useWatch({ control, name: 'itemId' });
  const options = record.proposals
    .filter(({ item }) => item.continues)
    .map(({ item }) => ({ value: item.id, words: names.item(item) }));
  return (
    <>
      <SelectField
        control={control}
        name="itemId"
        label={t('field.what')}
        none={t('field.item-own')}
        options={options}
      />
      {itemId === null ? (
        <TextField control={control} name="name" label={t('field.name')} max={limits.title} required />
      ) : null}
    </>
  );
}

/** Less and less, until it ends: what a family can carry by itself grows meanwhile. */
function Steps({ control }: { readonly control: SupportControl }) {
  const t = useWords('kit');
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' });
  return (
    <Box role="group" aria-label={t('support.steps-title')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2">{t('support.steps-help')}</Typography>
      {fields.map((field, index) => (
        <Box key={field.id} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr 36px', alignItems: 'start' }}>
          <DateField control={control} name={`steps.${index}.from`} label={t('field.step-from')} />
          <TextField control={control} name={`steps.${index}.cost`} label={t('field.each-time')} />
          <IconButton size="small" aria-label={t('support.remove-step')} onClick={() => remove(index)}>
            <CloseIcon sx={{ fontSize: 18 }} />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<PlusIcon />}
        sx={{ justifySelf: 'start' }}
        disabled={fields.length >= 24}
        onClick={() => append({ from: null, cost: '' })}
      >
        {t('support.add-step')}
      </Button>
    </Box>
  );
}

function Remove({
  childId,
  support,
  onClose,
}: {
  readonly childId: string;
  readonly support: Support;
  onClose: () => void;
}) {
  const t = useWords('kit');
  const words = useErrorWords();
  const { offer, say } = useUndo();
  const [remove, { running }] = useCommand('kit.removeSupport');
  const [restore] = useCommand('kit.restoreSupport');
  const take = async () => {
    const result = await remove({ childId, id: support.id, rev: support.rev });
    if (!result.ok) return say(words(result.error));
    offer(t('support.removed'), () => restore({ childId, id: support.id, rev: result.value.rev }));
    return onClose();
  };
  return (
    <Box sx={{ mt: 2 }}>
      <Button size="small" color="secondary" disabled={running} onClick={() => void take()}>
        {t('support.remove')}
      </Button>
    </Box>
  );
}
