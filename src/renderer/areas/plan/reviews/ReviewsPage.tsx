/** Plans to be looked at again: late ones first, then those that are due soon. */
import { useNavigate } from 'react-router';
import type { Output } from '../../../../shared/contract.ts';
import { usePages } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Page } from '../../../ui/Page.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { useNames } from '../names.ts';
import { partPath } from '../paths.ts';
import { PlanLinks } from '../PlanLinks.tsx';
import { lifeShape } from '../states.tsx';

type Line = Output<'plan.reviews'>['items'][number];
const place = 'plan.reviews';

export function ReviewsPage() {
  const t = useWords('plan');
  const navigate = useNavigate();
  const filters = useFilters(place);
  const only = filters.get('show') === 'all' ? 'all' : 'due';
  const lines = usePages('plan.reviews', { only, limit: 100 });
  const columns = useColumns();
  const late = lines.items.filter((one) => one.overdueDays > 0).length;
  return (
    <Page title={t('reviews.title')} state={late > 0 ? t('reviews.late', { count: late }) : t('reviews.state')}>
      <PlanLinks />
      <DataList
        label={t('reviews.title')}
        place={place}
        rows={lines.items}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={(one) => void navigate(partPath(one.id, 'plan'))}
        loading={lines.loading}
        error={lines.error}
        onRetry={lines.refetch}
        total={lines.total}
        hasMore={lines.hasMore}
        onMore={lines.more}
        filters={
          <FilterSelect
            label={t('reviews.show')}
            value={only}
            options={[
              { value: 'due', words: t('reviews.due') },
              { value: 'all', words: t('reviews.all') },
            ]}
            onChange={(value) => filters.set('show', value === 'all' ? 'all' : null)}
          />
        }
        empty={<EmptyState title={t('reviews.empty')} text={t('reviews.empty-text')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Line>[] {
  const t = useWords('plan');
  const names = useNames();
  const { short } = useDates();
  const life = (one: Line) => t(`life-state.${one.status === 'approved' && one.changed ? 'changed' : one.status}`);
  return [
    {
      key: 'child',
      head: t('column.child'),
      width: '1.6fr',
      text: (one) => names.child(one.child),
      cell: (one) => names.child(one.child),
    },
    {
      key: 'due',
      head: t('column.review'),
      width: '170px',
      text: (one) => one.reviewDue,
      cell: (one) => <DueChip date={one.reviewDue} overdueDays={one.overdueDays} />,
    },
    {
      key: 'state',
      head: t('column.state'),
      width: '1.3fr',
      text: life,
      cell: (one) => <StateChip plain state={lifeShape(one)} words={life(one)} />,
    },
    {
      key: 'goal',
      head: t('field.goal'),
      width: '1.2fr',
      text: (one) => (one.goal ? t(`goal.${one.goal}`) : null),
      cell: (one) =>
        [
          one.goal ? t(`goal.${one.goal}`) : t('goal.none'),
          one.interimUntil ? t('reviews.interim', { date: short(one.interimUntil) }) : '',
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      key: 'worker',
      head: t('column.worker'),
      width: '1.2fr',
      text: (one) => one.child.lead?.name ?? null,
      cell: (one) => one.child.lead?.name ?? t('plan.nobody'),
    },
  ];
}
