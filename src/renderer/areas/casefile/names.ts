/** What kinds of papers are called: the organisation's own name, or the shipped word. */
import { useMemo } from 'react';
import type { DocumentKind } from '../../../shared/areas/casefile-documents.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';

export function useKindName(): (kind: Pick<DocumentKind, 'id' | 'name'>) => string {
  const t = useWords('casefile');
  const has = useHasWord('casefile');
  return useMemo(
    () => (kind) => {
      const key = `entry.${kind.id}`;
      return kind.name ?? (has(key) ? t(key) : kind.id);
    },
    [t, has],
  );
}
