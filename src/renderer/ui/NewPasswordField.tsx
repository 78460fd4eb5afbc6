/** Choosing a password: shown on wish, with plain advice that changes as one types. */
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useWords } from '../app/i18n.ts';
import { asText } from './field.ts';
import type { FieldProps } from './field.ts';
import { DoneIcon, InfoIcon, LateIcon } from './icons.tsx';
import { advise } from './newPassword.ts';
import type { PasswordAdvice } from './newPassword.ts';
import { TextField } from './TextField.tsx';

export interface NewPasswordProps<T extends FieldValues, O> extends FieldProps<T, O> {
  /** What others know of the person: their name, the organisation's. */
  readonly known: readonly string[];
}

const looks = {
  empty: 'plain',
  short: 'plain',
  name: 'weak',
  'few-signs': 'weak',
  usual: 'weak',
  fair: 'good',
  good: 'good',
} as const;
const icons = { plain: InfoIcon, weak: LateIcon, good: DoneIcon };
const colours = { plain: 'text.secondary', weak: 'warning.main', good: 'success.main' };

export function NewPasswordField<T extends FieldValues, O>({ known, ...props }: NewPasswordProps<T, O>) {
  const typed = asText(useWatch({ control: props.control, name: props.name }));
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <TextField {...props} type="password" autoComplete="new-password" />
      <Advice advice={advise(typed, known)} length={typed.length} />
    </Box>
  );
}

function Advice({ advice, length }: { readonly advice: PasswordAdvice; readonly length: number }) {
  const t = useWords('common');
  const look = looks[advice];
  const Icon = icons[look];
  const words = advice === 'short' ? t('password.short', { count: Math.max(1, 10 - length) }) : t(`password.${advice}`);
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1, fontSize: '0.8125rem', color: 'text.secondary', minHeight: 40 }}>
      <Icon aria-hidden sx={{ fontSize: 18, flex: 'none', mt: '1px', color: colours[look] }} />
      {words}
    </Box>
  );
}
