/** Proposes visits by a pattern that fits the arrangement and the risk; each may be left out before they are taken over. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { EntryId } from '../../../../shared/ids.ts';
import { visitDay } from '../../../../shared/rules/plan.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CheckListField, SelectField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import type { Lists, SafetyRecord } from '../types.ts';
import { useAfterWords } from './useAfterWords.ts';

type Pattern = Lists['patterns'][number];
interface Props {
  readonly record: SafetyRecord;
  readonly onClose: () => void;
}

export function ProposePanel(props: Props) {
  const t = useWords('plan');
  const asked = useAsk('plan.lists', {});
  return (
    <SidePanel open wide title={t('monitoring.propose')} onClose={props.onClose}>
      {asked.data ? <ProposeForm {...props} patterns={asked.data.patterns} /> : <Loading />}
    </SidePanel>
  );
}

/** The one that says most about this child: its risk first, then its arrangement, then the one for everybody. */
function fittest(patterns: readonly Pattern[], record: SafetyRecord): Pattern | undefined {
  const { risk, placementType: type } = record;
  const byRisk = patterns.find((one) => risk !== null && one.risks.includes(risk));
  const byType = patterns.find((one) => type !== null && one.placementTypes.includes(type));
  const forAll = patterns.find((one) => one.placementTypes.length === 0 && one.risks.length === 0);
  return byRisk ?? byType ?? forAll ?? patterns[0];
}

const Proposing = z.strictObject({ patternId: EntryId, chosen: z.array(z.string()).min(1, 'required') });

function ProposeForm({ record, patterns, onClose }: Props & { readonly patterns: readonly Pattern[] }) {
  const t = useWords('plan');
  const names = useNames();
  const after = useAfterWords();
  const { day } = useDates();
  const [run] = useCommand('plan.addMonitoringVisits');
  const first = fittest(patterns, record);
  const all = (pattern: Pattern | undefined) => (pattern?.steps ?? []).map((_step, index) => String(index));
  const form = useContractForm(Proposing, { patternId: first?.id ?? '', chosen: all(first) });
  const { control } = form;
  const patternId = useWatch({ control, name: 'patternId' });
  const pattern = patterns.find((one) => one.id === patternId);
  const [ids] = useState(() => Array.from({ length: 100 }, newId));
  const planned = new Set(record.visits.map((one) => `${one.kind} ${one.afterDays ?? ''}`));
  const save = ({ chosen }: z.output<typeof Proposing>) => {
    const steps = (pattern?.steps ?? []).flatMap((step, index) =>
      chosen.includes(String(index)) ? [{ step, index }] : [],
    );
    const visits = steps.map(({ step, index }) => ({
      ...{ id: ids[index] ?? newId(), kind: step.kind, afterDays: step.afterDays, dueOn: null },
      ...{ staffId: null, byName: null, note: null },
    }));
    return run({ childId: record.child.id, visits });
  };
  const options = (pattern?.steps ?? []).map((step, index) => {
    const on = visitDay({ dueOn: null, afterDays: step.afterDays }, record.moveOn);
    const there = planned.has(`${step.kind} ${step.afterDays}`) ? t('monitoring.there') : '';
    const help = [on ? day(on) : '', there].filter(Boolean).join(' · ');
    return {
      value: String(index),
      words: t('monitoring.at', { when: after(step.afterDays), what: t(`follow-up.${step.kind}`) }),
      ...(help ? { help } : {}),
    };
  });
  return (
    <FormSheet form={form} save={t('monitoring.take-over')} onSave={save} onSaved={onClose} onCancel={onClose}>
      <Typography>{t('monitoring.propose-text')}</Typography>
      <SelectField
        control={control}
        name="patternId"
        label={t('field.pattern')}
        options={patterns.map((one) => {
          const hint = names.hint('pattern', one.id);
          return { value: one.id, words: names.entry('pattern', one), ...(hint ? { help: hint } : {}) };
        })}
      />
      <CheckListField
        key={patternId}
        control={control}
        name="chosen"
        label={t('monitoring.visits')}
        options={options}
      />
    </FormSheet>
  );
}
