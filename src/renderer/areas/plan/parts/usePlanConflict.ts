/** Fields and values of a plan in words, for showing two versions side by side and for the history. */
import { useMemo } from 'react';
import type { JsonValue } from '../../../../shared/result.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { useNames } from '../names.ts';

export interface FieldWords {
  readonly field: (field: string) => string;
  readonly value: (field: string, value: JsonValue) => string | null;
}

/** Where a value is a choice, and the words of that choice. */
const choices: Readonly<Record<string, string>> = {
  goal: 'goal',
  placement_type: 'type',
  domain: 'domain',
  for_whom: 'whom',
  status: 'step',
  referral_state: 'referral',
  went: 'went',
};
const yesNo = ['interim', 'with_child', 'with_family', 'by_carer', 'critical'];

/** The names of columns become the words that stand beside their fields in forms. */
function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}
/** Called something else in forms. */
const particular: Readonly<Record<string, string>> = {
  staff_id: 'staffId',
  marked_on: 'on',
  step_on: 'on',
  state_on: 'on',
};

export function useFieldWords(): FieldWords {
  const t = useWords('plan');
  const common = useWords('common');
  const has = useHasWord('plan');
  const names = useNames();
  return useMemo(
    () => ({
      field: (column) => {
        const key = `field.${particular[column] ?? camel(column)}`;
        return has(key) ? t(key) : column;
      },
      value: (column, value) => {
        const choice = choices[column];
        if (choice !== undefined && typeof value === 'string') return names.word(choice, value);
        if (yesNo.includes(column) && typeof value === 'number') return common(value === 1 ? 'value.yes' : 'value.no');
        if (column === 'calls' && typeof value === 'string') return callsWords(value);
        return null;
      },
    }),
    [t, common, has, names],
  );
}

/** Kept as one text: read back as one line for each. */
function callsWords(json: string): string {
  const calls = JSON.parse(json) as readonly Readonly<Record<string, string | null>>[];
  return calls.map((call) => Object.values(call).filter(Boolean).join(', ')).join('\n');
}
