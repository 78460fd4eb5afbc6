/** Names and values of stored fields, in words: for histories and for two versions of one record. */
import type { PersonRef } from '../../../../shared/areas/common.ts';
import type { JsonValue } from '../../../../shared/result.ts';
import { isCivilDate } from '../../../../shared/dates.ts';
import { useDates, useHasWord, useNumbers, useWords } from '../../../app/i18n.ts';
import { useEntryWords } from '../names.ts';

export interface FieldWords {
  word(field: string): string;
  table(table: string): string;
  /** Null when the value is best shown as it is. */
  value(field: string, value: JsonValue): string | null;
}

export function useFieldWords(people: readonly PersonRef[] = []): FieldWords {
  const t = useWords('transition');
  const has = useHasWord('transition');
  const dates = useDates();
  const numbers = useNumbers();
  const words = useEntryWords();
  const known = (key: string) => (has(key) ? t(key) : null);
  const text = (field: string, value: string) => {
    if (field === 'status') return known(`status.${value}`);
    if (field === 'state') return known(`status.${value}`);
    if (field === 'owner_id') return people.find((person) => person.id === value)?.name ?? t('field.somebody');
    if (field === 'phase_id') return words.anyName({ id: value, name: null });
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return dates.instant(value);
    if (isCivilDate(value)) return dates.day(value);
    if (field === 'sort' || field.endsWith('_id') || field === 'digest') return t('field.changed');
    return value;
  };
  return {
    word: (field) => known(`export.field.${field}`) ?? known(`column.${field}`) ?? t('field.other'),
    table: (table) => known(`export.table.${table}`) ?? t('field.record'),
    value: (field, value) => {
      if (typeof value === 'string') return text(field, value);
      if (typeof value === 'number') return numbers.count(value);
      if (typeof value === 'boolean') return value ? t('export.yes') : t('export.no');
      return null;
    },
  };
}
