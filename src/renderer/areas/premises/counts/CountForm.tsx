/** Writing down a month: home, month, how many live here, how many are supported with families. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { CountLine, Site } from '../../../../shared/areas/premises.ts';
import { addToMonth, monthOf } from '../../../../shared/months.ts';
import { limits } from '../../../../shared/text.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { MonthField } from '../../../ui/MonthField.tsx';
import { useColumnWords } from '../../../ui/columnWords.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { Count } from './countSchema.ts';
import type { CountForm as Form } from './countSchema.ts';

interface Props {
  readonly sites: readonly Site[];
  /** Null: choose one. */
  readonly siteId: string | null;
}

export function CountForm({ sites, siteId }: Props) {
  const t = useWords('premises');
  const { today } = useDates();
  const { say } = useUndo();
  const column = useColumnWords();
  const [run] = useCommand('premises.setCount');
  const month = addToMonth(monthOf(today), -1);
  const blank = {
    siteId: siteId ?? sites[0]?.id ?? '',
    month,
    rev: null,
    residents: null,
    supported: null,
    note: null,
  };
  const form: Form = useContractForm(Count, blank);
  const { control } = form;
  const before = useBefore(form);
  useFilled(form, before);
  return (
    <FormSheet
      form={form}
      draft={{ key: `premises.count:${siteId ?? 'all'}` }}
      save={t('form.count')}
      // Of a month that was counted before, this is a change of it, and somebody has seen it below.
      onSave={(values, over) => run({ ...values, rev: over ?? before?.rev ?? null })}
      onSaved={() => (say(t('said.count')), form.reset({ ...blank, siteId: form.getValues('siteId') }))}
      conflictWords={column}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {siteId === null ? (
          <SelectField
            control={control}
            name="siteId"
            label={t('column.home')}
            options={sites.map((one) => ({ value: one.id, words: one.name }))}
          />
        ) : null}
        <MonthField control={control} name="month" label={t('field.month')} max={monthOf(today)} required />
        <TextField
          control={control}
          name="residents"
          label={t('column.residents')}
          help={t('field.residents-help')}
          type="number"
        />
        <TextField
          control={control}
          name="supported"
          label={t('column.supported')}
          help={t('field.supported-help')}
          type="number"
        />
      </Box>
      <Already before={before} />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} />
    </FormSheet>
  );
}

/** What was written down for that home and month before; undefined where nothing was. */
function useBefore({ control }: Form): CountLine | undefined {
  const [siteId, month] = useWatch({ control, name: ['siteId', 'month'] });
  const known = useAsk('premises.counts', { siteId }, { skip: siteId === '' }).data?.counts ?? [];
  return known.find((one) => one.month === month && one.rev !== null);
}

/** Puts what was counted before into the fields, as long as nobody typed there: saving must not empty a month unseen. */
function useFilled(form: Form, before: CountLine | undefined): void {
  const filled = useRef<Filled>(nothing);
  useEffect(() => {
    const [residents, supported] = form.getValues(['residents', 'supported']);
    const untouched = residents === filled.current.residents && supported === filled.current.supported;
    if (!untouched && (residents !== null || supported !== null)) return;
    filled.current = before ? { residents: before.residents, supported: before.supported } : nothing;
    form.setValue('residents', filled.current.residents);
    form.setValue('supported', filled.current.supported);
    form.setValue('note', before?.note ?? null);
  }, [form, before]);
}

interface Filled {
  readonly residents: number | null;
  readonly supported: number | null;
}
const nothing: Filled = { residents: null, supported: null };

/** Says that this month was counted, and what saving does. */
function Already({ before }: { readonly before: CountLine | undefined }) {
  const t = useWords('premises');
  const { count } = useNumbers();
  if (!before) return null;
  const told = (n: number | null) => (n === null ? t('counts.unknown') : count(n));
  return (
    <Typography variant="body2" role="status">
      {t('counts.already', { residents: told(before.residents), supported: told(before.supported) })}
    </Typography>
  );
}
