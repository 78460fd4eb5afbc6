/** Ends somebody's part without another following: the child then waits on top of the board. */
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
import { useChildWords } from '../names.ts';
import type { Assignment, ChildRecord } from '../types.ts';

const Ending = z.strictObject({ on: CivilDate, reason: text(limits.reason) });

interface Props {
  readonly record: ChildRecord;
  readonly period: Assignment;
  readonly onClose: () => void;
}

export function EndDialog({ record, period, onClose }: Props) {
  const t = useWords('caseload');
  const words = useChildWords();
  const { today } = useDates();
  const [run, { running }] = useCommand('caseload.end');
  const [failure, setFailure] = useState<Failure | undefined>();
  const form = useContractForm(Ending, { on: today, reason: '' });
  const save = form.handleSubmit(async ({ on, reason }) => {
    const result = await run({ id: period.id, rev: period.rev, on, reason });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  const values = { name: words.name(record.child), worker: period.staff.name };
  return (
    <DecideDialog
      open
      title={t('page.child.end-title', values)}
      text={period.part === 'lead' ? t('page.child.end-text', values) : undefined}
      confirm={t('page.child.end-save')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <DateField
        control={form.control}
        name="on"
        label={t('page.child.end-on')}
        min={period.from}
        max={today}
        required
      />
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
