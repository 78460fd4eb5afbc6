/** Says that a safety plan, a monitoring plan or the day of the move was agreed, just as it stands now. */
import { useState } from 'react';
import * as z from 'zod';
import type { Input } from '../../../../shared/contract.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { notYet, Together, togetherFields } from './Together.tsx';

const Agreeing = z.strictObject({
  on: CivilDate,
  byNames: text(limits.reason),
  ...togetherFields,
  note: optionalText(limits.note),
});

interface Props {
  readonly childId: string;
  readonly about: Input<'plan.agree'>['about'];
  /** Of what is on the screen: if it changed meanwhile, nothing is said. */
  readonly digest: string;
  readonly onClose: () => void;
}

export function AgreePanel({ childId, about, digest, onClose }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('plan.agree');
  const form = useContractForm(Agreeing, { on: today, byNames: '', ...notYet, note: '' });
  return (
    <SidePanel open title={t(`agree.${about}`)} onClose={onClose}>
      <FormSheet
        form={form}
        save={t('agree.save')}
        draft={{ key: `plan.agree.${about}:${childId}` }}
        onSave={(values) => run({ childId, id, about, digest, ...values })}
        onSaved={onClose}
        onCancel={onClose}
      >
        <DateField control={form.control} name="on" label={t('field.agreedOn')} max={today} required />
        <TextField
          control={form.control}
          name="byNames"
          label={t('field.signedBy')}
          help={t('field.signedBy-help')}
          max={limits.reason}
          required
        />
        <Together control={form.control} />
        <TextField control={form.control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
      </FormSheet>
    </SidePanel>
  );
}
