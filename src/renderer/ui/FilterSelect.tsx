/** Narrows a list to one of a few; the first choice is all of them. */
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';

export interface FilterSelectProps<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly words: string }[];
  /** Words for not narrowing; without them one of the options always holds. */
  readonly all?: string;
  readonly onChange: (value: V | null) => void;
}

export function FilterSelect<V extends string>({ label, value, options, all, onChange }: FilterSelectProps<V>) {
  const words = (chosen: unknown) => options.find((option) => option.value === chosen)?.words ?? all ?? '';
  return (
    <MuiTextField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? null)}
      slotProps={{ select: { renderValue: words, displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: 'auto', minWidth: 128, maxWidth: 200, '& .MuiSelect-select': { fontSize: '0.8125rem' } }}
    >
      {all !== undefined && <MenuItem value="">{all}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.words}
        </MenuItem>
      ))}
    </MuiTextField>
  );
}
