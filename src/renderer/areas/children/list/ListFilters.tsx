/** Narrowing the list of children: who lives here, in which house, with which worker, towards which goal. */
import type { Input } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { useFilters, type Filters } from '../../../ui/useFilters.ts';

type Narrowed = Pick<Input<'children.list'>, 'status' | 'house' | 'leadId' | 'without' | 'goal'>;
const statuses = ['in-residence', 'left', 'all'] as const;
const goals = ['reunification', 'family-based', 'independent-living', 'none'] as const;
/** Of children who have no house, or nobody. */
const none = '-';

/** What the filters ask of main. Who lives here is the usual list. */
export function useNarrowing(place: string): { input: Narrowed; filters: Filters; any: boolean } {
  const filters = useFilters(place);
  const [house, lead] = [filters.get('house'), filters.get('lead')];
  const status = statuses.find((one) => one === filters.get('status'));
  const goal = goals.find((one) => one === filters.get('goal'));
  const input: Narrowed = {
    status: status ?? 'in-residence',
    ...(house === null ? {} : { house: house === none ? null : house }),
    ...(lead === null ? {} : lead === none ? { without: true } : { leadId: lead }),
    ...(goal ? { goal } : {}),
  };
  return { input, filters, any: filters.any };
}

export function ListFilters({ filters }: { readonly filters: Filters }) {
  const t = useWords('children');
  const { count } = useNumbers();
  const asked = useAsk('children.filters', {}, { keepPrevious: true }).data;
  const houses = (asked?.houses ?? []).map(({ house, children }) => ({
    value: house ?? none,
    words: t('list.with-count', { name: house ?? t('list.no-house'), n: count(children) }),
  }));
  const leads = (asked?.leads ?? []).map(({ id, name, children }) => ({
    value: id,
    words: t('list.with-count', { name, n: count(children) }),
  }));
  return (
    <>
      <FilterSelect
        label={t('list.status')}
        value={statuses.find((one) => one === filters.get('status')) ?? 'in-residence'}
        options={statuses.map((value) => ({ value, words: t(`status.${value}`) }))}
        onChange={(status) => filters.set('status', status === 'in-residence' ? null : status)}
      />
      {houses.length > 1 || filters.get('house') !== null ? (
        <FilterSelect
          label={t('list.house')}
          value={filters.get('house')}
          all={t('list.every-house')}
          options={houses}
          onChange={(house) => filters.set('house', house)}
        />
      ) : null}
      <FilterSelect
        label={t('list.lead')}
        value={filters.get('lead')}
        all={t('list.every-lead')}
        options={[{ value: none, words: t('list.without-lead') }, ...leads]}
        onChange={(lead) => filters.set('lead', lead)}
      />
      <FilterSelect
        label={t('list.goal')}
        value={goals.find((one) => one === filters.get('goal')) ?? null}
        all={t('list.every-goal')}
        options={goals.map((value) => ({ value, words: t(`goal.${value}`) }))}
        onChange={(goal) => filters.set('goal', goal)}
      />
    </>
  );
}
