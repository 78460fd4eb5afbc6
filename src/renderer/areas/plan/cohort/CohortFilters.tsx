/** Narrows the matrix: by name, house, worker, goal, and by how a child stands (the answers themselves). */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { planGoals } from '../../../../shared/catalogue/plan.ts';
import { verdicts } from '../../../../shared/areas/plan-readiness.ts';
import { useWords } from '../../../app/i18n.ts';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { ListSearch } from '../../../ui/ListSearch.tsx';
import type { Filters } from '../../../ui/useFilters.ts';
import type { ListView } from '../../../ui/useListView.ts';
import { useNames } from '../names.ts';
import { cellMarks } from '../states.tsx';
import type { CohortHead } from '../types.ts';

interface Props {
  readonly head: CohortHead;
  readonly filters: Filters;
  readonly view: ListView;
  readonly tools: ReactNode;
}

export function CohortFilters({ head, filters, view, tools }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const set = (name: string) => (value: string | null) => filters.set(name, value);
  const lacks = head.criteria.map((one) => ({ value: one.id, words: names.entry('criterion', one) }));
  return (
    <Box sx={{ mb: 1 }}>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ '& .MuiTextField-root': { width: 180 } }}>
          <ListSearch value={view.search} onSearch={view.setSearch} />
        </Box>
        <FilterSelect
          label={t('column.house')}
          value={filters.get('house')}
          all={t('cohort.every-house')}
          options={head.houses.map((house) => ({ value: house, words: house }))}
          onChange={set('house')}
        />
        <FilterSelect
          label={t('column.worker')}
          value={filters.get('worker')}
          all={t('cohort.every-worker')}
          options={head.workers.map((one) => ({ value: one.id, words: one.name }))}
          onChange={set('worker')}
        />
        <FilterSelect
          label={t('field.goal')}
          value={filters.get('goal')}
          all={t('cohort.every-goal')}
          options={[
            ...planGoals.map((value) => ({ value, words: t(`goal.${value}`) })),
            { value: 'none', words: t('goal.none') },
          ]}
          onChange={set('goal')}
        />
        <FilterSelect
          label={t('column.verdict')}
          value={filters.get('verdict')}
          all={t('cohort.every-verdict')}
          options={verdicts.map((value) => ({ value, words: t(`verdict.${value}`) }))}
          onChange={set('verdict')}
        />
        <FilterSelect
          label={t('cohort.lacks')}
          value={filters.get('lacks')}
          all={t('cohort.lacks-any')}
          options={lacks}
          onChange={set('lacks')}
        />
        <Box sx={{ flex: 1 }} />
        {tools}
      </Box>
      <Legend />
    </Box>
  );
}

const shown = ['met', 'in-progress', 'not-started', 'blocked', 'crisis', 'waived', 'not-applicable'] as const;

/** What the marks mean, on paper too. */
function Legend() {
  const t = useWords('plan');
  const { tokens } = useTheme();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.25,
        mt: 1,
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      {shown.map((state) => {
        const { icon: Icon, colour } = cellMarks[state];
        return (
          <Box key={state} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <Icon aria-hidden sx={{ fontSize: 16, color: tokens[colour] }} />
            {t(`item.${state}`)}
          </Box>
        );
      })}
    </Box>
  );
}
