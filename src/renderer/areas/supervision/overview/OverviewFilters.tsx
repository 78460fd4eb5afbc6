/** Narrows the list: by how the next session stands, and to whose capacity assessment comes due. */
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { dueStates } from '../../../../shared/areas/supervision.ts';
import { useWords } from '../../../app/i18n.ts';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import type { Filters } from '../../../ui/useFilters.ts';

export function OverviewFilters({ filters }: { readonly filters: Filters }) {
  const t = useWords('supervision');
  const state = dueStates.find((one) => one === filters.get('state')) ?? null;
  return (
    <>
      <FilterSelect
        label={t('list.next')}
        value={state}
        all={t('list.every-state')}
        options={dueStates.map((value) => ({ value, words: t(`state.due.${value}`) }))}
        onChange={(value) => filters.set('state', value)}
      />
      <FormControlLabel
        sx={{ mx: 0 }}
        control={
          <Checkbox
            size="small"
            checked={filters.get('assessment') !== null}
            onChange={(_event, on) => filters.set('assessment', on ? 'due' : null)}
          />
        }
        label={t('list.assessment-due')}
      />
    </>
  );
}
