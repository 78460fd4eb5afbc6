/** Somebody watched the work and says how well it is done, from 1 to 4. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { training } from '../../../../shared/areas/training.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { TopicField } from '../topics/TopicField.tsx';

/** A round answers in text; what is sent is a number. */
const levels = ['1', '2', '3', '4'] as const;
const SignOff = training['training.signOff'].input.extend({ level: z.enum(levels) });

interface Props {
  readonly staffId: string;
  readonly topicId?: string;
  readonly onClose: () => void;
}

export function SignOffForm({ staffId, topicId, onClose }: Props) {
  const t = useWords('training');
  const { today } = useDates();
  const { user } = useMe();
  const { say } = useUndo();
  const [id] = useState(newId);
  const [run] = useCommand('training.signOff');
  const form = useContractForm(SignOff, {
    id,
    staffId,
    topicId: topicId ?? '',
    level: '3',
    on: today,
    observer: user.name,
    note: '',
  });
  const { control } = form;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {t('page.sign-off')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {t('field.sign-off-help')}
      </Typography>
      <FormSheet
        form={form}
        save={t('page.sign-off')}
        onSave={(values) => run({ ...values, level: Number(values.level) })}
        onSaved={() => (say(t('page.recorded')), onClose())}
        onCancel={onClose}
      >
        {topicId ? null : <TopicField control={control} name="topicId" label={t('field.topic')} />}
        <ChoiceField
          control={control}
          name="level"
          label={t('field.level')}
          options={levels.map((value) => ({
            value,
            words: t('field.level-option', { level: value, words: t(`field.level.${value}`) }),
          }))}
        />
        <DateField control={control} name="on" label={t('field.seen-on')} max={today} required />
        <TextField control={control} name="observer" label={t('field.observer')} max={limits.name} required />
        <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.reason} />
      </FormSheet>
    </Box>
  );
}
