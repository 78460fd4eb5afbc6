/** A stored value as a person reads it, where no area knows better: dates, instants, yes and no, nothing. */
import { isCivilDate } from '../../shared/dates.ts';
import type { JsonValue } from '../../shared/result.ts';
import { useDates, useWords } from '../app/i18n.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

export function useValueWords(): (value: JsonValue) => string {
  const t = useWords('common');
  const dates = useDates();
  const words = (value: JsonValue): string => {
    if (value === null || value === '') return t('value.nothing');
    if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
    if (typeof value === 'string')
      return isCivilDate(value) ? dates.day(value) : instant.test(value) ? dates.instant(value) : value;
    if (Array.isArray(value)) return value.map(words).join(', ');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return words;
}
