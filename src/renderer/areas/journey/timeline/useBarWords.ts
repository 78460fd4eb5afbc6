/** What a bar says to who cannot see it, and while it is moved: the whole of it in one sentence. */
import { useMemo } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import type { ItemRow, Moved } from './model.ts';

export interface BarWords {
  readonly sentence: (row: ItemRow) => string;
  /** The dates it would have now, and how to keep or leave them. */
  readonly moving: (to: Moved) => string;
  readonly name: (row: ItemRow) => string;
}

export function useBarWords(): BarWords {
  const t = useWords('journey');
  const names = useWayNames();
  const dates = useDates();
  return useMemo(() => {
    const name = ({ item }: ItemRow) => names.name(item.kind, item);
    const planned = ({ item }: ItemRow) => {
      if (item.goalDate === null) return t('timeline.saidNoDate');
      if (item.startDate === null) return t('timeline.saidGoal', { goal: dates.short(item.goalDate) });
      return t('timeline.saidPlanned', { start: dates.short(item.startDate), goal: dates.short(item.goalDate) });
    };
    const real = ({ item, forecast }: ItemRow) => {
      if (item.settled && item.doneOn !== null) return t('timeline.saidDone', { date: dates.short(item.doneOn) });
      if (forecast.slip > 0) return t('timeline.late', { count: forecast.slip });
      return item.blocked ? t('timeline.saidBlocked') : '';
    };
    return {
      name,
      sentence: (row) => [name(row), planned(row), real(row)].filter((part) => part !== '').join('. '),
      moving: ({ startDate, goalDate }) => {
        const days = [startDate, goalDate].filter((day) => day !== null).map((day) => dates.short(day));
        return t('timeline.moving', { dates: days.join(' – ') });
      },
    };
  }, [t, names, dates]);
}
