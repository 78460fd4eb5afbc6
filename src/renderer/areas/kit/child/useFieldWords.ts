/** Stored fields and values of a kit, in words. */
import type { JsonValue } from '../../../../shared/result.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';

export interface FieldWords {
  readonly field: (table: string, field: string) => string;
  /** Null where the value is best shown as it is. */
  readonly value: (table: string, field: string, value: JsonValue) => string | null;
}

const listed: Readonly<Record<string, string>> = {
  means: 'means',
  unit: 'unit-name',
  decision: 'decision',
  step: 'step',
  part: 'part',
  arrived: 'arrived',
  used: 'used',
  pace: 'pace',
  kind: 'kind',
};
const yesNo: ReadonlySet<string> = new Set([
  ...['from_stock', 'child_signed', 'receiver_signed', 'worker_signed', 'health_signed', 'over_limit'],
]);

export function useFieldWords(): FieldWords {
  const t = useWords('kit');
  const settings = useWords('settings');
  const has = useHasWord('kit');
  const inSettings = useHasWord('settings');
  return {
    field: (_table, field) => {
      const key = `field.${field}`;
      return inSettings(key) ? settings(key) : t('field.other');
    },
    value: (_table, field, value) => {
      if (yesNo.has(field)) return t(value === 1 ? 'export.yes' : 'export.no');
      if (typeof value !== 'string') return null;
      const key = field === 'item_id' ? `entry.${value}` : `${listed[field] ?? ''}.${value}`;
      return has(key) ? t(key) : null;
    },
  };
}
