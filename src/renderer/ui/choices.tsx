/** Ticks and rounds: one yes or no, one of several in sight, some of several. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { asText, useField } from './field.ts';
import type { FieldProps } from './field.ts';
import type { Option } from './SelectField.tsx';

interface ChoicesProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly options: readonly Option[];
  /** Side by side, for a few short words. */
  readonly row?: boolean;
  /** A long list of short words in as many columns as there is room for. */
  readonly columns?: boolean;
}

export function CheckField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const box = (
    <Checkbox
      checked={value === true}
      onChange={(_event, on) => field.onChange(on)}
      onBlur={field.onBlur}
      name={field.name}
      slotProps={{ input: { ref: field.ref } }}
    />
  );
  return (
    <FormControl error={failed} disabled={props.disabled ?? false}>
      <FormControlLabel control={box} label={props.label} />
      {below && <FormHelperText>{below}</FormHelperText>}
    </FormControl>
  );
}

export function ChoiceField<T extends FieldValues, O>(props: ChoicesProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const id = useId();
  return (
    <FormControl error={failed} disabled={props.disabled ?? false}>
      <FormLabel id={id}>{props.label}</FormLabel>
      <RadioGroup
        row={props.row ?? false}
        aria-labelledby={id}
        value={asText(value)}
        name={field.name}
        onBlur={field.onBlur}
        onChange={(_event, chosen) => field.onChange(chosen)}
      >
        {props.options.map((option, index) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            sx={optionStyle}
            label={<OptionWords option={option} />}
            control={<Radio {...(index === 0 ? { slotProps: { input: { ref: field.ref } } } : {})} />}
          />
        ))}
      </RadioGroup>
      {below && <FormHelperText>{below}</FormHelperText>}
    </FormControl>
  );
}

export function CheckListField<T extends FieldValues, O>(props: ChoicesProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const change = (option: string, on: boolean) =>
    field.onChange(props.options.map((one) => one.value).filter((one) => (one === option ? on : chosen.includes(one))));
  return (
    <FormControl component="fieldset" error={failed} disabled={props.disabled ?? false}>
      <FormLabel component="legend">{props.label}</FormLabel>
      <Box sx={props.columns ? columnsStyle : { display: 'grid' }}>
        {props.options.map((option, index) => (
          <FormControlLabel
            key={option.value}
            sx={optionStyle}
            label={<OptionWords option={option} />}
            control={
              <Checkbox
                checked={chosen.includes(option.value)}
                onBlur={field.onBlur}
                onChange={(_event, on) => change(option.value, on)}
                slotProps={{ input: index === 0 ? { ref: field.ref, name: field.name } : { name: field.name } }}
              />
            }
          />
        ))}
      </Box>
      {below && <FormHelperText>{below}</FormHelperText>}
    </FormControl>
  );
}

const columnsStyle = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))' };
const optionStyle = { alignItems: 'flex-start', my: 0.25, '& .MuiButtonBase-root': { py: 0.5 } };

function OptionWords({ option }: { readonly option: Option }): ReactNode {
  return (
    <Box sx={{ py: 0.5 }}>
      {option.words}
      {option.help && (
        <Typography variant="body2" color="text.secondary">
          {option.help}
        </Typography>
      )}
    </Box>
  );
}
