/** Which household is meant to receive the child, since when and why; every change of mind stays. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Family } from './FamilyPage.tsx';

export function ReceivingSection({ family }: { readonly family: Family }) {
  const t = useWords('assessment');
  const { short } = useDates();
  const mayWrite = useCan('assessment.write') !== null;
  const [choosing, setChoosing] = useState(false);
  const name = (id: string | null) => family.households.find((one) => one.id === id)?.name ?? t('family.a-household');
  const [now, ...before] = family.receiving;
  const said =
    now?.householdId == null
      ? t('family.receiving-none')
      : t('family.receiving', { name: name(now.householdId), date: short(now.on) });
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: now?.householdId == null ? 400 : 650 }}>{said}</Typography>
        {mayWrite && !choosing && family.households.length > 0 ? (
          <Button className="no-print" size="small" variant="outlined" onClick={() => setChoosing(true)}>
            {t(now?.householdId == null ? 'family.choose' : 'family.choose-other')}
          </Button>
        ) : null}
      </Box>
      {now?.reason == null ? null : <Typography variant="body2">{now.reason}</Typography>}
      {choosing ? <ChooseForm family={family} onDone={() => setChoosing(false)} /> : null}
      {before.length > 0 ? (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, fontSize: '0.8125rem', color: 'text.secondary' }}
        >
          {before.map((one) => (
            <li key={one.at}>
              {t(one.householdId === null ? 'family.was-none' : 'family.was', {
                name: one.householdId === null ? '' : name(one.householdId),
                date: short(one.on),
                reason: one.reason ?? '',
              })}
            </li>
          ))}
        </Box>
      ) : null}
    </>
  );
}

const Choice = z.strictObject({
  householdId: z.string().nullable(),
  on: CivilDate,
  reason: optionalText(limits.reason),
});

function ChooseForm({ family, onDone }: { readonly family: Family; readonly onDone: () => void }) {
  const t = useWords('assessment');
  const { today } = useDates();
  const [run] = useCommand('assessment.chooseReceiving');
  const [id] = useState(newId);
  const present = family.receiving[0]?.householdId ?? null;
  const form = useContractForm(Choice, { householdId: present, on: today, reason: '' });
  return (
    <Box sx={{ mt: 1.5, maxWidth: 480 }}>
      <FormSheet
        form={form}
        save={t('family.choose-save')}
        onSave={(values) => run({ childId: family.child.id, id, ...values })}
        onSaved={onDone}
        onCancel={onDone}
      >
        <SelectField
          control={form.control}
          name="householdId"
          label={t('family.choose-field')}
          none={t('family.choose-none')}
          options={family.households.map((one) => ({ value: one.id, words: one.name }))}
        />
        <DateField control={form.control} name="on" label={t('field.on')} max={today} required />
        <TextField
          control={form.control}
          name="reason"
          label={t('field.why')}
          help={present === null ? undefined : t('family.choose-why')}
          multiline
          rows={2}
          max={limits.reason}
        />
      </FormSheet>
    </Box>
  );
}
