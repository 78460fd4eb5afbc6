/** For whom an item is, in one line: "girls · 10 years and over". */
import type { KitConditions } from '../../../../shared/rules/kit.ts';
import { useWords } from '../../../app/i18n.ts';
import { ageWords, useKitNames } from '../names.ts';

export function useConditionWords(): (conditions: KitConditions) => string {
  const t = useWords('kit');
  const names = useKitNames();
  return ({ ageFrom, ageTo, sex, needs, goals, placements, months, decide }) => {
    const parts = [
      ...(ageFrom === null && ageTo === null ? [] : [ageWords(t, ageFrom ?? 0, ageTo)]),
      ...(sex === null ? [] : [t(`sex.${sex}`)]),
      ...(needs.length > 0 ? [names.list(needs.map((need) => t(`needs.${need}`)))] : []),
      ...(goals.length > 0 ? [names.list(goals.map((goal) => t(`goals.${goal}`)))] : []),
      ...(placements.length > 0 ? [names.list(placements.map(names.placement))] : []),
      ...(months.length > 0 ? [names.list(months.map(names.month))] : []),
    ];
    const whom = parts.length === 0 ? t('why.everyone') : parts.join(' · ');
    return decide === 'facts' ? whom : t(`decide-short.${decide}`, { whom });
  };
}
