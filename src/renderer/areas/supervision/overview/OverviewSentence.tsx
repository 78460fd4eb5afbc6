/** How supervision stands, in one sentence; each figure opens its list. */
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { addDays } from '../../../../shared/dates.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { overviewPath } from '../paths.ts';
import { assessmentDue } from './order.ts';

export function OverviewSentence({ people }: { readonly people: readonly Supervised[] }) {
  const t = useWords('supervision');
  const { count } = useNumbers();
  const { today } = useDates();
  const month = addDays(today, 31);
  const overdue = people.filter((one) => one.state === 'overdue').length;
  const nobody = people.filter((one) => one.state === 'none').length;
  const assess = people.filter((one) => assessmentDue(one, month)).length;
  if (people.length === 0) return t('page.nobody');
  const figures = [
    { n: overdue, key: 'page.overdue', to: 'state=overdue' },
    { n: nobody, key: 'page.without', to: 'state=none' },
    { n: assess, key: 'page.assessments', to: 'assessment=due' },
  ] as const;
  const shown = figures.filter((one) => one.n > 0);
  return (
    <>
      {t('page.people', { count: people.length, n: count(people.length) })}{' '}
      {shown.length === 0 ? t('page.all-in-time') : null}
      {shown.map((one, index) => (
        <span key={one.key}>
          {index > 0 ? ' · ' : null}
          <Go to={`${overviewPath}?${one.to}`}>{t(one.key, { count: one.n, n: count(one.n) })}</Go>
        </span>
      ))}
    </>
  );
}
