/**
 * A small form in a panel: in step with its record while nobody types in it, telling the panel when somebody does, and
 * writing with the revision the person has seen.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import type { Result } from '../../../../shared/result.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { Seen } from './useSeen.ts';

export function usePanelForm<I extends FieldValues, O extends FieldValues>(
  schema: z.ZodType<O, I>,
  values: DefaultValues<I>,
  name: string,
  seen: Seen,
) {
  const form = useContractForm(schema, values);
  const wrote = useRef(false);
  const dirty = form.formState.isDirty;
  const { typing } = seen;
  const now = JSON.stringify(values);
  const follow = useEffectEvent(() => {
    if (!dirty) form.reset(values);
  });
  useEffect(() => follow(), [now]);
  useEffect(() => {
    typing(name, dirty);
    return () => typing(name, false);
  }, [typing, name, dirty]);
  return {
    form,
    /** `over`: the newest revision, when the person decided to write over another's change. */
    send: async <T extends { readonly rev: number }>(write: (rev: number) => Promise<Result<T>>, over?: number) => {
      const result = await write(over ?? seen.rev);
      wrote.current = result.ok;
      if (result.ok) seen.saw(result.value.rev);
      return result;
    },
    /** After saving, what stands in the form is what is stored; after keeping the other's version, that is. */
    settle: () => {
      form.reset(wrote.current ? form.getValues() : values);
      wrote.current = false;
    },
  };
}
