/** A line of the budget: what it is for, whom it serves, who pays, in which currency. */
import { useState } from 'react';
import * as z from 'zod';
import { costKinds, lineKinds, money } from '../../../../shared/areas/money.ts';
import type { BudgetLine } from '../../../../shared/areas/money.ts';
import { Currency } from '../../../../shared/currencies.ts';
import { serves as servesAll } from '../../../../shared/rules/money.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { ChoiceField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useHomes } from '../MoneyLinks.tsx';
import { useServesWords, useStoredWords } from '../names.ts';

const schema = money['money.saveLine'].input.extend({ currency: Currency.nullable().pipe(z.string('required')) });
type Form = ContractForm<z.input<typeof schema>, z.output<typeof schema>>;

interface Props {
  readonly one: BudgetLine | null;
  readonly siteId: string | null;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

export function LinePanel({ one, siteId, onClose, onSaved }: Props) {
  const t = useWords('money');
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('money.saveLine');
  const main = useAsk('money.settings', {}).data?.mainCurrency ?? null;
  const form: Form = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, name: one?.name ?? '', kind: one?.kind ?? 'running', cost: one?.cost ?? 'staff' },
    ...{ serves: one?.serves ?? 'residence', currency: one?.currency ?? main, sourceId: one?.source?.id ?? null },
    ...{ siteId: one ? (one.site?.id ?? null) : siteId, note: one?.note ?? null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('lines.change', { name: one.name }) : t('lines.add')}
      form={form}
      draft={{ key: `money.line:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('lines.add')}
      onSave={run}
      said={t('said.line')}
      onSaved={() => onSaved?.(form.getValues('id'))}
      onClose={onClose}
      storedWords={stored}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.line-name')}
        help={t('field.line-help')}
        max={limits.name}
        required
        autoFocus
      />
      <WhatFor form={form} />
      <CurrencyField
        control={control}
        name="currency"
        label={t('column.currency')}
        help={t('field.currency-help')}
        required
      />
      <WhoPays form={form} one={one} />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} multiline />
    </RecordPanel>
  );
}

function WhatFor({ form }: { readonly form: Form }) {
  const t = useWords('money');
  const words = useServesWords();
  const { control } = form;
  return (
    <>
      <ChoiceField
        control={control}
        name="serves"
        label={t('column.serves')}
        options={servesAll.map((value) => ({ value, words: words(value), help: t(`serves-help.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="kind"
        label={t('column.kind')}
        options={lineKinds.map((value) => ({ value, words: t(`kind.${value}`) }))}
      />
      <SelectField
        control={control}
        name="cost"
        label={t('column.cost')}
        options={costKinds.map((value) => ({ value, words: t(`cost.${value}`) }))}
      />
    </>
  );
}

function WhoPays({ form, one }: { readonly form: Form; readonly one: BudgetLine | null }) {
  const t = useWords('money');
  const { control } = form;
  const homes = useHomes();
  const sources = (useAsk('money.sources', {}).data?.sources ?? []).filter(
    (source) => !source.retired || source.id === one?.source?.id,
  );
  return (
    <>
      <SelectField
        control={control}
        name="sourceId"
        label={t('column.source')}
        help={sources.length === 0 ? t('field.no-sources') : undefined}
        none={t('lines.nobody-pays')}
        options={sources.map((source) => ({ value: source.id, words: source.name }))}
      />
      {homes.sites.length > 1 ? (
        <SelectField
          control={control}
          name="siteId"
          label={t('column.home')}
          none={t('field.all-homes')}
          options={homes.sites.map((site) => ({ value: site.id, words: site.name }))}
        />
      ) : null}
    </>
  );
}
