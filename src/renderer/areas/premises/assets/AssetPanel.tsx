/** A building, a vehicle, a fund: what it is, what becomes of it, what it is worth. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { assetDecisions, assetKinds, premises } from '../../../../shared/areas/premises.ts';
import type { Asset } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { AmountField } from '../../../ui/AmountField.tsx';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../forms/RecordFoot.tsx';
import { SiteField } from '../forms/SiteField.tsx';
import { useStoredWords } from '../names.ts';

const schema = premises['premises.saveAsset'].input;
type Form = ContractForm<z.input<typeof schema>, z.output<typeof schema>>;
const undecided = { decidedOn: null, doneOn: null } as const;

interface Props {
  readonly one: Asset | null;
  readonly siteId: string | null;
  readonly onClose: () => void;
}

export function AssetPanel({ one, siteId, onClose }: Props) {
  const t = useWords('premises');
  const c = useWords('catalogue');
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('premises.saveAsset');
  const form: Form = useContractForm(schema, valuesOf(one, id, siteId));
  const { control } = form;
  return (
    <RecordPanel
      title={one ? one.name : t('form.add-asset')}
      form={form}
      draft={{ key: `premises.asset:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add-asset')}
      onSave={(values) => run(values.decision === 'undecided' ? { ...values, ...undecided } : values)}
      said={t('said.asset')}
      onClose={onClose}
      storedWords={stored}
      foot={one ? <RecordFoot kind="asset" record={one} onClose={onClose} /> : null}
    >
      <TextField control={control} name="name" label={t('column.name')} max={limits.name} required autoFocus />
      <SelectField
        control={control}
        name="kind"
        label={t('column.kind')}
        options={assetKinds.map((value) => ({ value, words: c(`asset-kind.${value}`) }))}
      />
      <SiteField control={control} name="siteId" label={t('column.home')} none={t('field.no-home')} />
      <TextField
        control={control}
        name="belongsTo"
        label={t('column.belongsTo')}
        help={t('field.belongs-help')}
        max={limits.name}
      />
      <TextField control={control} name="useNow" label={t('column.useNow')} max={limits.title} />
      <Decision form={form} />
      <Value form={form} />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} multiline />
    </RecordPanel>
  );
}

function valuesOf(one: Asset | null, id: string, siteId: string | null): z.input<typeof schema> {
  return {
    ...{ id, rev: one?.rev ?? null, siteId: one ? (one.site?.id ?? null) : siteId, kind: one?.kind ?? 'building' },
    ...{ name: one?.name ?? '', belongsTo: one?.belongsTo ?? null, useNow: one?.useNow ?? null },
    ...{ useLater: one?.useLater ?? null, decision: one?.decision ?? 'undecided', decidedOn: one?.decidedOn ?? null },
    ...{ doneOn: one?.doneOn ?? null, value: one?.value ?? null, currency: one?.currency ?? null },
    ...{ valuedOn: one?.valuedOn ?? null, note: one?.note ?? null },
  };
}

function Decision({ form }: { readonly form: Form }) {
  const t = useWords('premises');
  const { today } = useDates();
  const { control } = form;
  const decided = useWatch({ control, name: 'decision' }) !== 'undecided';
  return (
    <>
      <SelectField
        control={control}
        name="decision"
        label={t('column.decision')}
        options={assetDecisions.map((value) => ({ value, words: t(`decision.${value}`) }))}
      />
      {decided ? (
        <>
          <DateField control={control} name="decidedOn" label={t('column.decidedOn')} max={today} offerToday required />
          <DateField control={control} name="doneOn" label={t('column.doneOn')} max={today} />
        </>
      ) : null}
      <TextField
        control={control}
        name="useLater"
        label={t('column.useLater')}
        help={t('field.later-help')}
        max={limits.title}
      />
    </>
  );
}

const noCurrency: readonly string[] = [];

function Value({ form }: { readonly form: Form }) {
  const t = useWords('premises');
  const { today } = useDates();
  const { control } = form;
  const main = useAsk('money.settings', {}, { skip: useCan('money.read') === null }).data?.mainCurrency;
  const currency = useWatch({ control, name: 'currency' });
  return (
    <>
      <CurrencyField
        control={control}
        name="currency"
        label={t('column.currency')}
        first={main ? [main] : noCurrency}
        optional
      />
      <AmountField
        control={control}
        name="value"
        label={t('column.value')}
        currency={currency}
        disabled={currency === null}
      />
      <DateField control={control} name="valuedOn" label={t('column.valuedOn')} max={today} />
    </>
  );
}
