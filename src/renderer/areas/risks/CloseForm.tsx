/** Closing a risk or an issue: when, and why it is over. */
import * as z from 'zod';
import type { Risk } from '../../../shared/areas/risks.ts';
import { CivilDate } from '../../../shared/dates.ts';
import { limits, text } from '../../../shared/text.ts';
import { useCommand } from '../../app/api.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import { DateField, TextField } from '../../ui/fields.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';

const Values = z.strictObject({ on: CivilDate, reason: text(limits.reason) });

export function CloseForm({ risk, onDone }: { readonly risk: Risk; readonly onDone: () => void }) {
  const t = useWords('risks');
  const { today } = useDates();
  const [run] = useCommand('risks.close');
  const form = useContractForm(Values, { on: today, reason: '' });
  return (
    <FormSheet
      form={form}
      draft={{ key: `risks.close:${risk.id}`, rev: risk.rev }}
      save={t('action.close')}
      onSave={(values, over) => run({ id: risk.id, rev: over ?? risk.rev, ...values })}
      onSaved={onDone}
      onCancel={onDone}
    >
      <DateField control={form.control} name="on" label={t('column.closedOn')} max={today} required />
      <TextField
        control={form.control}
        name="reason"
        label={t('column.closeReason')}
        multiline
        rows={2}
        max={limits.reason}
        required
        autoFocus
      />
    </FormSheet>
  );
}
