/** For whom an item is: all that is given has to hold, within a list any will do. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Control } from 'react-hook-form';
import { kitDeciding, kitGoals, kitNeeds, kitPlacements, kitSexes } from '../../../../shared/rules/kit.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckListField, ChoiceField, SelectField, TextField } from '../../../ui/fields.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useKitNames } from '../names.ts';
import type { TemplateInput, TemplateRead } from './TemplatePanel.tsx';

interface Props {
  readonly control: Control<TemplateInput, unknown, TemplateRead>;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

export function ConditionFields({ control }: Props) {
  const t = useWords('kit');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <Typography variant="h3">{t('template.for-whom')}</Typography>
        <Typography variant="body2" color="text.secondary">
          {t('template.for-whom-help')}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr 1fr' }}>
        <TextField control={control} name="conditions.ageFrom" label={t('field.age-from')} type="number" />
        <TextField control={control} name="conditions.ageTo" label={t('field.age-to')} type="number" />
        <SelectField
          control={control}
          name="conditions.sex"
          label={t('field.sex')}
          none={t('sex.any')}
          options={kitSexes.map((value) => ({ value, words: t(`sex.${value}`) }))}
        />
      </Box>
      <Lists control={control} />
      <ChoiceField
        control={control}
        name="conditions.decide"
        label={t('field.decide')}
        options={kitDeciding.map((value) => ({ value, words: t(`decide.${value}`), help: t(`decide-help.${value}`) }))}
      />
    </Box>
  );
}

function Lists({ control }: Props) {
  const t = useWords('kit');
  const names = useKitNames();
  const lists = [
    ['needs', kitNeeds.map((value) => ({ value, words: t(`needs.${value}`) }))],
    ['goals', kitGoals.map((value) => ({ value, words: t(`goals.${value}`) }))],
    ['placements', kitPlacements.map((value) => ({ value, words: names.placement(value) }))],
    ['months', months.map((month) => ({ value: String(month), words: names.month(month) }))],
  ] as const;
  return lists.map(([list, options]) => (
    <Box key={list} sx={twoColumns}>
      <CheckListField control={control} name={`conditions.${list}`} label={t(`field.${list}`)} options={options} />
    </Box>
  ));
}
