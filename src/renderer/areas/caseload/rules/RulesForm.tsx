/** Changing the limits, the weights, and what happens with somebody who is not ready. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import type { Key } from '../../../app/keys.ts';
import { CheckField, ChoiceField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import type { Rules } from '../types.ts';

/** Weights are typed in children; the store keeps hundredths. */
const weight = z.number().min(0, 'too-small').max(10, 'too-large');
const count = z.int().min(1, 'too-small').max(200, 'too-large');
const RuleValues = z.strictObject({
  rev: z.int(),
  limit: count,
  warnFrom: count,
  firstYearPercent: z.int().min(10, 'too-small').max(100, 'too-large'),
  weightsOn: z.boolean(),
  weightUsual: weight,
  weightComplex: weight,
  weightStable: weight,
  eligibility: z.enum(['block', 'warn']),
});
type RuleValues = z.output<typeof RuleValues>;
type Form = ContractForm<RuleValues, RuleValues>;

const hundredths = (children: number) => Math.round(children * 100);

function valuesOf(rules: Rules): RuleValues {
  const { rev, limit, warnFrom, firstYearPercent, weightsOn, eligibility } = rules;
  const [weightUsual, weightComplex, weightStable] = [
    rules.weightUsual / 100,
    rules.weightComplex / 100,
    rules.weightStable / 100,
  ];
  return { rev, limit, warnFrom, firstYearPercent, weightsOn, eligibility, weightUsual, weightComplex, weightStable };
}

function useSave(rules: Rules, form: Form) {
  const [run] = useCommand('caseload.editRules');
  return async ({ rev, weightUsual, weightComplex, weightStable, ...values }: RuleValues) => {
    const weights = {
      weightUsual: hundredths(weightUsual),
      weightComplex: hundredths(weightComplex),
      weightStable: hundredths(weightStable),
    };
    // Who saves the figures has looked at them. Without an edit, the newest revision is the one shown.
    const seen = form.formState.isDirty ? rev : rules.rev;
    const result = await run({ id: rules.id, rev: seen, ...values, ...weights, confirmed: true });
    if (result.ok) form.reset(valuesOf(result.value));
    return result;
  };
}

export function RulesForm({ rules }: { readonly rules: Rules }) {
  const t = useWords('caseload');
  const common = useWords('common');
  const form: Form = useContractForm<RuleValues, RuleValues>(RuleValues, valuesOf(rules));
  const { control } = form;
  const save = useSave(rules, form);
  const words = rules.confirmed ? common('action.save') : t('page.rules.confirm');
  const fieldWords = (field: string) => {
    const key = columnWords[field];
    return key ? t(key) : t('field.other');
  };
  const eligibilities = (['block', 'warn'] as const).map((value) => ({
    value,
    words: t(`page.rules.${value}`),
    help: t(`page.rules.${value}-help`),
  }));
  return (
    <Section title={t('page.rules.ours')}>
      <FormSheet form={form} save={words} onSave={save} conflictWords={fieldWords}>
        <Three>
          <TextField
            control={control}
            name="limit"
            label={t('page.rules.limit')}
            help={t('page.rules.limit-help')}
            type="number"
          />
          <TextField
            control={control}
            name="warnFrom"
            label={t('page.rules.warn-from')}
            help={t('page.rules.warn-from-help')}
            type="number"
          />
          <TextField
            control={control}
            name="firstYearPercent"
            label={t('page.rules.first-year')}
            help={t('page.rules.first-year-help')}
            type="number"
          />
        </Three>
        <Weights form={form} />
        <ChoiceField control={control} name="eligibility" label={t('page.rules.eligibility')} options={eligibilities} />
      </FormSheet>
    </Section>
  );
}

/** The store's names of the fields, for two versions of them side by side. */
const columnWords: Readonly<Record<string, Key<'caseload'>>> = {
  case_limit: 'page.rules.limit',
  warn_from: 'page.rules.warn-from',
  first_year_percent: 'page.rules.first-year',
  weights_on: 'page.rules.weights',
  weight_usual: 'state.complexity.usual',
  weight_complex: 'state.complexity.complex',
  weight_stable: 'state.complexity.stable',
  eligibility: 'page.rules.eligibility',
};

const weights = [
  ['weightUsual', 'usual'],
  ['weightComplex', 'complex'],
  ['weightStable', 'stable'],
] as const;

function Weights({ form }: { readonly form: Form }) {
  const t = useWords('caseload');
  const { control } = form;
  const on = useWatch({ control, name: 'weightsOn' });
  return (
    <>
      <CheckField
        control={control}
        name="weightsOn"
        label={t('page.rules.weights')}
        help={t('page.rules.weights-help')}
      />
      {on ? (
        <Three>
          {weights.map(([name, complexity]) => (
            <TextField
              key={name}
              control={control}
              name={name}
              label={t(`state.complexity.${complexity}`)}
              help={t(`field.complexity-${complexity}`)}
              type="number"
            />
          ))}
        </Three>
      ) : null}
    </>
  );
}

function Three({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}>{children}</Box>
  );
}
