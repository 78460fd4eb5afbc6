/** What was promised in a conversation, written down with it: line by line, who promised, who looks after it, until when. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray, useWatch } from 'react-hook-form';
import { sides } from '../../../../shared/areas/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, SelectField, TextField } from '../../../ui/fields.tsx';
import { CloseIcon, PlusIcon } from '../../../ui/icons.tsx';
import { useOwners } from '../useOwners.ts';
import type { EngagementForm } from './EngagementPanel.tsx';

export function NewPromises({ form }: { readonly form: EngagementForm }) {
  const t = useWords('stakeholders');
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'promises', keyName: 'key' });
  const there = useWatch({ control, name: 'stakeholderIds' });
  const add = () =>
    append({ id: newId(), stakeholderId: there[0] ?? '', side: 'us', text: '', ownerId: null, dueOn: null });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {fields.map((field, index) => (
        <PromiseLine key={field.key} form={form} index={index} there={there} onRemove={() => remove(index)} />
      ))}
      <Box>
        <Button size="small" startIcon={<PlusIcon />} disabled={there.length === 0} onClick={add}>
          {t('form.add-promise')}
        </Button>
        {there.length === 0 ? (
          <Typography variant="body2" color="text.secondary">
            {t('form.who-first')}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}

interface LineProps {
  readonly form: EngagementForm;
  readonly index: number;
  readonly there: readonly string[];
  readonly onRemove: () => void;
}

function PromiseLine({ form, index, there, onRemove }: LineProps) {
  const t = useWords('stakeholders');
  const owners = useOwners();
  const all = useAsk('stakeholders.list', { retired: true }).data?.stakeholders ?? [];
  const { control } = form;
  const at = `promises.${index}` as const;
  const people = all.filter((one) => there.includes(one.id));
  return (
    <Box role="group" aria-label={t('form.promise-of', { n: index + 1 })} sx={frame}>
      <TextField
        control={control}
        name={`${at}.text`}
        label={t('column.promise')}
        max={limits.reason}
        multiline
        rows={2}
        required
      />
      <IconButton aria-label={t('form.drop-promise')} onClick={onRemove} sx={{ alignSelf: 'start' }}>
        <CloseIcon sx={{ fontSize: 18 }} />
      </IconButton>
      <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <SelectField
          control={control}
          name={`${at}.side`}
          label={t('column.side')}
          options={sides.map((value) => ({ value, words: t(`side.${value}`) }))}
        />
        <SelectField
          control={control}
          name={`${at}.stakeholderId`}
          label={t('field.with')}
          options={people.map((one) => ({ value: one.id, words: one.name }))}
        />
        <PersonField control={control} name={`${at}.ownerId`} label={t('column.owner')} people={owners} />
        <DateField control={control} name={`${at}.dueOn`} label={t('column.dueOn')} />
      </Box>
    </Box>
  );
}

const frame = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: '1fr auto',
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
};
