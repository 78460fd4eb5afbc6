/** A decision, by the questions that are asked at every step. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { decisionSteps } from '../../../../shared/areas/casefile-voices.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly onClose: () => void;
}

function useDecisionForm(childId: string) {
  const { today } = useDates();
  const [id] = useState(newId);
  return useContractForm(casefile['casefile.recordDecision'].input, {
    ...{ childId, id, step: 'plan', decidedOn: today, question: '', risks: '', bestInterests: '', childPart: '' },
    ...{
      consulted: '',
      decided: '',
      why: '',
      resources: '',
      timeline: '',
      decidedBy: '',
      paperOn: null,
      paperAuthor: '',
    },
  });
}

export function DecisionPanel({ childId, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [run] = useCommand('casefile.recordDecision');
  const form = useDecisionForm(childId);
  const { control } = form;
  const long = { control, max: limits.note, multiline: true, rows: 2 };
  return (
    <EntryPanel
      wide
      title={t('decision.add')}
      form={form}
      draft={{ key: `casefile.decision:${childId}` }}
      save={t('decision.save')}
      onSave={run}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="step"
        label={t('field.step')}
        options={decisionSteps.map((value) => ({ value, words: t(`decisionStep.${value}`) }))}
      />
      <TextField
        control={control}
        name="question"
        label={t('field.question')}
        help={t('field.question-help')}
        max={limits.title}
        required
      />
      <TextField {...long} name="risks" label={t('field.risks')} help={t('field.risks-help')} />
      <TextField
        {...long}
        name="bestInterests"
        label={t('field.best-interests')}
        help={t('field.best-interests-help')}
      />
      <TextField {...long} name="childPart" label={t('field.child-part')} help={t('field.child-part-help')} />
      <TextField {...long} name="consulted" label={t('field.consulted')} />
      <TextField {...long} name="decided" label={t('field.decided')} required />
      <TextField {...long} name="why" label={t('field.why')} required />
      <TextField {...long} name="resources" label={t('field.resources')} />
      <TextField {...long} name="timeline" label={t('field.timeline')} />
      <TextField control={control} name="decidedBy" label={t('field.decided-by')} max={limits.reason} />
      <DateField control={control} name="decidedOn" label={t('field.decided-on')} max={today} required />
      <PaperFields control={control} />
    </EntryPanel>
  );
}
