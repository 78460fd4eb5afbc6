/** When the kit is needed, where the plan does not say it; and a note on all of it. */
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { WithKit } from './useKit.ts';

const Values = z.strictObject({ rev: z.int(), neededOn: CivilDate.nullable(), note: optionalText(limits.note) });

export function EditKitPanel({ record, onClose }: { readonly record: WithKit; readonly onClose: () => void }) {
  const t = useWords('kit');
  const [run] = useCommand('kit.edit');
  const { kit, child, moveFrom } = record;
  const [start] = useState({ rev: kit.rev, neededOn: kit.neededOn, note: kit.note ?? '' });
  const form = useContractForm(Values, start);
  return (
    <SidePanel open title={t('page.edit-kit')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `kit.edit:${kit.id}`, rev: kit.rev }}
        onSave={(values) => run({ childId: child.id, id: kit.id, ...values })}
        onSaved={onClose}
        onCancel={onClose}
      >
        <DateField
          control={form.control}
          name="neededOn"
          label={t('field.needed-on')}
          help={t(moveFrom === 'plan' ? 'field.needed-on-plan' : 'field.needed-on-help')}
        />
        <TextField
          control={form.control}
          name="note"
          label={t('field.note')}
          help={t('field.note-kit')}
          multiline
          max={limits.note}
        />
      </FormSheet>
    </SidePanel>
  );
}
