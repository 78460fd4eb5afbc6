/** How far an action is: a step on with one press, and what was not done with its reason and what comes instead. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { isOver, type StepState } from '../../../../shared/rules/plan.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { stepShape } from '../states.tsx';
import type { Action, PlanRecord } from '../types.ts';
import { StepHistory } from './StepHistory.tsx';

interface Props {
  readonly record: PlanRecord;
  readonly action: Action;
  /** Plans what comes instead of what was not done. */
  readonly onNext: () => void;
}

export function StepPart({ record, action, onNext }: Props) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [asking, setAsking] = useState<'done' | 'not-done' | null>(null);
  const childId = record.child.id;
  const replaced = record.actions.some((one) => one.followsId === action.id);
  return (
    <Box component="section" aria-label={t('step.title')}>
      <StateChip state={stepShape[action.status]} words={t(`step.${action.status}`)} why={action.steps[0]?.reason} />
      {asking ? (
        <StepForm childId={childId} action={action} status={asking} onDone={() => setAsking(null)} />
      ) : mayWrite ? (
        <StepButtons childId={childId} action={action} onAsk={setAsking} />
      ) : null}
      {mayWrite && action.status === 'not-done' && !replaced ? (
        <Button variant="outlined" sx={{ mt: 1 }} onClick={onNext}>
          {t('plan.plan-instead')}
        </Button>
      ) : null}
      <StepHistory action={action} />
    </Box>
  );
}

/** At once, with undo: what needs no word more than that it is so. */
function useQuickStep(childId: string, action: Action) {
  const t = useWords('plan');
  const { today } = useDates();
  const [run, { running }] = useCommand('plan.step');
  const [undo] = useCommand('plan.undoStep');
  const words = useErrorWords();
  const { offer, say } = useUndo();
  const quick = async (status: StepState) => {
    const id = newId();
    const result = await run({ childId, id, actionId: action.id, status, on: today, reason: null, note: null });
    if (result.ok) offer(t('step.said', { state: t(`step.${status}`) }), () => undo({ childId, id }));
    else say(words(result.error));
  };
  return { quick: (status: StepState) => void quick(status), running };
}

function StepButtons(props: { childId: string; action: Action; onAsk: (asking: 'done' | 'not-done') => void }) {
  const t = useWords('plan');
  const { action } = props;
  const { quick, running } = useQuickStep(props.childId, action);
  const over = isOver(action.status);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {over ? (
        <Button size="small" disabled={running} onClick={() => quick('in-progress')}>
          {t('step.open-again')}
        </Button>
      ) : (
        <>
          <Button size="small" variant="contained" disabled={running} onClick={() => quick('done')}>
            {t('step.do.done')}
          </Button>
          {action.status === 'planned' ? (
            <Button size="small" variant="outlined" disabled={running} onClick={() => quick('in-progress')}>
              {t('step.do.in-progress')}
            </Button>
          ) : null}
          <Button size="small" onClick={() => props.onAsk('done')}>
            {t('step.done-before')}
          </Button>
          <Button size="small" onClick={() => props.onAsk('not-done')}>
            {t('step.do.not-done')}
          </Button>
        </>
      )}
    </Box>
  );
}

const Step = z.strictObject({
  on: CivilDate,
  reason: optionalText(limits.reason),
  note: optionalText(limits.note),
});

interface FormProps {
  readonly childId: string;
  readonly action: Action;
  readonly status: 'done' | 'not-done';
  readonly onDone: () => void;
}

function StepForm({ childId, action, status, onDone }: FormProps) {
  const t = useWords('plan');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('plan.step');
  const form = useContractForm(Step, { on: today, reason: '', note: '' });
  return (
    <Box sx={{ mt: 1.5 }}>
      <FormSheet
        form={form}
        save={t(`step.do.${status}`)}
        draft={{ key: `plan.step.${status}:${action.id}` }}
        onSave={(values) => run({ childId, id, actionId: action.id, status, ...values })}
        onSaved={onDone}
        onCancel={onDone}
      >
        {status === 'not-done' ? (
          <TextField
            control={form.control}
            name="reason"
            label={t('step.why-not')}
            multiline
            rows={2}
            max={limits.reason}
            required
            autoFocus
          />
        ) : null}
        <DateField control={form.control} name="on" label={t('field.on')} max={today} required />
        <TextField control={form.control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
      </FormSheet>
    </Box>
  );
}
