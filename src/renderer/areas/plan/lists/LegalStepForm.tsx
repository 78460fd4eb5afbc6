/** A legal step: what it is called, and for which care arrangements it is asked. */
import { useState } from 'react';
import * as z from 'zod';
import { PlacementTypeId } from '../../../../shared/areas/plan-parts.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import type { Lists } from '../types.ts';
import { NameField, TypesField } from './entryForm.tsx';

const Fields = z.strictObject({ name: optionalText(limits.title), placementTypes: z.array(PlacementTypeId) });

interface Props {
  readonly entry: Lists['legalSteps'][number] | null;
  readonly onDone: () => void;
}

export function LegalStepForm({ entry, onDone }: Props) {
  const words = useFieldWords();
  const [id] = useState(() => entry?.id ?? newId());
  const [run] = useCommand('plan.saveLegalStep');
  const form = useContractForm(Fields, { name: entry?.name ?? '', placementTypes: entry?.placementTypes ?? [] });
  return (
    <FormSheet
      form={form}
      onSave={(values, over) => run({ id, rev: over ?? entry?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={words.field}
      conflictValue={words.value}
    >
      <NameField control={form.control} list="legal-step" id={entry?.id ?? null} />
      <TypesField control={form.control} />
    </FormSheet>
  );
}
