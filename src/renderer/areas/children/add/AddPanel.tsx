/**
 * Takes a child in with as little as a name: everything else can follow. While one types, children who may be the same
 * one are shown; they warn and never stand in the way.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { sexes } from '../../../../shared/areas/caseload.ts';
import { readRoughDate, roughDateText } from '../../../../shared/rules/rough-date.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { childName, childPath } from '../../../ui/child.ts';
import { ChoiceField } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Go } from '../../../ui/Go.tsx';
import { RoughDateField, RoughDateTyped } from '../../../ui/RoughDateField.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { useContractForm, type ContractForm } from '../../../ui/useContractForm.ts';
import { HouseField } from '../HouseField.tsx';

const AddValues = z.strictObject({
  name: optionalText(limits.name),
  sex: z.enum(sexes),
  birth: RoughDateTyped,
  house: optionalText(limits.name),
  since: RoughDateTyped.refine((value) => value.date !== null, 'required'),
});
type Values = z.output<typeof AddValues>;
type Form = ContractForm<z.input<typeof AddValues>, Values>;

export function AddPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('children');
  const { today } = useDates();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [add] = useCommand('children.add');
  const form: Form = useContractForm(AddValues, {
    name: '',
    sex: 'unknown',
    birth: '',
    house: '',
    since: roughDateText(today, 'day'),
  });
  const { control } = form;
  async function save({ name, sex, birth, house, since }: Values) {
    return add({
      id,
      name,
      sex,
      house,
      birthDate: birth.date,
      birthPrecision: birth.precision,
      since: since.date,
      sincePrecision: since.precision,
    });
  }
  return (
    <SidePanel open title={t('add.action')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: 'children.add' }}
        save={t('add.action')}
        onSave={save}
        onSaved={() => void navigate(childPath(id))}
        onCancel={onClose}
      >
        <TextField
          control={control}
          name="name"
          label={t('field.name')}
          help={t('who.name-help')}
          max={limits.name}
          autoFocus
        />
        <ChoiceField
          control={control}
          name="sex"
          label={t('field.sex')}
          row
          options={sexes.map((value) => ({ value, words: t(`sex.${value}`) }))}
        />
        <RoughDateField control={control} name="birth" label={t('field.birth_date')} withAge />
        <Similar form={form} />
        <HouseField control={control} name="house" label={t('field.house')} help={t('who.house-help')} />
        <RoughDateField control={control} name="since" label={t('field.since')} required />
      </FormSheet>
    </SidePanel>
  );
}

const pause = 250;

function useAfterTyping<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function Similar({ form }: { readonly form: Form }) {
  const t = useWords('children');
  const { today } = useDates();
  const { age } = useAge();
  const [typedName, typedBirth, sex] = useWatch({ control: form.control, name: ['name', 'birth', 'sex'] });
  const name = useAfterTyping((typedName ?? '').slice(0, limits.name));
  const birth = readRoughDate(useAfterTyping(typedBirth), today);
  const input = { name, sex, birthDate: birth?.date ?? null, birthPrecision: birth?.precision ?? null };
  const skip = name.trim().length < 2;
  const found = useAsk('children.similar', input, { skip, keepPrevious: true }).data?.similar ?? [];
  if (skip || found.length === 0) return null;
  return (
    <Alert severity="warning" icon={false} role="status">
      <Box sx={{ fontWeight: 650, mb: 0.5 }}>{t('similar.title', { count: found.length })}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {found.map((child) => (
          <li key={child.id}>
            <Go to={childPath(child.id)}>{childName(child)}</Go>{' '}
            {[child.code, age(child), child.house, t(`state.${child.status}`)].filter(Boolean).join(' · ')}
            <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {child.why.map((why) => t(`similar.${why}`)).join(', ')}
            </Box>
          </li>
        ))}
      </Box>
      <Box sx={{ mt: 0.5 }}>{t('similar.go-on')}</Box>
    </Alert>
  );
}
