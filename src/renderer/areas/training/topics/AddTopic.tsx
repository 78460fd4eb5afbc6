/** A topic of the organisation's own. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { training } from '../../../../shared/areas/training.ts';
import { jobs } from '../../../../shared/areas/team.ts';
import type { Job } from '../../../../shared/areas/team.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckListField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';

const nobody: Job[] = [];

export function AddTopic({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}) {
  const t = useWords('training');
  const names = useNames();
  const [id] = useState(newId);
  const [run] = useCommand('training.addTopic');
  const form = useContractForm(training['training.addTopic'].input, { id, name: '', requiredFor: nobody });
  return (
    <SidePanel open title={t('page.add-topic')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: 'training.addTopic' }}
        save={t('page.add-topic')}
        onSave={run}
        onSaved={() => (onClose(), onAdded(form.getValues('id')))}
        onCancel={onClose}
      >
        <TextField
          control={form.control}
          name="name"
          label={t('field.topic-name')}
          max={limits.title}
          required
          autoFocus
        />
        <Box sx={twoColumns}>
          <CheckListField
            control={form.control}
            name="requiredFor"
            label={t('field.required-for')}
            options={jobs.map((value) => ({ value, words: names.job(value) }))}
          />
        </Box>
      </FormSheet>
    </SidePanel>
  );
}
