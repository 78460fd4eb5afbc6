/** A form that checks what main will check: the contract's own schema. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';

export type ContractForm<I extends FieldValues, O> = UseFormReturn<I, unknown, O>;

/**
 * `values` are what the form starts with; it is not reset when they change, since somebody may be typing. Give the
 * form a React `key` of the record's id to start anew.
 */
export function useContractForm<I extends FieldValues, O extends FieldValues>(
  schema: z.ZodType<O, I>,
  values: DefaultValues<I>,
): ContractForm<I, O> {
  return useForm<I, unknown, O>({ resolver: zodResolver(schema), defaultValues: values, mode: 'onTouched' });
}
