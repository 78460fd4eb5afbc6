/** What a column is called, where two versions of a record stand side by side. */
import { useHasWord, useWords } from '../../../app/i18n.ts';

export function useFieldWord(): (column: string) => string {
  const t = useWords('casefile');
  const has = useHasWord('casefile');
  return (column) => {
    const key = `field.${column.replaceAll('_', '-')}`;
    return has(key) ? t(key) : t('field.other');
  };
}
