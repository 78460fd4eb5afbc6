/** One visit, exchange, training or reading: who, with whom, what was learnt, and what we will do because of it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import { LearningKind, learningKinds, type Learning } from '../../../../shared/areas/journey-assessment.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { TrashIcon } from '../../../ui/icons.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm, type ContractForm } from '../../../ui/useContractForm.ts';

const Values = z.strictObject({
  kind: LearningKind,
  title: text(limits.title),
  source: optionalText(limits.title),
  on: CivilDate,
  who: text(limits.title),
  people: z.int('number').min(1, 'too-small').max(500, 'too-large'),
  learnt: optionalText(limits.note),
  next: optionalText(limits.reason),
});

interface Props {
  readonly learning: Learning | null;
  readonly mayPlan: boolean;
  readonly onClose: () => void;
}

export function LearningPanel({ learning, mayPlan, onClose }: Props) {
  const t = useWords('journey');
  const undo = useUndo();
  const [remove] = useCommand('journey.removeLearning');
  const [restore] = useCommand('journey.restoreLearning');
  const away = async () => {
    if (!learning) return;
    const result = await remove({ id: learning.id, rev: learning.rev });
    if (!result.ok) return;
    undo.offer(t('learning.removed'), () => restore(result.value));
    onClose();
  };
  const actions =
    learning && mayPlan ? (
      <Button color="secondary" startIcon={<TrashIcon />} onClick={() => void away()}>
        {t('learning.remove')}
      </Button>
    ) : undefined;
  return (
    <SidePanel open wide title={learning?.title ?? t('learning.add')} onClose={onClose} actions={actions}>
      {mayPlan ? <Sheet learning={learning} onClose={onClose} /> : learning ? <Shown learning={learning} /> : null}
    </SidePanel>
  );
}

function Shown({ learning }: { readonly learning: Learning }) {
  const t = useWords('journey');
  const { day } = useDates();
  return (
    <Facts
      items={[
        { label: t('column.kind'), value: t(`learning.kind.${learning.kind}`) },
        { label: t('column.source'), value: learning.source ?? '' },
        { label: t('column.on'), value: day(learning.on) },
        { label: t('column.who'), value: learning.who },
        { label: t('column.learnt'), value: learning.learnt ?? t('learning.notTold') },
        { label: t('column.next'), value: learning.next ?? '' },
      ]}
    />
  );
}

function Sheet({ learning, onClose }: Omit<Props, 'mayPlan'>) {
  const s = useWords('settings');
  const has = useHasWord('settings');
  const { today } = useDates();
  const [fresh] = useState(newId);
  const [run] = useCommand('journey.saveLearning');
  const form = useContractForm(Values, {
    ...{ kind: learning?.kind ?? 'visit', title: learning?.title ?? '', source: learning?.source ?? '' },
    ...{ on: learning?.on ?? today, who: learning?.who ?? '', people: learning?.people ?? 1 },
    ...{ learnt: learning?.learnt ?? '', next: learning?.next ?? '' },
  });
  const word = (field: string) => {
    const key = `field.${field}`;
    return has(key) ? s(key) : field;
  };
  return (
    <FormSheet
      form={form}
      draft={{ key: `journey.learning:${learning?.id ?? 'new'}`, rev: learning?.rev ?? null }}
      onSave={(values, over) => run({ id: learning?.id ?? fresh, rev: over ?? learning?.rev ?? null, ...values })}
      onSaved={onClose}
      onCancel={onClose}
      conflictWords={word}
    >
      <Fields form={form} />
    </FormSheet>
  );
}

type Form = ContractForm<z.input<typeof Values>, z.output<typeof Values>>;

function Fields({ form }: { readonly form: Form }) {
  const t = useWords('journey');
  const { today } = useDates();
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <SelectField
          control={form.control}
          name="kind"
          label={t('column.kind')}
          options={learningKinds.map((one) => ({ value: one, words: t(`learning.kind.${one}`) }))}
        />
        <DateField control={form.control} name="on" label={t('column.on')} max={today} required />
      </Box>
      <TextField control={form.control} name="title" label={t('learning.what')} max={limits.title} required />
      <TextField
        control={form.control}
        name="source"
        label={t('column.source')}
        help={t('learning.sourceHelp')}
        max={limits.title}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '3fr 1fr', gap: 1.5 }}>
        <TextField
          control={form.control}
          name="who"
          label={t('column.who')}
          help={t('learning.whoHelp')}
          max={limits.title}
          required
        />
        <TextField control={form.control} name="people" label={t('column.people')} type="number" required />
      </Box>
      <TextField
        control={form.control}
        name="learnt"
        label={t('column.learnt')}
        help={t('learning.learntHelp')}
        multiline
        rows={4}
        max={limits.note}
      />
      <TextField control={form.control} name="next" label={t('column.next')} multiline rows={2} max={limits.reason} />
    </>
  );
}
