/** Conditions of a decision, each with who sees to it and by when: they become actions of the next stage. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, TextField } from '../../../ui/fields.tsx';
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import type { DecideForm } from './DecidePanel.tsx';

const nobody: never[] = [];

export function ConditionFields({ form, stage }: { readonly form: DecideForm; readonly stage: string }) {
  const t = useWords('journey');
  const list = useFieldArray({ control: form.control, name: 'conditions' });
  const people = useAsk('transition.owners', {}).data?.people ?? nobody;
  return (
    <Box role="group" aria-label={t('gate.conditions')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {t('gate.conditionsHelp', { stage })}
      </Typography>
      {list.fields.map((field, i) => (
        <Box key={field.id} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr 40px', alignItems: 'start' }}>
          <Box sx={{ gridColumn: '1 / 3' }}>
            <TextField
              control={form.control}
              name={`conditions.${i}.name`}
              label={t('gate.condition')}
              max={limits.title}
              autoFocus
              required
            />
          </Box>
          <IconButton aria-label={t('gate.removeCondition', { n: i + 1 })} onClick={() => list.remove(i)}>
            <TrashIcon sx={{ fontSize: 20 }} />
          </IconButton>
          <PersonField
            control={form.control}
            name={`conditions.${i}.ownerId`}
            label={t('column.owner')}
            people={people}
          />
          <DateField control={form.control} name={`conditions.${i}.goalDate`} label={t('column.goalDate')} />
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<PlusIcon />}
        onClick={() => list.append({ actionId: newId(), name: '', ownerId: null, goalDate: null })}
        sx={{ justifySelf: 'start' }}
      >
        {t('gate.addCondition')}
      </Button>
    </Box>
  );
}
