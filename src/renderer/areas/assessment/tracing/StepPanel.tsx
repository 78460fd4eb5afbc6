/** Writing a step of the search down, or changing it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import { tracingSources, type TracingStep } from '../../../../shared/areas/assessment-family-parts.ts';
import { viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../names.ts';

const view = () => optionalText(viewLimit);
const Form = z.strictObject({
  rev: z.int().nullable(),
  on: CivilDate,
  source: z.enum(tracingSources),
  known: view(),
  askedWhom: view(),
  found: view(),
  next: optionalText(limits.reason),
  nextOn: CivilDate.nullable(),
});

interface Props {
  readonly childId: string;
  readonly step: TracingStep | null;
  readonly onClose: () => void;
}

export function StepPanel({ childId, step, onClose }: Props) {
  const t = useWords('assessment');
  const words = useFieldWords();
  const { today } = useDates();
  const [fresh] = useState(newId);
  const [run] = useCommand('assessment.saveStep');
  const form = useContractForm(Form, {
    rev: step?.rev ?? null,
    on: step?.on ?? today,
    source: step?.source ?? 'child',
    known: step?.known ?? '',
    askedWhom: step?.askedWhom ?? '',
    found: step?.found ?? '',
    next: step?.next ?? '',
    nextOn: step?.nextOn ?? null,
  });
  const { control } = form;
  const long = { control, multiline: true, rows: 2, max: viewLimit } as const;
  return (
    <SidePanel open wide title={t(step ? 'tracing.step' : 'tracing.add')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.step:${step?.id ?? childId}`, rev: step?.rev ?? null }}
        onSave={(values) => run({ childId, id: step?.id ?? fresh, ...values })}
        onSaved={onClose}
        onCancel={onClose}
        conflictWords={words.field}
        conflictValue={words.value}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
          <DateField control={control} name="on" label={t('field.on')} max={today} required />
          <SelectField
            control={control}
            name="source"
            label={t('field.source')}
            options={tracingSources.map((value) => ({ value, words: t(`source.${value}`) }))}
          />
        </Box>
        <TextField {...long} name="known" label={t('field.known')} help={t('field.known-help')} />
        <TextField {...long} name="askedWhom" label={t('field.askedWhom')} />
        <TextField {...long} name="found" label={t('field.found')} help={t('field.found-help')} />
        <TextField control={control} name="next" label={t('field.next')} max={limits.reason} />
        <DateField control={control} name="nextOn" label={t('field.nextBy')} help={t('field.nextBy-help')} />
      </FormSheet>
      {step ? <RemoveButton childId={childId} step={step} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function RemoveButton({ childId, step, onClose }: Props & { readonly step: TracingStep }) {
  const t = useWords('assessment');
  const common = useWords('common');
  const failed = useErrorWords();
  const { offer, say } = useUndo();
  const [remove, { running }] = useCommand('assessment.removeStep');
  const [restore] = useCommand('assessment.restoreStep');
  const run = async () => {
    const result = await remove({ childId, id: step.id, rev: step.rev });
    if (!result.ok) return say(failed(result.error));
    onClose();
    return offer(t('tracing.removed'), () => restore({ childId, id: step.id }));
  };
  return (
    <Box sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Button size="small" color="secondary" disabled={running} onClick={() => void run()}>
        {common('action.remove')}
      </Button>
    </Box>
  );
}
