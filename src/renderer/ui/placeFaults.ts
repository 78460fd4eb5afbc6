/** Faults that main found, put beside their fields. */
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Failure } from '../../shared/result.ts';

/** @returns what is left to be said above the buttons; undefined when every fault found its field. */
export function placeFaults<I extends FieldValues, O>(
  form: UseFormReturn<I, unknown, O>,
  failure: Failure,
): Failure | undefined {
  if (failure.code !== 'invalid') return failure;
  const known = form.getValues();
  // What names the record itself has no field a person could mend.
  const isField = (path: string): path is FieldPath<I> =>
    path !== 'id' && path !== 'rev' && Object.hasOwn(known, path.split('.')[0] ?? '');
  const faults = failure.fields ?? [];
  for (const { path, rule } of faults) {
    if (isField(path)) form.setError(path, { type: 'server', message: rule }, { shouldFocus: true });
  }
  const rest = faults.filter(({ path }) => !isField(path));
  return faults.length > 0 && rest.length === 0 ? undefined : { ...failure, fields: rest };
}
