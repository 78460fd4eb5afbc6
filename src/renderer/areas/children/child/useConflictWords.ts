/** Stored fields and values of a child and its parts, in words: for conflicts and for the history. */
import { useMemo } from 'react';
import * as z from 'zod';
import type { JsonValue } from '../../../../shared/result.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { useAsk } from '../../../app/api.ts';

/** Columns whose values are words of ours. */
const listed: Readonly<Record<string, string>> = {
  sex: 'sex',
  birth_precision: 'precision',
  admitted_precision: 'precision',
  left_precision: 'precision',
  complexity: 'complexity',
  kind: 'name-kind',
  level: 'level',
};
const choices: ReadonlySet<string> = new Set(['way_id', 'leaving_id', 'kind_id']);
const lists: ReadonlySet<string> = new Set(['birth_place', 'origin_place']);

export interface StoredWords {
  readonly conflictWords: (field: string) => string;
  readonly conflictValue: (field: string, value: JsonValue) => string | null;
}

const Listed = z.array(z.string().nullable());

function parsed(text: string): string[] {
  return Listed.parse(JSON.parse(text)).filter((one) => one !== null);
}

export function useConflictWords(): StoredWords {
  const t = useWords('children');
  const has = useHasWord('children');
  const entries = useAsk('children.lists', {}, { keepPrevious: true }).data?.entries;
  return useMemo(() => {
    const choice = (id: string) => {
      const key = `entry.${id}`;
      return entries?.find((one) => one.id === id)?.name ?? (has(key) ? t(key) : t('history.own-choice'));
    };
    const value = (field: string, stored: JsonValue): string | null => {
      if (field === 'for_carers') return t(stored === 1 ? 'alert.carers-see' : 'alert.carers-do-not');
      if (typeof stored !== 'string') return null;
      const key = `${listed[field] ?? ''}.${stored}`;
      if (has(key)) return t(key);
      if (choices.has(field)) return choice(stored);
      if (field === 'reason_ids') return parsed(stored).map(choice).join(', ');
      if (lists.has(field)) return parsed(stored).join(', ');
      return field === 'sibling_group' ? t('history.family') : null;
    };
    return {
      conflictWords: (field) => {
        const key = `field.${field}`;
        return has(key) ? t(key) : t('field.other');
      },
      conflictValue: value,
    };
  }, [t, has, entries]);
}
