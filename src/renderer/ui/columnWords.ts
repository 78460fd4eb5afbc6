/** What the store's fields are called in the log of changes: for histories and for two versions side by side. */
import { useHasWord, useWords } from '../app/i18n.ts';

export function useColumnWords(): (field: string) => string {
  const t = useWords('settings');
  const has = useHasWord('settings');
  return (field) => {
    const key = `field.${field}`;
    return has(key) ? t(key) : field;
  };
}
