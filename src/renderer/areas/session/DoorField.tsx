/** A field of the first page. MUI's TextField would bring lists, menus and overlays along that the door has no use for. */
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId } from 'react';

interface Props extends OutlinedInputProps {
  readonly label: string;
}

export function DoorField({ label, ...input }: Props) {
  const id = useId();
  return (
    <FormControl variant="outlined" size="small" fullWidth>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput id={id} label={label} {...input} />
    </FormControl>
  );
}
