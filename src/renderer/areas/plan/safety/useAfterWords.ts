/** So many days after the move, as people say it: on the day, day 2, week 4, month 6. */
import { useCallback } from 'react';
import { useWords } from '../../../app/i18n.ts';

export function useAfterWords(): (days: number) => string {
  const t = useWords('plan');
  return useCallback(
    (days) => {
      if (days === 0) return t('after.same-day');
      if (days < 7) return t('after.day', { n: days });
      if (days <= 56 && days % 7 === 0) return t('after.week', { n: days / 7 });
      if (days > 56 && Math.abs(days - Math.round(days / 30.4) * 30.4) <= 2)
        return t('after.month', { n: Math.round(days / 30.4) });
      return t('after.day', { n: days });
    },
    [t],
  );
}
