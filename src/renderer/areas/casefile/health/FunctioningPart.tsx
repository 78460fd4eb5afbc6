/** Functioning, question by question: how much difficulty, beside it in own words. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { degrees, domains, type Domain } from '../../../../shared/areas/casefile-health.ts';
import { limits } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { useField } from '../../../ui/field.ts';
import { TextField } from '../../../ui/fields.tsx';
import type { HealthControl } from './HealthForm.tsx';

export function FunctioningPart({ control }: { readonly control: HealthControl }) {
  return (
    <>
      {domains.map((domain) => (
        <Question key={domain} control={control} domain={domain} />
      ))}
    </>
  );
}

function Question({ control, domain }: { readonly control: HealthControl; readonly domain: Domain }) {
  const t = useWords('casefile');
  const id = useId();
  const label = t(`domain.${domain}`);
  const { field, value } = useField({ control, name: domain, label });
  const choices = [...degrees, 'unknown'] as const;
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <Typography id={id} sx={{ fontWeight: 550 }}>
        {label}{' '}
        <Typography component="span" variant="body2" color="text.secondary">
          {t(`domain-help.${domain}`)}
        </Typography>
      </Typography>
      <RadioGroup
        row
        aria-labelledby={id}
        name={field.name}
        value={typeof value === 'string' ? value : 'unknown'}
        onBlur={field.onBlur}
        onChange={(_event, chosen) => field.onChange(degrees.find((one) => one === chosen) ?? null)}
      >
        {choices.map((choice, index) => (
          <FormControlLabel
            key={choice}
            value={choice}
            label={t(choice === 'unknown' ? 'known.unknown' : `degree.${choice}`)}
            control={<Radio size="small" {...(index === 0 ? { slotProps: { input: { ref: field.ref } } } : {})} />}
          />
        ))}
      </RadioGroup>
      <TextField
        control={control}
        name={`${domain}Words`}
        label={t('field.in-words')}
        max={limits.reason}
        multiline
        rows={1}
      />
    </Box>
  );
}
