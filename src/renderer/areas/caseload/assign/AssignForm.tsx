/** The form of the panel that gives children to a worker. */
import Alert from '@mui/material/Alert';
import { useController, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { parts } from '../../../../shared/areas/caseload.ts';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import type { Candidate, Rules } from '../types.ts';
import { CandidateField } from './CandidateField.tsx';
import { ReasonField } from './ReasonField.tsx';
import { changesLead, partsSiblings, siblingLeads, standings, withoutPresent } from './standing.ts';
import { useAssign } from './useAssign.ts';

const Giving = z.strictObject({
  staffId: Id.nullable(),
  part: z.enum(parts),
  from: CivilDate,
  reason: text(limits.reason),
  handover: optionalText(limits.note),
  siblingReason: optionalText(limits.reason),
  overrideReason: optionalText(limits.reason),
});
export type GivingValues = z.output<typeof Giving>;
type Form = ContractForm<z.input<typeof Giving>, GivingValues>;

interface Props {
  readonly children: readonly ChildLine[];
  readonly staffId: string | null;
  readonly candidates: readonly Candidate[];
  readonly rules: Rules;
  readonly onClose: () => void;
  readonly onGiven: () => void;
}

export function AssignForm(props: Props) {
  const t = useWords('caseload');
  const { today } = useDates();
  const { children, candidates, rules } = props;
  const form: Form = useContractForm(Giving, {
    staffId: props.staffId,
    part: 'lead',
    from: today,
    reason: '',
    handover: '',
    siblingReason: '',
    overrideReason: '',
  });
  const assign = useAssign(children, candidates, rules);
  return (
    <FormSheet
      form={form}
      save={t('dialog.assign-save', { count: children.length })}
      onSave={assign}
      onSaved={() => (props.onGiven(), props.onClose())}
      onCancel={props.onClose}
    >
      <WorkerChoice form={form} {...props} />
      <PartChoice form={form} />
      <ReasonField
        control={form.control}
        name="reason"
        label={t('field.reason')}
        usual={[
          t('dialog.reason-first'),
          t('dialog.reason-balance'),
          t('dialog.reason-leaves'),
          t('dialog.reason-siblings'),
        ]}
      />
      <AskedWhy form={form} {...props} />
      <DateField control={form.control} name="from" label={t('field.from')} max={today} required />
    </FormSheet>
  );
}

function WorkerChoice({ form, children, candidates, rules }: Props & { readonly form: Form }) {
  const t = useWords('caseload');
  const has = useHasWord('caseload');
  const { field, fieldState } = useController({ control: form.control, name: 'staffId' });
  const part = useWatch({ control: form.control, name: 'part' });
  const key = `rule.${fieldState.error?.message ?? 'choose-worker'}`;
  return (
    <CandidateField
      label={t('field.worker')}
      name="staffId"
      value={field.value}
      onChange={(id) => (field.onChange(id), form.clearErrors('staffId'))}
      standings={standings(withoutPresent(candidates, children), part, rules.eligibility)}
      children={part === 'lead' ? children : none}
      rules={rules}
      fault={fieldState.error ? (has(key) ? t(key) : t('rule.choose-worker')) : null}
    />
  );
}
const none: readonly ChildLine[] = [];

function PartChoice({ form }: { readonly form: Form }) {
  const t = useWords('caseload');
  const options = parts.map((part) => ({
    value: part,
    words: t(`state.part.${part}`),
    help: t(`dialog.part-${part}`),
  }));
  return <ChoiceField control={form.control} name="part" label={t('field.part')} options={options} />;
}

/** What only some assignments ask: a handover note, why brothers and sisters part, why somebody all the same. */
function AskedWhy({ form, children, candidates, rules }: Props & { readonly form: Form }) {
  const t = useWords('caseload');
  const [staffId, part] = useWatch({ control: form.control, name: ['staffId', 'part'] });
  const { errors } = form.formState;
  const { mayNot, otherWork } = standings(candidates, part, rules.eligibility);
  const refused = [...mayNot, ...otherWork].find((one) => one.candidate.staff.id === staffId);
  const parted = partsSiblings(candidates, staffId, part) || errors.siblingReason !== undefined;
  const leads = siblingLeads(candidates).map((one) => one.staff.name);
  return (
    <>
      {changesLead(children, part) || errors.handover ? (
        <TextField
          control={form.control}
          name="handover"
          label={t('field.handover')}
          help={t('dialog.handover-help')}
          multiline
          rows={3}
          max={limits.note}
          required
        />
      ) : null}
      {parted ? (
        <>
          <Alert severity="warning">
            {t('dialog.parts-siblings', { names: leads.join(', ') || t('dialog.another') })}
          </Alert>
          <TextField
            control={form.control}
            name="siblingReason"
            label={t('field.sibling-reason')}
            multiline
            rows={2}
            max={limits.reason}
            required
          />
        </>
      ) : null}
      {refused ? (
        <>
          <Alert severity="warning">{t('dialog.override-text', { name: refused.candidate.staff.name })}</Alert>
          <TextField
            control={form.control}
            name="overrideReason"
            label={t('field.override-reason')}
            multiline
            rows={2}
            max={limits.reason}
            required
          />
        </>
      ) : null}
    </>
  );
}
