/** One item of the template: its name, how many, and for whom; adding one of the organisation's own. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { Conditions, Quantity } from '../../../../shared/areas/kit-parts.ts';
import type { KitItem } from '../../../../shared/areas/kit-parts.ts';
import { forEveryone, kitKinds, kitUnits } from '../../../../shared/catalogue/kit.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useKitNames } from '../names.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { useConditionWords } from './useConditionWords.ts';

const age = z
  .union([z.literal(''), z.number()])
  .nullable()
  .transform((value) => (value === '' ? null : value))
  .pipe(Conditions.shape.ageFrom);
/** Months are ticked as texts. */
const FormConditions = Conditions.extend({
  ageFrom: age,
  ageTo: age,
  months: z.array(z.string()).transform((months) => months.map(Number)),
});
const TemplateValues = z.strictObject({
  name: optionalText(limits.title),
  kind: z.enum(kitKinds),
  quantity: Quantity,
  unit: z.enum(kitUnits),
  stocked: z.boolean(),
  sized: z.boolean(),
  continues: z.boolean(),
  conditions: FormConditions,
});
export type TemplateInput = z.input<typeof TemplateValues>;
export type TemplateRead = z.output<typeof TemplateValues>;

function inputOf(item: KitItem | null): TemplateInput {
  const { kind, quantity, unit, stocked, sized, continues } = item ?? fresh;
  const conditions = item?.conditions ?? forEveryone;
  const { needs, goals, placements, months } = conditions;
  const lists = { needs: [...needs], goals: [...goals], placements: [...placements], months: months.map(String) };
  return {
    name: item?.name ?? '',
    ...{ kind, quantity, unit, stocked, sized, continues },
    conditions: { ...conditions, ...lists },
  };
}
const fresh: Omit<TemplateInput, 'name' | 'conditions'> = {
  ...{ kind: 'goods', quantity: 1, unit: 'piece', stocked: false, sized: false, continues: false },
};

interface Props {
  /** Null: a new one. */
  readonly item: KitItem | null;
  readonly onClose: () => void;
}

export function TemplatePanel({ item, onClose }: Props) {
  const t = useWords('kit');
  const names = useKitNames();
  const mayEdit = useCan('lists.edit') !== null;
  const conditions = useConditionWords();
  const hint = names.hint(item?.id ?? null);
  return (
    <SidePanel open title={item ? names.item(item) : t('template.add')} onClose={onClose}>
      {hint ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {hint}
        </Typography>
      ) : null}
      {mayEdit ? (
        <EditTemplate key={item?.rev ?? 0} item={item} onClose={onClose} />
      ) : item ? (
        <Typography>{conditions(item.conditions)}</Typography>
      ) : null}
      {mayEdit && item ? <SetAside item={item} onClose={onClose} /> : null}
      {item ? <Origin origin={item.origin} /> : null}
    </SidePanel>
  );
}

/** Where it comes from: what is our own proposal is said to be so. */
function Origin({ origin }: { readonly origin: string }) {
  const t = useWords('kit');
  const has = useHasWord('kit');
  const key = `origin.${origin}`;
  return has(key) ? (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 3 }}>
      {t(key)}
    </Typography>
  ) : null;
}

function EditTemplate({ item, onClose }: Props) {
  const t = useWords('kit');
  const names = useKitNames();
  const [id] = useState(newId);
  const [add] = useCommand('kit.addTemplate');
  const [edit] = useCommand('kit.editTemplate');
  const [start] = useState(() => inputOf(item));
  const form = useContractForm<TemplateInput, TemplateRead>(TemplateValues, start);
  const { control } = form;
  const shipped = item ? names.shipped(item.id) : null;
  const save = ({ name, ...values }: TemplateRead, over?: number) =>
    item ? edit({ id: item.id, rev: over ?? item.rev, name, ...values }) : add({ id, name: name ?? '', ...values });
  return (
    <FormSheet
      form={form}
      draft={{ key: `kit.template:${item?.id ?? 'new'}`, rev: item?.rev ?? null }}
      onSave={save}
      onSaved={onClose}
      onCancel={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.name')}
        help={shipped === null ? undefined : t('template.name-help', { name: shipped })}
        required={shipped === null}
        max={limits.title}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 110px 1fr' }}>
        <SelectField
          control={control}
          name="kind"
          label={t('field.kind')}
          options={kitKinds.map((value) => ({ value, words: t(`kind.${value}`) }))}
        />
        <TextField control={control} name="quantity" label={t('field.quantity')} type="number" required />
        <SelectField
          control={control}
          name="unit"
          label={t('field.unit')}
          options={kitUnits.map((value) => ({ value, words: t(`unit-name.${value}`) }))}
        />
      </Box>
      <ConditionFields control={control} />
      <CheckField control={control} name="stocked" label={t('template.stocked')} help={t('template.stocked-help')} />
      <CheckField control={control} name="sized" label={t('template.sized')} />
      <CheckField control={control} name="continues" label={t('template.continues')} />
    </FormSheet>
  );
}

function SetAside({ item, onClose }: { readonly item: KitItem; readonly onClose: () => void }) {
  const t = useWords('kit');
  const words = useErrorWords();
  const { say, offer } = useUndo();
  const [run, { running }] = useCommand('kit.editTemplate');
  const turn = async () => {
    const result = await run({ id: item.id, rev: item.rev, retired: !item.retired });
    if (!result.ok) return say(words(result.error));
    const { rev } = result.value;
    offer(t(item.retired ? 'template.back' : 'template.set-aside'), () =>
      run({ id: item.id, rev, retired: item.retired }),
    );
    return onClose();
  };
  return (
    <Box sx={{ mt: 2 }}>
      <Button size="small" color="secondary" disabled={running} onClick={() => void turn()}>
        {t(item.retired ? 'template.use-again' : 'template.retire')}
      </Button>
    </Box>
  );
}
