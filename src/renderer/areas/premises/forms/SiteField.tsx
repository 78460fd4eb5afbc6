/** Which home a record is about; with `none`, it may be about no home or all of them. */
import type { FieldValues } from 'react-hook-form';
import { useAsk } from '../../../app/api.ts';
import { SelectField } from '../../../ui/fields.tsx';
import type { FieldProps } from '../../../ui/field.ts';

interface Props<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly none?: string;
}

export function SiteField<T extends FieldValues, O>({ none, ...props }: Props<T, O>) {
  const sites = useAsk('premises.sites', {}).data?.sites ?? [];
  // One home alone needs no choosing.
  if (sites.length < 2) return null;
  const options = sites.map((site) => ({ value: site.id, words: site.name }));
  return <SelectField {...props} options={options} {...(none === undefined ? {} : { none })} />;
}
