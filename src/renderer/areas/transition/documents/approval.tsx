/** Approving a version, and taking an approval back with a reason. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useFieldWords } from '../work/useFieldWords.ts';
import type { Version } from './VersionBlock.tsx';

const Approve = z.strictObject({ by: text(limits.name), on: CivilDate });

export function ApproveForm({ version, onDone }: { version: Version; onDone: () => void }) {
  const t = useWords('transition');
  const { today } = useDates();
  const { user } = useMe();
  const field = useFieldWords();
  const [id] = useState(newId);
  const [run] = useCommand('transition.approveVersion');
  const form = useContractForm(Approve, { by: user.name, on: today });
  return (
    <Box sx={{ mt: 1.5 }}>
      <FormSheet
        form={form}
        save={t('document.approve')}
        onSave={(values, over) => run({ id, versionId: version.id, rev: over ?? version.rev, ...values })}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={field.word}
      >
        <TextField
          control={form.control}
          name="by"
          label={t('column.approvedBy')}
          help={t('document.approvedByHelp')}
          max={limits.name}
          required
          autoFocus
        />
        <DateField control={form.control} name="on" label={t('column.approvedOn')} max={today} required />
      </FormSheet>
    </Box>
  );
}

const Withdraw = z.strictObject({ reason: text(limits.reason) });

export function WithdrawForm({ approval, onDone }: { approval: NonNullable<Version['approval']>; onDone: () => void }) {
  const t = useWords('transition');
  const field = useFieldWords();
  const [run] = useCommand('transition.withdrawApproval');
  const form = useContractForm(Withdraw, { reason: '' });
  return (
    <Box sx={{ mt: 1.5 }}>
      <FormSheet
        form={form}
        save={t('document.withdrawApproval')}
        onSave={({ reason }, over) => run({ id: approval.id, rev: over ?? approval.rev, reason })}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={field.word}
      >
        <TextField
          control={form.control}
          name="reason"
          label={t('document.whyWithdraw')}
          multiline
          rows={2}
          max={limits.reason}
          required
          autoFocus
        />
      </FormSheet>
    </Box>
  );
}
