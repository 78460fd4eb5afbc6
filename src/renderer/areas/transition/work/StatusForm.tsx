/** What must be said with a new state: why it is blocked or not relevant, or the day it was done. */
import Box from '@mui/material/Box';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import type { Action, ActionStatus } from '../../../../shared/areas/transition.ts';
import { needsReason } from '../../../../shared/rules/status.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useFieldWords } from './useFieldWords.ts';
import { usePanelForm } from './usePanelForm.ts';
import type { Seen } from './useSeen.ts';

interface Props {
  readonly action: Action;
  readonly status: ActionStatus;
  readonly seen: Seen;
  readonly onDone: () => void;
}

export function StatusForm(props: Props) {
  return <Box sx={{ mt: 2 }}>{needsReason(props.status) ? <ReasonForm {...props} /> : <DoneForm {...props} />}</Box>;
}

const Reason = z.strictObject({ reason: text(limits.reason) });

function ReasonForm({ action, status, seen, onDone }: Props) {
  const t = useWords('transition');
  const field = useFieldWords();
  const [run] = useCommand('transition.setStatus');
  const { form, send } = usePanelForm(
    Reason,
    { reason: action.status === status ? (action.reason ?? '') : '' },
    'status',
    seen,
  );
  const blocked = status === 'blocked';
  return (
    <FormSheet
      form={form}
      save={blocked ? t('action.saveBlocked') : t('action.saveNotRelevant')}
      onSave={({ reason }, over) => send((rev) => run({ id: action.id, rev, status, reason }), over)}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={field.word}
      conflictValue={field.value}
    >
      <TextField
        control={form.control}
        name="reason"
        label={blocked ? t('action.whyBlocked') : t('action.whyNotRelevant')}
        multiline
        rows={2}
        max={limits.reason}
        required
        autoFocus
      />
    </FormSheet>
  );
}

const DoneOn = z.strictObject({ doneOn: CivilDate });

function DoneForm({ action, seen, onDone }: Props) {
  const t = useWords('transition');
  const { today } = useDates();
  const field = useFieldWords();
  const [run] = useCommand('transition.setStatus');
  const { form, send } = usePanelForm(DoneOn, { doneOn: action.doneOn ?? today }, 'status', seen);
  return (
    <FormSheet
      form={form}
      save={t('action.saveDone')}
      onSave={({ doneOn }, over) => send((rev) => run({ id: action.id, rev, status: 'done', doneOn }), over)}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={field.word}
      conflictValue={field.value}
    >
      <DateField control={form.control} name="doneOn" label={t('action.whenDone')} max={today} required autoFocus />
    </FormSheet>
  );
}
