/** A criterion of readiness: what it is called, whether a move waits for it, for which goals it is asked. */
import { useState } from 'react';
import * as z from 'zod';
import { Goal } from '../../../../shared/areas/plan-parts.ts';
import { planGoals } from '../../../../shared/catalogue/plan.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckField, CheckListField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Lists } from '../types.ts';
import { NameField } from './entryForm.tsx';

const Fields = z.strictObject({ name: optionalText(limits.title), critical: z.boolean(), goals: z.array(Goal) });

interface Props {
  readonly entry: Lists['criteria'][number] | null;
  readonly onDone: () => void;
}

export function CriterionForm({ entry, onDone }: Props) {
  const t = useWords('plan');
  const words = useFieldWords();
  const [id] = useState(() => entry?.id ?? newId());
  const [run] = useCommand('plan.saveCriterion');
  const form = useContractForm(Fields, {
    name: entry?.name ?? '',
    critical: entry?.critical ?? false,
    goals: entry?.goals ?? [],
  });
  const fixed = entry?.fixed ?? false;
  return (
    <FormSheet
      form={form}
      onSave={(values, over) => run({ id, rev: over ?? entry?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <NameField control={form.control} list="criterion" id={entry?.id ?? null} />
      <CheckField
        control={form.control}
        name="critical"
        label={t('lists.critical')}
        help={t('lists.critical-help')}
        disabled={fixed}
      />
      <CheckListField
        control={form.control}
        name="goals"
        label={t('lists.goals')}
        help={t('lists.none-is-all')}
        disabled={fixed}
        options={planGoals.map((value) => ({ value, words: t(`goal.${value}`) }))}
      />
    </FormSheet>
  );
}
