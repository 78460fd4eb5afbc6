/** Values of the store in words, for histories and for two versions side by side. */
import type { JsonValue } from '../../../shared/result.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';

const families: Readonly<Record<string, readonly string[]>> = {
  kind: ['site-kind', 'service-kind'],
  decision: ['decision'],
  stage: ['stage'],
};

/** Null where nothing here knows better. */
export function useStoredWords(): (field: string, value: JsonValue) => string | null {
  const t = useWords('premises');
  const has = useHasWord('premises');
  return (field, value) => {
    if (typeof value !== 'string') return null;
    const key = (families[field] ?? []).map((family) => `${family}.${value}`).find((one) => has(one));
    return key !== undefined && has(key) ? t(key) : null;
  };
}
