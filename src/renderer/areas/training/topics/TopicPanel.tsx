/** One topic: what it is called, who needs it, how long it holds, and which procedure it teaches. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import * as z from 'zod';
import { training, trainingFormats } from '../../../../shared/areas/training.ts';
import type { Topic } from '../../../../shared/areas/training.ts';
import { jobs } from '../../../../shared/areas/team.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { CheckField, CheckListField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import { useRequiredWords } from './useRequiredWords.ts';

const typed = z.union([z.literal(''), z.number()]).nullable();
const asNumber = typed.transform((value) => (value === '' ? null : value));
const Edit = training['training.editTopic'].input.omit({ retired: true }).extend({
  name: optionalText(limits.title),
  validMonths: asNumber.pipe(z.int('number').min(1, 'too-small').max(240, 'too-large').nullable()),
  hours: asNumber.pipe(z.number().min(0.25, 'too-small').max(1_000, 'too-large').nullable()),
});

interface Props {
  readonly topic: Topic;
  readonly onClose: () => void;
}

export function TopicPanel({ topic, onClose }: Props) {
  const names = useNames();
  const mayPlan = useCan('training.plan') !== null;
  return (
    <SidePanel open title={names.topic(topic)} onClose={onClose}>
      {mayPlan ? <EditTopic key={topic.rev} topic={topic} onClose={onClose} /> : <TopicFacts topic={topic} />}
      {mayPlan ? <SetAside topic={topic} onClose={onClose} /> : null}
      <Origin topic={topic} />
    </SidePanel>
  );
}

/** Where it comes from: what is recalled or deduced is said to be so. */
function Origin({ topic }: { readonly topic: Topic }) {
  const t = useWords('training');
  const names = useNames();
  const origin = names.origin(topic.origin);
  return origin ? (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 3 }}>
      {t('list.origin', { origin })}
    </Typography>
  ) : null;
}

function TopicFacts({ topic }: { readonly topic: Topic }) {
  const t = useWords('training');
  const names = useNames();
  const requiredFor = useRequiredWords();
  return (
    <Facts
      items={[
        { label: t('list.required-for'), value: requiredFor(topic) },
        {
          label: t('list.valid-for'),
          value: topic.validMonths === null ? t('field.no-end') : t('list.months', { count: topic.validMonths }),
        },
        ...(topic.hours === null ? [] : [{ label: t('list.hours'), value: names.hours(topic.hours) }]),
        ...(topic.format ? [{ label: t('list.format'), value: t(`field.format.${topic.format}`) }] : []),
      ]}
    />
  );
}

function useTopicForm({ origin: _origin, retired: _retired, ...topic }: Topic) {
  return useContractForm(Edit, { ...topic, name: topic.name ?? '' });
}

function EditTopic({ topic, onClose }: Props) {
  const t = useWords('training');
  const names = useNames();
  const { say } = useUndo();
  const [run] = useCommand('training.editTopic');
  const form = useTopicForm(topic);
  const { control } = form;
  const shipped = names.shipped(topic.id);
  return (
    <FormSheet
      form={form}
      draft={{ key: `training.topic:${topic.id}`, rev: topic.rev }}
      onSave={run}
      onSaved={() => (say(t('page.topic-saved')), onClose())}
      onCancel={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.topic-name')}
        help={shipped ? t('field.own-name-help', { name: shipped }) : undefined}
        max={limits.title}
      />
      <Box sx={twoColumns}>
        <CheckListField
          control={control}
          name="requiredFor"
          label={t('field.required-for')}
          options={jobs.map((value) => ({ value, words: names.job(value) }))}
        />
      </Box>
      <TextField
        control={control}
        name="validMonths"
        label={t('field.valid-months')}
        help={t('field.valid-months-help')}
        type="number"
      />
      <TextField control={control} name="hours" label={t('field.hours')} type="number" />
      <SelectField
        control={control}
        name="format"
        label={t('field.format')}
        none={t('field.format.any')}
        options={trainingFormats.map((value) => ({ value, words: t(`field.format.${value}`) }))}
      />
      <DocumentField control={control} />
      <CheckField control={control} name="needsPass" label={t('field.needs-pass')} help={t('field.needs-pass-help')} />
    </FormSheet>
  );
}

type EditControl = ReturnType<typeof useContractForm<z.input<typeof Edit>, z.output<typeof Edit>>>['control'];

/** The procedure it teaches: once a new version is approved, the training falls due again. */
function DocumentField({ control }: { readonly control: EditControl }) {
  const t = useWords('training');
  const names = useNames();
  const may = useCan('transition.read') !== null;
  const documents = useAsk('transition.documents', {}, { skip: !may }).data?.documents ?? [];
  if (documents.length === 0) return null;
  return (
    <SelectField
      control={control}
      name="documentId"
      label={t('field.document')}
      help={t('field.document-help')}
      none={t('field.no-document')}
      options={documents.map((one) => ({ value: one.id, words: names.document(one.id, one.name) }))}
    />
  );
}

function SetAside({ topic, onClose }: Props) {
  const t = useWords('training');
  const { say, offer } = useUndo();
  const words = useErrorWords();
  const [run, { running }] = useCommand('training.editTopic');
  async function turn() {
    const result = await run({ id: topic.id, rev: topic.rev, retired: !topic.retired });
    if (!result.ok) return say(words(result.error));
    const { rev } = result.value;
    offer(topic.retired ? t('page.topic-back') : t('page.topic-retired'), () =>
      run({ id: topic.id, rev, retired: topic.retired }),
    );
    return onClose();
  }
  return (
    <Box sx={{ mt: 2 }}>
      <Button size="small" color="secondary" disabled={running} onClick={() => void turn()}>
        {topic.retired ? t('page.topic-use') : t('page.topic-retire')}
      </Button>
    </Box>
  );
}
