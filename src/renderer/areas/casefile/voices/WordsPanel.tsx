/** Writing down what a child said, as it was said. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { askedHows, wordTopics } from '../../../../shared/areas/casefile-voices.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { CheckListField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly onClose: () => void;
}

function useWordsForm(childId: string) {
  const { today } = useDates();
  const { user } = useMe();
  const [id] = useState(newId);
  return useContractForm(casefile['casefile.recordWords'].input, {
    ...{ childId, id, saidOn: today, body: '', language: '', translation: '', topics: [], asked: null, setting: '' },
    ...{ heardBy: user.name, paperOn: null, paperAuthor: '' },
  });
}

export function WordsPanel({ childId, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [run] = useCommand('casefile.recordWords');
  const form = useWordsForm(childId);
  const { control } = form;
  return (
    <EntryPanel
      title={t('words.add')}
      form={form}
      draft={{ key: `casefile.words:${childId}` }}
      onSave={run}
      onClose={onClose}
    >
      <Typography variant="body2" color="text.secondary">
        {t('words.how')}
      </Typography>
      <TextField
        control={control}
        name="body"
        label={t('field.own-words')}
        max={limits.note}
        multiline
        rows={4}
        required
        autoFocus
      />
      <DateField control={control} name="saidOn" label={t('field.said-on')} max={today} required />
      <Box sx={twoColumns}>
        <CheckListField
          control={control}
          name="topics"
          label={t('field.topics')}
          options={wordTopics.map((value) => ({ value, words: t(`topic.${value}`) }))}
        />
      </Box>
      <HowItCame control={control} />
      <PaperFields control={control} />
    </EntryPanel>
  );
}

function HowItCame({ control }: { readonly control: ReturnType<typeof useWordsForm>['control'] }) {
  const t = useWords('casefile');
  return (
    <>
      <SelectField
        control={control}
        name="asked"
        label={t('field.asked')}
        none={t('known.unknown')}
        options={askedHows.map((value) => ({ value, words: t(`asked.${value}`) }))}
      />
      <TextField
        control={control}
        name="setting"
        label={t('field.setting')}
        help={t('field.setting-help')}
        max={limits.name}
      />
      <TextField control={control} name="heardBy" label={t('field.heard-by')} max={limits.name} />
      <TextField control={control} name="language" label={t('field.language')} max={limits.name} />
      <TextField
        control={control}
        name="translation"
        label={t('field.translation')}
        help={t('field.translation-help')}
        max={limits.note}
        multiline
        rows={2}
      />
    </>
  );
}
