/** Procedures, tables, fields and values of the log in words. */
import { languageName, useHasWord, useWords } from '../../../app/i18n.ts';
import type { JsonValue } from '../../../../shared/result.ts';

export function useLogWords() {
  const t = useWords('settings');
  const has = useHasWord('settings');
  const own = useWords('transition');
  const ownHas = useHasWord('transition');
  const c = useWords('common');
  const commonHas = useHasWord('common');
  const first = (...keys: readonly string[]) => {
    for (const key of keys) {
      if (has(key)) return t(key);
      if (ownHas(key)) return own(key);
      if (commonHas(key)) return c(key);
    }
    return null;
  };
  return {
    procedure: (name: string) => first(`procedure.${name}`) ?? t('procedure.other'),
    table: (name: string) => first(`table.${name}`, `export.table.${name}`) ?? name,
    field: (name: string) => first(`field.${name}`, `export.field.${name}`) ?? name,
    look: (what: string) => first(`look.${what}`) ?? t('look.other'),
    /** Codes that are words of ours; null for what is a person's own. */
    value: (field: string, value: JsonValue) => {
      if (typeof value === 'number' && field === 'practice') return c(value === 1 ? 'value.yes' : 'value.no');
      if (typeof value !== 'string') return null;
      if (field === 'role') return first(`role.${value}`);
      if (field === 'status' || field === 'state') return first(`status.${value}`);
      return field === 'language' ? languageName(value) : null;
    },
  };
}
