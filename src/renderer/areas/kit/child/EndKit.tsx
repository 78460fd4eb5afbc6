/** Ends a kit: the move is off, or the kit is done with. It stays readable in the history. */
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { WithKit } from './useKit.ts';

const Ending = z.strictObject({ on: CivilDate, reason: text(limits.reason) });

export function EndKit({ record, onClose }: { readonly record: WithKit; readonly onClose: () => void }) {
  const t = useWords('kit');
  const { today } = useDates();
  const [run, { running }] = useCommand('kit.end');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Ending, { on: today, reason: '' });
  const { kit, child } = record;
  const save = form.handleSubmit(async (values) => {
    const result = await run({ childId: child.id, id: kit.id, rev: kit.rev, ...values });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={t('page.end-kit')}
      text={t('page.end-kit-text')}
      confirm={t('page.end-kit')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <DateField control={form.control} name="on" label={t('field.on')} min={kit.startedOn} max={today} required />
      <TextField
        control={form.control}
        name="reason"
        label={t('field.reason')}
        multiline
        rows={2}
        max={limits.reason}
        required
      />
    </DecideDialog>
  );
}
