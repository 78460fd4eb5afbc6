/** Yes, no, or nobody knows: side by side, so that unknown stays a value of its own. */
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useWords } from '../../../app/i18n.ts';
import { useField, type FieldProps } from '../../../ui/field.ts';

const values = { yes: true, no: false, unknown: null } as const;
type Word = keyof typeof values;
const words = ['yes', 'no', 'unknown'] as const satisfies readonly Word[];

function wordOf(value: unknown): Word {
  return value === true ? 'yes' : value === false ? 'no' : 'unknown';
}

export function KnownField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const t = useWords('casefile');
  const { field, value, failed, below } = useField(props);
  const id = useId();
  return (
    <FormControl error={failed}>
      <FormLabel id={id}>{props.label}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        name={field.name}
        value={wordOf(value)}
        onBlur={field.onBlur}
        onChange={(_event, chosen) => field.onChange(values[words.find((one) => one === chosen) ?? 'unknown'])}
      >
        {words.map((word, index) => (
          <FormControlLabel
            key={word}
            value={word}
            label={t(`known.${word}`)}
            control={<Radio size="small" {...(index === 0 ? { slotProps: { input: { ref: field.ref } } } : {})} />}
          />
        ))}
      </RadioGroup>
      {below ? <FormHelperText>{below}</FormHelperText> : null}
    </FormControl>
  );
}
