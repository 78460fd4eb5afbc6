/** The few things that say who a child is; unknown is an answer to each of them. */
import * as z from 'zod';
import { complexities, sexes } from '../../../../shared/areas/caseload.ts';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { roughDateText } from '../../../../shared/rules/rough-date.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ChoiceField } from '../../../ui/choices.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { RoughDateField, RoughDateTyped } from '../../../ui/RoughDateField.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { HouseField } from '../HouseField.tsx';
import { changedSince, Opened, openedFrom } from './changed.ts';
import { EditSection } from './EditSection.tsx';
import { useConflictWords } from './useConflictWords.ts';

interface Props {
  readonly record: ChildRecord;
}

export function WhoSection({ record }: Props) {
  const t = useWords('children');
  const words = useAge();
  return (
    <EditSection
      title={t('who.title')}
      verb={t('who.edit')}
      form={(onDone) => <WhoForm record={record} onDone={onDone} />}
    >
      <Facts
        items={[
          { label: t('field.name'), value: record.name ?? t('value.not-known') },
          { label: t('field.code'), value: record.code },
          { label: t('field.birth_date'), value: words.rough(record.birthDate, record.birthPrecision) },
          { label: t('field.sex'), value: t(`sex.${record.sex}`) },
          { label: t('field.house'), value: record.house ?? t('value.not-known') },
          { label: t('field.complexity'), value: t(`complexity.${record.complexity}`) },
        ]}
      />
    </EditSection>
  );
}

const WhoValues = z.strictObject({
  ...Opened,
  name: optionalText(limits.name),
  birth: RoughDateTyped,
  sex: z.enum(sexes),
  house: optionalText(limits.name),
  complexity: z.enum(complexities),
});

function WhoForm({ record, onDone }: Props & { readonly onDone: () => void }) {
  const t = useWords('children');
  const conflict = useConflictWords();
  const [edit] = useCommand('children.edit');
  const form = useContractForm(WhoValues, {
    ...openedFrom(record),
    name: record.name ?? '',
    birth: roughDateText(record.birthDate, record.birthPrecision),
    sex: record.sex,
    house: record.house ?? '',
    complexity: record.complexity,
  });
  const { control } = form;
  async function save({ rev, was, birth, ...values }: z.output<typeof WhoValues>, over?: number) {
    const now = { ...values, birthDate: birth.date, birthPrecision: birth.precision };
    return edit({ childId: record.id, rev: over ?? rev, ...changedSince(now, was) });
  }
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.who:${record.id}`, rev: record.rev }}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.name')}
        help={t('who.name-help')}
        max={limits.name}
        autoFocus
      />
      <RoughDateField control={control} name="birth" label={t('field.birth_date')} why={t('who.birth-why')} withAge />
      <ChoiceField
        control={control}
        name="sex"
        label={t('field.sex')}
        row
        options={sexes.map((value) => ({ value, words: t(`sex.${value}`) }))}
      />
      <HouseField control={control} name="house" label={t('field.house')} help={t('who.house-help')} />
      <SelectField
        control={control}
        name="complexity"
        label={t('field.complexity')}
        help={t('who.complexity-help')}
        options={complexities.map((value) => ({ value, words: t(`complexity.${value}`) }))}
      />
    </FormSheet>
  );
}
