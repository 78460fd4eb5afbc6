/** What groups are called, and values of the store in words. */
import { useMemo } from 'react';
import type { StakeholderGroup } from '../../../shared/areas/stakeholders.ts';
import type { JsonValue } from '../../../shared/result.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';

export function useGroupWords(): (group: StakeholderGroup) => string {
  const c = useWords('catalogue');
  return useMemo(() => (group) => c(`stakeholder-group.${group}`), [c]);
}

/** Fields of the store whose values have words here. */
const families = ['stance', 'influence', 'way', 'purpose', 'side', 'reaction', 'giving', 'kind'];

/** A stored value in words; null where nothing here knows better. */
export function useStoredWords(): (field: string, value: JsonValue) => string | null {
  const t = useWords('stakeholders');
  const has = useHasWord('stakeholders');
  const c = useWords('catalogue');
  const hasGroup = useHasWord('catalogue');
  return (field, value) => {
    if (typeof value !== 'string') return null;
    if (field === 'grouping') {
      const group = `stakeholder-group.${value}`;
      return hasGroup(group) ? c(group) : null;
    }
    const key = `${field}.${value}`;
    return families.includes(field) && has(key) ? t(key) : null;
  };
}
