/** Narrows the matrix: by name, by job, by how somebody stands (the legend itself), and to what is asked of somebody. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { jobs } from '../../../../shared/areas/team.ts';
import { cellStates } from '../../../../shared/areas/training.ts';
import type { CellState } from '../../../../shared/areas/training.ts';
import { useWords } from '../../../app/i18n.ts';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { ListSearch } from '../../../ui/ListSearch.tsx';
import type { Filters } from '../../../ui/useFilters.ts';
import type { ListView } from '../../../ui/useListView.ts';
import { useNames } from '../names.ts';
import { marks } from '../states.ts';

interface Props {
  readonly filters: Filters;
  readonly view: ListView;
  readonly tools: ReactNode;
}

export function MatrixFilters({ filters, view, tools }: Props) {
  const t = useWords('training');
  const names = useNames();
  const job = jobs.find((one) => one === filters.get('job')) ?? null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ '& .MuiTextField-root': { width: 190 } }}>
          <ListSearch value={view.search} onSearch={view.setSearch} />
        </Box>
        <FilterSelect
          label={t('matrix.job')}
          value={job}
          all={t('matrix.every-job')}
          options={jobs.map((value) => ({ value, words: names.job(value) }))}
          onChange={(value) => filters.set('job', value)}
        />
      </Box>
      <Legend chosen={filters.get('state')} onChoose={(state) => filters.set('state', state)} />
      <FormControlLabel
        className="no-print"
        sx={{ mx: 0 }}
        control={
          <Checkbox
            size="small"
            checked={filters.get('topics') !== 'all'}
            onChange={(_event, on) => filters.set('topics', on ? null : 'all')}
          />
        }
        label={t('matrix.required-only')}
      />
      <Box sx={{ flex: 1 }} />
      {tools}
    </Box>
  );
}

/** What the marks mean; pressing one leaves the people who have it. */
function Legend({
  chosen,
  onChoose,
}: {
  readonly chosen: string | null;
  readonly onChoose: (state: CellState | null) => void;
}) {
  const t = useWords('training');
  const { tokens } = useTheme();
  return (
    <Box role="group" aria-label={t('matrix.legend')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {cellStates.map((state) => {
        const { icon: Icon, colour } = marks[state];
        const on = chosen === state;
        return (
          <ButtonBase
            key={state}
            aria-pressed={on}
            onClick={() => onChoose(on ? null : state)}
            sx={{
              ...chip,
              borderColor: on ? 'primary.main' : 'divider',
              bgcolor: on ? tokens.accentWash : 'background.paper',
            }}
          >
            <Icon aria-hidden sx={{ fontSize: 16, color: tokens[colour] }} />
            {t(`state.${state}`)}
          </ButtonBase>
        );
      })}
    </Box>
  );
}

const chip = {
  gap: 0.5,
  px: 1,
  minHeight: 30,
  border: 1,
  borderRadius: 1,
  fontSize: '0.8125rem',
  fontFamily: 'inherit',
  whiteSpace: 'nowrap',
};
