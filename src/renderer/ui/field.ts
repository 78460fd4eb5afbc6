/** What every field has in common. */
import { useController } from 'react-hook-form';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useWords } from '../app/i18n.ts';
import { useRuleWords } from './errorWords.ts';

export interface FieldProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly name: FieldPath<T>;
  readonly label: string;
  readonly help?: string | undefined;
  /** Why this is asked; said after the help. */
  readonly why?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
}

/** A field's value, its words below, and whether it is at fault. The broken rule stands instead of the help. */
export function useField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const { field, fieldState } = useController({ name: props.name, control: props.control });
  const rule = useRuleWords();
  const t = useWords('common');
  const broken = fieldState.error?.message ?? fieldState.error?.type;
  const why = props.why ? t('field.why', { why: props.why }) : undefined;
  const help = [props.help, why].filter(Boolean).join(' ');
  const value: unknown = field.value;
  return {
    field,
    value,
    failed: fieldState.error !== undefined,
    below: fieldState.error ? rule(broken ?? 'other') : help,
  };
}

/** For inputs that hold text: null and undefined show as empty. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
