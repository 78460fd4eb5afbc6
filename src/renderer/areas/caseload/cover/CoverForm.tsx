/** The form that plans a cover: for whom, who, from when until when, and why. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import type { FieldError } from '../../../../shared/result.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { CandidateField } from '../assign/CandidateField.tsx';
import { ReasonField } from '../assign/ReasonField.tsx';
import { standings } from '../assign/standing.ts';
import type { Standings } from '../assign/standing.ts';
import type { Board, Rules } from '../types.ts';

const Covering = z.strictObject({
  absentId: Id.nullable(),
  coverId: Id.nullable(),
  from: CivilDate,
  until: CivilDate.nullable(),
  reason: text(limits.reason),
  overrideReason: optionalText(limits.reason),
});
type CoveringValues = z.output<typeof Covering>;
type Form = ContractForm<z.input<typeof Covering>, CoveringValues>;

export interface CoverProps {
  /** Chosen beforehand, or null. */
  readonly absentId: string | null;
  readonly onClose: () => void;
}

function missing(values: CoveringValues, refused: boolean): readonly FieldError[] {
  const asked = {
    absentId: values.absentId === null,
    coverId: values.coverId === null,
    until: values.until === null,
    overrideReason: refused && values.overrideReason === null,
  };
  return Object.entries(asked).flatMap(([path, lacks]) => (lacks ? [{ path, rule: 'required' }] : []));
}

/** Who could stand in, judged on the children who would be covered; null while nobody away is chosen or known. */
function useStandings(absentId: string | null, rules: Rules) {
  const skip = absentId === null;
  const children = useAsk('caseload.children', { staffId: absentId, limit: 200 }, { skip });
  const ids = (children.data?.items ?? [])
    .filter((child) => child.lead?.id === absentId || child.second?.id === absentId)
    .map((child) => child.id);
  const asked = useAsk('caseload.candidates', { childIds: ids }, { skip: skip || ids.length === 0 });
  const candidates = asked.data?.candidates.filter((one) => one.staff.id !== absentId);
  return {
    carries: children.data ? ids.length : null,
    standings: candidates && ids.length > 0 ? standings(candidates, 'cover', rules.eligibility) : null,
  };
}

/** Asks main once nothing is missing, and says how many children are covered. */
function useSave(refused: boolean) {
  const t = useWords('caseload');
  const undo = useUndo();
  const [id] = useState(newId);
  const [run] = useCommand('caseload.cover');
  return async (values: CoveringValues) => {
    const fields = missing(values, refused);
    const { absentId: absent, coverId: cover, until } = values;
    if (absent === null || cover === null || until === null || fields.length > 0) {
      return { ok: false, error: { code: 'invalid', ref: '', fields } } as const;
    }
    const result = await run({ id, ...values, absentId: absent, coverId: cover, until });
    if (result.ok) undo.say(t('page.cover.planned', { count: result.value.children }));
    return result;
  };
}

export function CoverForm({ absentId, onClose, board }: CoverProps & { readonly board: Board }) {
  const t = useWords('caseload');
  const { today } = useDates();
  const form: Form = useContractForm(Covering, {
    absentId,
    coverId: null,
    from: today,
    until: null,
    reason: '',
    overrideReason: '',
  });
  const [away, coverId] = useWatch({ control: form.control, name: ['absentId', 'coverId'] });
  const who = useStandings(away, board.rules);
  const refused = [...(who.standings?.mayNot ?? []), ...(who.standings?.otherWork ?? [])].some(
    (one) => one.candidate.staff.id === coverId,
  );
  const save = useSave(refused);
  const people = board.loads
    .filter((load) => load.count + load.seconds > 0)
    .map(({ staff }) => ({ value: staff.id, words: staff.name }));
  return (
    <FormSheet form={form} save={t('page.cover.save')} onSave={save} onSaved={onClose} onCancel={onClose}>
      <SelectField control={form.control} name="absentId" label={t('page.cover.absent')} options={people} required />
      {who.carries === 0 ? <Typography>{t('page.cover.carries-none')}</Typography> : null}
      {who.standings ? <CoverChoice form={form} standings={who.standings} rules={board.rules} /> : null}
      {refused ? (
        <TextField
          control={form.control}
          name="overrideReason"
          label={t('field.override-reason')}
          multiline
          rows={2}
          max={limits.reason}
          required
        />
      ) : null}
      <WhenAndWhy form={form} />
    </FormSheet>
  );
}

function CoverChoice({
  form,
  standings: all,
  rules,
}: {
  readonly form: Form;
  readonly standings: Standings;
  readonly rules: Rules;
}) {
  const t = useWords('caseload');
  const has = useHasWord('caseload');
  const { field, fieldState } = useController({ control: form.control, name: 'coverId' });
  const key = `rule.${fieldState.error?.message ?? ''}`;
  return (
    <CandidateField
      label={t('page.cover.cover')}
      name="coverId"
      value={field.value}
      onChange={(id) => (field.onChange(id), form.clearErrors('coverId'))}
      standings={all}
      children={[]}
      rules={rules}
      fault={fieldState.error ? (has(key) ? t(key) : t('rule.choose-worker')) : null}
    />
  );
}

function WhenAndWhy({ form }: { readonly form: Form }) {
  const t = useWords('caseload');
  const { today } = useDates();
  return (
    <>
      <DateField control={form.control} name="from" label={t('page.cover.from')} required />
      <DateField
        control={form.control}
        name="until"
        label={t('page.cover.until')}
        help={t('page.cover.until-help')}
        min={today}
        required
      />
      <ReasonField
        control={form.control}
        name="reason"
        label={t('field.reason')}
        usual={[t('page.cover.reason-leave'), t('page.cover.reason-illness'), t('page.cover.reason-training')]}
      />
    </>
  );
}
