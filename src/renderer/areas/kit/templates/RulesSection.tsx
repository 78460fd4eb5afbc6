/** The limits of money, and how far ahead moves are looked at. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import * as z from 'zod';
import type { KitRules } from '../../../../shared/areas/kit-templates.ts';
import { Currency } from '../../../../shared/areas/kit-parts.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../child/useFieldWords.ts';
import { moneyFields, plain, readMoney } from '../money.ts';
import { MoneyFields } from '../MoneyFields.tsx';
import { useKitNames } from '../names.ts';

const Values = z
  .strictObject({
    rev: z.int(),
    usual: z.string().max(8, 'too-long'),
    limits: z.array(z.strictObject(moneyFields)).max(10, 'too-large'),
    weeksAhead: z.int('number').min(1, 'too-small').max(26, 'too-large'),
    readyDays: z.int('number').min(0, 'too-small').max(60, 'too-large'),
  })
  .transform(({ usual, limits, ...rest }, context) => {
    const code = usual.trim().toUpperCase();
    const currency = Currency.safeParse(code);
    if (code !== '' && !currency.success) context.addIssue({ code: 'custom', path: ['usual'], message: 'currency' });
    const read = limits.flatMap((limit, index) => {
      const at = (field: string) => ({ path: ['limits', index, field] });
      const paths = { costPath: at('cost').path, currencyPath: at('currency').path };
      const { amount, currency: of } = readMoney(limit, context, paths);
      const blank = limit.cost.trim() === '' && limit.currency.trim() === '';
      if (!blank && amount === null && limit.cost.trim() === '') {
        context.addIssue({ code: 'custom', path: at('cost').path, message: 'required' });
      }
      return amount === null || of === null ? [] : [{ currency: of, amount }];
    });
    return { ...rest, currency: currency.success ? code : null, limits: read };
  });
type Input = z.input<typeof Values>;
type Read = z.output<typeof Values>;

export function RulesSection() {
  const t = useWords('kit');
  const may = useCan('organisation.edit') !== null;
  const rules = useAsk('kit.rules', {}, { keepPrevious: true }).data;
  if (!rules) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Section title={t('rules.title')}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2, maxWidth: '72ch' }}>
          {t('rules.help')}
        </Typography>
        {rules.confirmed ? null : (
          <Alert severity="info" sx={{ mb: 2 }}>
            {t('rules.unconfirmed')}
          </Alert>
        )}
        {may ? <RulesForm key={rules.id} rules={rules} /> : <RulesFacts rules={rules} />}
      </Section>
    </Box>
  );
}

function RulesFacts({ rules }: { readonly rules: KitRules }) {
  const t = useWords('kit');
  const names = useKitNames();
  return (
    <Facts
      items={[
        {
          label: t('rules.limits'),
          value: rules.limits.length === 0 ? t('rules.no-limit') : rules.limits.map(names.money).join(' · '),
        },
        { label: t('rules.weeks'), value: rules.weeksAhead },
        { label: t('rules.ready-days'), value: rules.readyDays },
      ]}
    />
  );
}

function inputOf(rules: KitRules): Input {
  const { rev, currency, weeksAhead, readyDays } = rules;
  const limits = rules.limits.map((limit) => ({ cost: plain(limit.amount, limit.currency), currency: limit.currency }));
  return { rev, usual: currency ?? '', limits, weeksAhead, readyDays };
}

function RulesForm({ rules }: { readonly rules: KitRules }) {
  const t = useWords('kit');
  const words = useFieldWords();
  const [run] = useCommand('kit.editRules');
  const form: ContractForm<Input, Read> = useContractForm<Input, Read>(Values, inputOf(rules));
  const { control } = form;
  return (
    <FormSheet
      form={form}
      conflictWords={(field) => words.field('kit_rules', field)}
      onSave={async ({ rev, ...values }) => {
        // Without an edit, the newest revision is the one shown.
        const seen = form.formState.isDirty ? rev : rules.rev;
        const result = await run({ id: rules.id, rev: seen, ...values, confirmed: true });
        if (result.ok) form.reset(inputOf(result.value));
        return result;
      }}
    >
      <Box sx={{ maxWidth: 200 }}>
        <TextField control={control} name="usual" label={t('rules.currency')} help={t('field.currency-help')} />
      </Box>
      <Limits control={control} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        <TextField
          control={control}
          name="weeksAhead"
          label={t('rules.weeks')}
          help={t('rules.weeks-help')}
          type="number"
        />
        <TextField
          control={control}
          name="readyDays"
          label={t('rules.ready-days')}
          help={t('rules.ready-days-help')}
          type="number"
        />
      </Box>
    </FormSheet>
  );
}

function Limits({ control }: { readonly control: ContractForm<Input, Read>['control'] }) {
  const t = useWords('kit');
  const { fields, append, remove } = useFieldArray({ control, name: 'limits' });
  return (
    <Box role="group" aria-label={t('rules.limits')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2">{t('rules.limits-help')}</Typography>
      {fields.map((field, index) => (
        <Box key={field.id} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 36px', alignItems: 'start' }}>
          <MoneyFields
            control={control}
            cost={`limits.${index}.cost`}
            currency={`limits.${index}.currency`}
            label={t('rules.limit')}
            help=""
          />
          <IconButton size="small" aria-label={t('rules.remove-limit')} onClick={() => remove(index)}>
            <CloseIcon sx={{ fontSize: 18 }} />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<PlusIcon />}
        sx={{ justifySelf: 'start' }}
        disabled={fields.length >= 10}
        onClick={() => append({ cost: '', currency: '' })}
      >
        {t('rules.add-limit')}
      </Button>
    </Box>
  );
}
