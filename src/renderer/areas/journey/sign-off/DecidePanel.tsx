/**
 * Deciding: answers to what only people can tell, go, go with conditions or no-go, by whom, when and why. What is open
 * is said beside the choice; the rules are the same that main asks.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { DecisionWord, type Criterion, type Gate } from '../../../../shared/areas/journey-sign-off.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { EntryId, Id } from '../../../../shared/ids.ts';
import { decisions, standingOf } from '../../../../shared/rules/sign-off.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm, type ContractForm } from '../../../ui/useContractForm.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { useCriterionWords } from './useCriterionWords.ts';

const DecideValues = z.strictObject({
  decision: DecisionWord.nullable(),
  on: CivilDate,
  by: text(limits.name),
  reason: optionalText(limits.reason),
  overrideReason: optionalText(limits.reason),
  answers: z.array(
    z.strictObject({ criterionId: EntryId, met: z.enum(['yes', 'no']).nullable(), note: optionalText(limits.reason) }),
  ),
  conditions: z.array(
    z.strictObject({
      actionId: Id,
      name: text(limits.title),
      ownerId: Id.nullable(),
      goalDate: CivilDate.nullable(),
    }),
  ),
});
type Input = z.input<typeof DecideValues>;
type Values = z.output<typeof DecideValues>;
export type DecideForm = ContractForm<Input, Values>;

interface Props {
  readonly gate: Gate;
  readonly onClose: () => void;
}

export function DecidePanel({ gate, onClose }: Props) {
  const t = useWords('journey');
  const names = useWayNames();
  return (
    <SidePanel open wide title={t('gate.of', { stage: names.name('stage', gate.stage) })} onClose={onClose}>
      <Deciding gate={gate} onClose={onClose} />
    </SidePanel>
  );
}

function isAsked(criterion: Criterion): boolean {
  return criterion.source === 'judgement' && !criterion.retired;
}

function startOf(asked: readonly Criterion[], today: string): Input {
  const answers = asked.map((one) => ({ criterionId: one.id, met: null, note: '' }));
  return { decision: null, on: today, by: '', reason: '', overrideReason: '', answers, conditions: [] };
}

function Deciding({ gate, onClose }: Props) {
  const t = useWords('journey');
  const { today } = useDates();
  const { say } = useUndo();
  const [id] = useState(newId);
  const [run] = useCommand('journey.decide');
  const asked = gate.criteria.filter(isAsked);
  const form: DecideForm = useContractForm(DecideValues, startOf(asked, today));
  const refusedBefore = gate.before?.decision === 'no-go';
  const save = async (values: Values) => {
    const { decision } = values;
    if (decision === null)
      return {
        ok: false,
        error: { code: 'invalid', ref: '', fields: [{ path: 'decision', rule: 'required' }] },
      } as const;
    return run({
      ...{ id, stageId: gate.stage.id, follows: gate.signOffs[0]?.id ?? null, decision },
      ...{ on: values.on, by: values.by, reason: values.reason },
      overrideReason: refusedBefore && decision !== 'no-go' ? values.overrideReason : null,
      answers: values.answers.flatMap(({ criterionId, met, note }) =>
        met === null ? [] : [{ criterionId, met: met === 'yes', note }],
      ),
      conditions: decision === 'conditions' ? values.conditions : [],
    });
  };
  return (
    <FormSheet
      form={form}
      draft={{ key: `journey.decide:${gate.stage.id}` }}
      save={t('gate.saveDecision')}
      onSave={save}
      onSaved={() => {
        say(t('gate.decided'));
        onClose();
      }}
      onCancel={onClose}
    >
      <Answers form={form} asked={asked} />
      <Open form={form} gate={gate} />
      <Choice form={form} gate={gate} refusedBefore={refusedBefore} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <TextField
          control={form.control}
          name="by"
          label={t('gate.by')}
          help={t('gate.byHelp')}
          max={limits.name}
          required
        />
        <DateField control={form.control} name="on" label={t('column.on')} max={today} required />
      </Box>
      <Alert severity="info" icon={false}>
        {t('gate.stays')}
      </Alert>
    </FormSheet>
  );
}

function Answers({ form, asked }: { readonly form: DecideForm; readonly asked: readonly Criterion[] }) {
  const t = useWords('journey');
  const words = useCriterionWords();
  return (
    <>
      {asked.map((one, i) => (
        <Box key={one.id} sx={{ display: 'grid', gap: 1, '& .MuiRadioGroup-root': { flexDirection: 'row' } }}>
          <ChoiceField
            control={form.control}
            name={`answers.${i}.met`}
            label={words.asks(one)}
            options={(['yes', 'no'] as const).map((value) => ({ value, words: t(`gate.answer.${value}`) }))}
          />
          <TextField control={form.control} name={`answers.${i}.note`} label={t('gate.note')} max={limits.reason} />
        </Box>
      ))}
    </>
  );
}

/** What is still open with the answers given so far: why a plain "go" is not to be had. */
function Open({ form, gate }: { readonly form: DecideForm; readonly gate: Gate }) {
  const t = useWords('journey');
  const words = useCriterionWords();
  const answers = useWatch({ control: form.control, name: 'answers' });
  const judged = gate.criteria
    .filter((one) => !one.retired)
    .map((one) => {
      const given = answers.find((answer) => answer.criterionId === one.id)?.met ?? null;
      return { one, weight: one.weight, met: isAsked(one) ? (given === null ? null : given === 'yes') : one.met };
    });
  const { open } = standingOf(judged);
  if (open === 0) return <Alert severity="success">{t('gate.allThere')}</Alert>;
  const musts = judged.filter(({ weight, met }) => weight === 'must' && met !== true);
  return (
    <Alert severity="warning">
      {t('gate.stillOpen', { count: open })}
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {musts.map(({ one }) => (
          <li key={one.id}>{words.asks(one)}</li>
        ))}
      </Box>
    </Alert>
  );
}

interface ChoiceProps {
  readonly form: DecideForm;
  readonly gate: Gate;
  readonly refusedBefore: boolean;
}

function Choice({ form, gate, refusedBefore }: ChoiceProps) {
  const t = useWords('journey');
  const names = useWayNames();
  const decision = useWatch({ control: form.control, name: 'decision' });
  const target = names.name('stage', gate.next ?? gate.stage);
  return (
    <>
      <ChoiceField
        control={form.control}
        name="decision"
        label={t('column.decision')}
        options={decisions.map((one) => ({
          value: one,
          words: t(`decision.${one}`),
          help: t(`decision.help.${one}`, { stage: target }),
        }))}
      />
      {refusedBefore && decision !== 'no-go' ? (
        <TextField
          control={form.control}
          name="overrideReason"
          label={t('gate.whyInSpite')}
          help={t('gate.whyInSpiteHelp')}
          multiline
          rows={2}
          max={limits.reason}
          required
        />
      ) : null}
      {decision === 'conditions' ? <ConditionFields form={form} stage={target} /> : null}
      <TextField
        control={form.control}
        name="reason"
        label={t('gate.reason')}
        multiline
        rows={3}
        max={limits.reason}
        required={decision !== null && decision !== 'go'}
      />
    </>
  );
}
