/** One criterion: its words, how much it weighs, what it rests on. What it rests on stays as it was made. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { Source, WeightWord, type Criterion } from '../../../../shared/areas/journey-sign-off.ts';
import { EntryId } from '../../../../shared/ids.ts';
import { criterionSources, weights } from '../../../../shared/rules/sign-off.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { ChoiceField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';

const Values = z.strictObject({
  source: Source,
  entryId: EntryId.nullable(),
  name: optionalText(limits.title),
  weight: WeightWord,
  threshold: z.int().min(1, 'too-small').max(100, 'too-large').nullable(),
});

interface Props {
  readonly criterion: Criterion | null;
  readonly stageId: string;
  readonly part: 'leave' | 'enter';
  readonly onClose: () => void;
}

export function CriterionPanel({ criterion, stageId, part, onClose }: Props) {
  const t = useWords('journey');
  return (
    <SidePanel open title={criterion ? t('criterion.editTitle') : t('gate.add')} onClose={onClose}>
      <CriterionForm criterion={criterion} stageId={stageId} part={part} onClose={onClose} />
    </SidePanel>
  );
}

function CriterionForm({ criterion, stageId, part, onClose }: Props) {
  const t = useWords('journey');
  const [fresh] = useState(newId);
  const [run] = useCommand('journey.saveCriterion');
  const form = useContractForm(Values, {
    source: criterion?.source ?? 'judgement',
    entryId: criterion?.entryId ?? null,
    name: criterion?.name ?? '',
    weight: criterion?.weight ?? 'must',
    threshold: criterion?.threshold ?? null,
  });
  const source = useWatch({ control: form.control, name: 'source' });
  const sources = criterionSources.map((one) => ({ value: one, words: t(`criterion.source.${one}`) }));
  const fits = (values: z.output<typeof Values>) => ({
    ...values,
    entryId: source === 'milestone' || source === 'records' ? values.entryId : null,
    threshold: source === 'actions' ? (values.threshold ?? 80) : null,
  });
  return (
    <FormSheet
      form={form}
      draft={{ key: `journey.criterion:${criterion?.id ?? `${stageId}:${part}`}`, rev: criterion?.rev ?? null }}
      onSave={(values, over) =>
        run({ id: criterion?.id ?? fresh, rev: over ?? criterion?.rev ?? null, stageId, part, ...fits(values) })
      }
      onSaved={onClose}
      onCancel={onClose}
    >
      <SelectField
        control={form.control}
        name="source"
        label={t('criterion.restsOn')}
        options={sources}
        disabled={criterion !== null}
      />
      {source === 'milestone' || source === 'records' ? (
        <EntryField form={form} source={source} stageId={stageId} fixed={criterion !== null} />
      ) : null}
      {source === 'actions' ? (
        <TextField
          control={form.control}
          name="threshold"
          label={t('criterion.threshold')}
          help={t('criterion.thresholdHelp')}
          type="number"
        />
      ) : null}
      <WordsAndWeight form={form} criterion={criterion} source={source} />
    </FormSheet>
  );
}

interface WordsProps {
  readonly form: Form;
  readonly criterion: Criterion | null;
  readonly source: Criterion['source'];
}

function WordsAndWeight({ form, criterion, source }: WordsProps) {
  const t = useWords('journey');
  return (
    <>
      <TextField
        control={form.control}
        name="name"
        label={t('criterion.words')}
        help={source === 'judgement' && criterion?.own !== false ? '' : t('criterion.wordsHelp')}
        multiline
        rows={2}
        max={limits.title}
      />
      <ChoiceField
        control={form.control}
        name="weight"
        label={t('criterion.weight')}
        options={weights.map((one) => ({
          value: one,
          words: t(`criterion.weight.${one}`),
          help: t(`criterion.weightHelp.${one}`),
        }))}
      />
      {criterion?.own === false ? (
        <Typography variant="body2" color="text.secondary">
          {t('criterion.origin')}
        </Typography>
      ) : null}
    </>
  );
}

type Form = ReturnType<typeof useContractForm<z.input<typeof Values>, z.output<typeof Values>>>;

function EntryField(props: { form: Form; source: 'milestone' | 'records'; stageId: string; fixed: boolean }) {
  const { form, source, fixed } = props;
  const t = useWords('journey');
  const names = useWayNames();
  const asked = useAsk('journey.timeline', {});
  const items = (asked.data?.items ?? []).filter((one) => source === 'records' || one.kind === 'milestone');
  return (
    <SelectField
      control={form.control}
      name="entryId"
      label={source === 'milestone' ? t('kind.milestone') : t('criterion.entry')}
      options={items.map((one) => ({ value: one.id, words: names.name(one.kind, one) }))}
      disabled={fixed}
    />
  );
}
