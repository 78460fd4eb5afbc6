/** Says that a plan was shared, approved or reviewed, just as it stands now. */
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { nextReview } from '../../../../shared/rules/plan.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { notYet, Together, togetherFields } from '../parts/Together.tsx';

export const sayings = ['share', 'approve', 'review'] as const;
export type Saying = (typeof sayings)[number];

interface Props {
  readonly childId: string;
  /** Of what is on the screen: if it changed meanwhile, nothing is said. */
  readonly digest: string;
  readonly onClose: () => void;
}

export function MarkPanel({ kind, ...props }: Props & { readonly kind: Saying }) {
  const t = useWords('plan');
  const forms = { share: ShareForm, approve: ApproveForm, review: ReviewForm } as const;
  const Form = forms[kind];
  return (
    <SidePanel open title={t(`say.${kind}`)} onClose={props.onClose}>
      <Form {...props} />
    </SidePanel>
  );
}

const note = optionalText(limits.note);
const Sharing = z.strictObject({ on: CivilDate, ...togetherFields, note });

function ShareForm({ childId, digest, onClose }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('plan.share');
  const form = useContractForm(Sharing, { on: today, ...notYet, note: '' });
  return (
    <FormSheet
      form={form}
      save={t('say.share-save')}
      draft={{ key: `plan.share:${childId}` }}
      onSave={(values) => run({ childId, id, digest, ...values })}
      onSaved={onClose}
      onCancel={onClose}
    >
      <DateField control={form.control} name="on" label={t('field.sharedOn')} max={today} required />
      <Together control={form.control} />
      <TextField control={form.control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
    </FormSheet>
  );
}

const Approving = z.strictObject({ on: CivilDate, note });

function ApproveForm({ childId, digest, onClose }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('plan.approve');
  const form = useContractForm(Approving, { on: today, note: '' });
  return (
    <FormSheet
      form={form}
      save={t('say.approve')}
      onSave={(values) => run({ childId, id, digest, ...values })}
      onSaved={onClose}
      onCancel={onClose}
    >
      {t('say.approve-text')}
      <DateField control={form.control} name="on" label={t('field.approvedOn')} max={today} required />
      <TextField control={form.control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
    </FormSheet>
  );
}

const Reviewing = z.strictObject({
  on: CivilDate,
  byNames: optionalText(limits.reason),
  ...togetherFields,
  nextOn: CivilDate.nullable(),
  note,
});

function ReviewForm({ childId, digest, onClose }: Props) {
  const t = useWords('plan');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('plan.review');
  const form = useContractForm(Reviewing, { on: today, byNames: '', ...notYet, nextOn: nextReview(today), note: '' });
  return (
    <FormSheet
      form={form}
      save={t('say.review-save')}
      draft={{ key: `plan.review:${childId}` }}
      onSave={(values) => run({ childId, id, digest, ...values })}
      onSaved={onClose}
      onCancel={onClose}
    >
      <DateField control={form.control} name="on" label={t('field.reviewedOn')} max={today} required />
      <TextField control={form.control} name="byNames" label={t('field.participants')} max={limits.reason} />
      <Together control={form.control} />
      <TextField control={form.control} name="note" label={t('field.outcome')} multiline rows={3} max={limits.note} />
      <DateField
        control={form.control}
        name="nextOn"
        label={t('field.nextReview')}
        help={t('field.nextReview-help')}
        min={today}
      />
    </FormSheet>
  );
}
