/** Text in one line or many. A password can be shown while it is typed; a long text says how much room is left. */
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useNumbers, useWords } from '../app/i18n.ts';
import { asText, useField } from './field.ts';
import type { FieldProps } from './field.ts';
import { ShowSwitch } from './ShowSwitch.tsx';

export interface TextFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly max?: number;
  readonly type?: 'text' | 'password' | 'number';
  readonly autoComplete?: string;
  readonly spellCheck?: boolean;
}

export function TextField<T extends FieldValues, O>(props: TextFieldProps<T, O>) {
  const { field, value, failed, below } = useField(props);
  const [visible, setVisible] = useState(false);
  const secret = props.type === 'password';
  const text = asText(value);
  return (
    <MuiTextField
      label={props.label}
      value={text}
      error={failed}
      helperText={<Below words={below} length={text.length} max={props.max} />}
      type={secret && visible ? 'text' : (props.type ?? 'text')}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      multiline={props.multiline ?? false}
      {...(props.multiline ? { minRows: props.rows ?? 3, maxRows: 14 } : {})}
      inputRef={field.ref}
      name={field.name}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(props.type === 'number' ? asNumber(event.target.value) : event.target.value)}
      slotProps={{
        htmlInput: { autoComplete: props.autoComplete ?? 'off', spellCheck: props.spellCheck ?? !secret, dir: 'auto' },
        input: secret ? { endAdornment: <ShowSwitch visible={visible} onSwitch={() => setVisible(!visible)} /> } : {},
      }}
    />
  );
}

/** What is not a number stays as typed, so that the schema can say so. */
function asNumber(typed: string): number | string {
  const value = Number(typed);
  return typed.trim() === '' || Number.isNaN(value) ? typed : value;
}

/** The room left is told only when it runs short. */
function Below(props: { readonly words: string; readonly length: number; readonly max: number | undefined }) {
  const t = useWords('common');
  const { count } = useNumbers();
  const left = props.max === undefined ? Infinity : props.max - props.length;
  const short = left <= Math.max(20, (props.max ?? 0) / 10);
  return (
    <>
      {props.words}
      {short && left >= 0 && ` ${t('field.room-left', { count: left, n: count(left) })}`}
    </>
  );
}
