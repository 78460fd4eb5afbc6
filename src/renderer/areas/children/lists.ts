/** The lists an organisation words for itself, ready for choosing from. */
import { useMemo } from 'react';
import type { ListEntry } from '../../../shared/areas/children-parts.ts';
import { useAsk } from '../../app/api.ts';
import type { Option } from '../../ui/SelectField.tsx';
import { useNames } from './names.ts';

export interface Lists {
  /** Those in use, and the ones chosen earlier. */
  readonly options: (list: ListEntry['list'], chosen?: readonly string[]) => Option[];
  /** The levels of places in use, the nearest first. */
  readonly levels: readonly string[];
}

const none: readonly ListEntry[] = [];

export function useLists(): Lists {
  const { choice } = useNames();
  const entries = useAsk('children.lists', {}, { keepPrevious: true }).data?.entries ?? none;
  return useMemo(() => {
    const of = (list: ListEntry['list'], chosen: readonly string[] = []) =>
      entries.filter((one) => one.list === list && (!one.retired || chosen.includes(one.id)));
    return {
      options: (list, chosen) => of(list, chosen).map((one) => ({ value: one.id, words: choice(one) })),
      levels: of('place-level').map(choice),
    };
  }, [entries, choice]);
}
