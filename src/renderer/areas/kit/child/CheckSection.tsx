/** What the first visit found: whether the kit arrived, and whether it is used. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { arrivals, uses } from '../../../../shared/areas/kit-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

export function CheckSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const { day } = useDates();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { kit, checks } = record;
  const given = record.lines.some((line) => line.counts.handedOver > 0);
  if (!given && checks.length === 0) return null;
  return (
    <Section
      title={t('page.check')}
      state={
        kit.checkPending ? (
          <StateChip state="waiting" words={t('check.pending')} />
        ) : (
          <StateChip state="done" words={t('check.done')} />
        )
      }
      action={
        may.write ? (
          <Button variant={kit.checkPending ? 'contained' : 'outlined'} onClick={() => setOpen(true)}>
            {t('check.record')}
          </Button>
        ) : undefined
      }
    >
      {checks.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {t('check.none')}
        </Typography>
      ) : null}
      {checks.map((check) => (
        <Box key={check.id} sx={{ py: 0.5 }}>
          <Typography>
            {day(check.on)} · {t(`arrived.${check.arrived}`)} · {t(`used.${check.used}`)}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {[check.by?.name, check.note].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
      ))}
      {open ? <CheckPanel record={record} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

const Values = z.strictObject({
  on: CivilDate,
  arrived: z.enum(arrivals),
  used: z.enum(uses),
  note: optionalText(limits.note),
});

function CheckPanel({ record, onClose }: { readonly record: WithKit; readonly onClose: () => void }) {
  const t = useWords('kit');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('kit.recordCheck');
  const form = useContractForm(Values, { on: today, arrived: 'all', used: 'yes', note: '' });
  const { control } = form;
  return (
    <SidePanel open title={t('check.record')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `kit.check:${record.kit.id}` }}
        onSave={(values) => run({ id, childId: record.child.id, kitId: record.kit.id, ...values })}
        onSaved={onClose}
        onCancel={onClose}
      >
        <DateField control={control} name="on" label={t('field.checked-on')} max={today} required />
        <ChoiceField
          control={control}
          name="arrived"
          label={t('field.arrived')}
          options={arrivals.map((value) => ({ value, words: t(`arrived.${value}`) }))}
        />
        <ChoiceField
          control={control}
          name="used"
          label={t('field.used')}
          options={uses.map((value) => ({ value, words: t(`used.${value}`) }))}
        />
        <TextField
          control={control}
          name="note"
          label={t('field.note')}
          help={t('check.note-help')}
          multiline
          max={limits.note}
        />
      </FormSheet>
    </SidePanel>
  );
}
