/** Whom a cost serves, and values of the store in words. */
import { useMemo } from 'react';
import type { Serves } from '../../../shared/rules/money.ts';
import type { JsonValue } from '../../../shared/result.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';

export function useServesWords(): (serves: Serves) => string {
  const c = useWords('catalogue');
  return useMemo(() => (serves) => c(`budget.${serves}`), [c]);
}

/** A stored value in words; null where nothing here knows better. */
export function useStoredWords(): (field: string, value: JsonValue) => string | null {
  const t = useWords('money');
  const has = useHasWord('money');
  const c = useWords('catalogue');
  const hasBudget = useHasWord('catalogue');
  return (field, value) => {
    if (typeof value !== 'string') return null;
    const budget = `budget.${value}`;
    if (field === 'serves') return hasBudget(budget) ? c(budget) : null;
    const key = `${field}.${value}`;
    return (field === 'kind' || field === 'cost') && has(key) ? t(key) : null;
  };
}
