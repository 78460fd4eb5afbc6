/** Training held somewhere else, with its proof: counts as much as our own. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type * as z from 'zod';
import { training } from '../../../../shared/areas/training.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { TopicField } from '../topics/TopicField.tsx';

const schema = training['training.recordExternal'].input;
type Values = z.input<typeof schema>;
const proofLimit = 25 * 1024 * 1024;

interface Props {
  readonly staffId: string;
  /** Chosen already; without it the form asks. */
  readonly topicId?: string;
  readonly onClose: () => void;
}

export function ExternalForm({ staffId, topicId, onClose }: Props) {
  const t = useWords('training');
  const { today } = useDates();
  const { say } = useUndo();
  const [id] = useState(newId);
  const [run] = useCommand('training.recordExternal');
  const form = useContractForm(schema, {
    id,
    staffId,
    topicId: topicId ?? '',
    on: today,
    provider: '',
    certificate: '',
    validUntil: null,
    proof: null,
  });
  const { control } = form;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 1.5 }}>
        {t('page.record-external')}
      </Typography>
      <FormSheet
        form={form}
        save={t('page.record-external')}
        onSave={run}
        onSaved={() => (say(t('page.recorded')), onClose())}
        onCancel={onClose}
      >
        {topicId ? null : <TopicField control={control} name="topicId" label={t('field.topic')} />}
        <DateField control={control} name="on" label={t('field.done-on')} max={today} required />
        <TextField control={control} name="provider" label={t('field.provider')} max={limits.name} required autoFocus />
        <TextField control={control} name="certificate" label={t('field.certificate')} max={80} />
        <DateField
          control={control}
          name="validUntil"
          label={t('field.valid-until')}
          help={t('field.valid-until-help')}
        />
        <ProofField control={control} />
      </FormSheet>
    </Box>
  );
}

function ProofField({ control }: { readonly control: Control<Values, unknown, z.output<typeof schema>> }) {
  const t = useWords('training');
  const { field } = useController({ control, name: 'proof' });
  const name = field.value?.name;
  return (
    <Box>
      <FilePick
        words={name ? t('field.other-proof') : t('field.proof')}
        limit={proofLimit}
        onFile={(file) => field.onChange({ id: newId(), ...file })}
      />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        {name ?? t('field.proof-help')}
      </Typography>
    </Box>
  );
}
