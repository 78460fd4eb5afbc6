/** Where the number of children stands, in one sentence. */
import type { TrendPoint } from '../../../../shared/areas/premises.ts';
import { monthOf } from '../../../../shared/months.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useMonths } from '../../../ui/useAmounts.ts';

const residentsOf = (one: TrendPoint) => one.residents ?? one.recorded;

export function TrendSentence({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const t = useWords('premises');
  const { count } = useNumbers();
  const months = useMonths();
  const { today } = useDates();
  const first = trend.find((one) => residentsOf(one) !== null);
  const last = trend.findLast((one) => residentsOf(one) !== null);
  const now = last && residentsOf(last);
  const then = first && residentsOf(first);
  if (!first || !last || now === null || now === undefined || then === null || then === undefined)
    return t('page.state-empty');
  // The month that runs has not ended: the records tell of today.
  const running = last.month === monthOf(today);
  if (now === 0) return t('page.state-none', { month: months.long(last.month) });
  if (first === last)
    return t(running ? 'page.state-today' : 'page.state', {
      count: now,
      n: count(now),
      month: months.long(last.month),
    });
  const values = {
    count: now,
    n: count(now),
    month: months.long(last.month),
    then: count(then),
    first: months.long(first.month),
  };
  return t(running ? 'page.state-today-since' : 'page.state-since', values);
}
