/**
 * Declaring a milestone, or taking a declaration back. When the records say that it is not reached, they are shown and
 * a reason is asked for: it will stand beside the declaration for everybody to read.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import * as z from 'zod';
import type { Milestone } from '../../../../shared/areas/transition.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import type { Failure } from '../../../../shared/result.ts';
import { needsReasonAgainst } from '../../../../shared/rules/evidence.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ConflictPanel } from '../../../ui/ConflictPanel.tsx';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { placeFaults } from '../../../ui/placeFaults.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useComputedSentence } from './ComputedPart.tsx';
import { useFieldWords } from './useFieldWords.ts';
import type { Seen } from './useSeen.ts';

interface Props {
  readonly milestone: Milestone;
  readonly state: 'reached' | 'withdrawn';
  readonly seen: Seen;
  readonly onClose: () => void;
}

const Plain = z.strictObject({ on: CivilDate, note: optionalText(limits.reason), reason: optionalText(limits.reason) });
const Against = Plain.extend({ reason: text(limits.reason) });

export function DeclareDialog(props: Props) {
  const against = needsReasonAgainst(props.state, props.milestone.computed);
  return <DeclareForm {...props} against={against} />;
}

function useDeclaration(against: boolean) {
  const { today } = useDates();
  return useContractForm(against ? Against : Plain, { on: today, note: '', reason: '' });
}

function DeclareForm({ milestone, state, seen, onClose, against }: Props & { against: boolean }) {
  const t = useWords('transition');
  const field = useFieldWords();
  const [run, { running }] = useCommand('transition.declareMilestone');
  const [id] = useState(newId);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const form = useDeclaration(against);
  const save = (rev: number) =>
    form.handleSubmit(async ({ on, note, reason }) => {
      const result = await run({ id, milestoneId: milestone.id, rev, state, on, note, ...(against ? { reason } : {}) });
      if (result.ok) {
        seen.saw(result.value.rev);
        return onClose();
      }
      setFailure(placeFaults(form, result.error));
    });
  return (
    <DecideDialog
      open
      title={state === 'reached' ? t('dialog.declareTitle') : t('dialog.withdrawTitle')}
      confirm={state === 'reached' ? t('dialog.declareConfirm') : t('dialog.withdrawConfirm')}
      busy={running}
      error={failure?.conflict ? undefined : failure}
      onConfirm={() => void save(seen.rev)()}
      onClose={onClose}
    >
      <DeclareFields form={form} milestone={milestone} against={against} onSubmit={save(seen.rev)} />
      {failure?.conflict ? (
        <ConflictPanel
          conflict={failure.conflict}
          fieldWord={field.word}
          valueWord={field.value}
          busy={running}
          onKeepTheirs={onClose}
          onPutMine={(rev) => void save(rev)()}
        />
      ) : null}
    </DecideDialog>
  );
}

interface FieldsProps {
  readonly form: ReturnType<typeof useDeclaration>;
  readonly milestone: Milestone;
  readonly against: boolean;
  readonly onSubmit: (event: SyntheticEvent) => Promise<void>;
}

/** The day, the reason where the records say otherwise, a note. */
function DeclareFields({ form, milestone, against, onSubmit }: FieldsProps) {
  const t = useWords('transition');
  const { today } = useDates();
  const sentence = useComputedSentence();
  return (
    <>
      {against && milestone.computed ? (
        <Alert severity="warning" icon={false}>
          {t('dialog.recordsSayNo')} {sentence(milestone.computed)}
        </Alert>
      ) : null}
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void onSubmit(event)}
        sx={{ display: 'grid', gap: 2, pt: 0.5 }}
      >
        <DateField control={form.control} name="on" label={t('dialog.since')} max={today} required />
        {against ? (
          <TextField
            control={form.control}
            name="reason"
            label={t('dialog.reasonAgainst')}
            help={t('dialog.reasonShown')}
            multiline
            rows={2}
            max={limits.reason}
            required
            autoFocus
          />
        ) : null}
        <TextField control={form.control} name="note" label={t('dialog.note')} multiline rows={2} max={limits.reason} />
      </Box>
    </>
  );
}
