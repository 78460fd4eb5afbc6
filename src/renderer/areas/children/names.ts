/** What the choices of the lists, what is missing, and who a child is, are called in the reader's language. */
import { useMemo } from 'react';
import type { Choice, Missing } from '../../../shared/areas/children-parts.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';

export interface ChoiceWords {
  readonly choice: (choice: Choice) => string;
  readonly missing: (missing: Missing) => string;
  /** The same as something to do. */
  readonly next: (missing: Missing) => string;
  readonly section: (path: string) => string;
}

export function useNames(): ChoiceWords {
  const t = useWords('children');
  const has = useHasWord('children');
  return useMemo(() => {
    const word = (key: string, other: string) => (has(key) ? t(key) : other);
    return {
      choice: ({ id, name }) => name ?? word(`entry.${id}`, id),
      missing: ({ id, count }) => (count === null ? word(`missing.${id}`, id) : t('missing.documents', { count })),
      next: ({ id }) => word(`next.${id}`, id),
      section: (path) => word(`section.${path === '' ? 'timeline' : path}`, path),
    };
  }, [t, has]);
}
