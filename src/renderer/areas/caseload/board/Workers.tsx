/**
 * A bar for each worker, all on one scale. Twelve stand in one column, forty in two. A worker opens to their children;
 * children drawn onto a worker are offered to them.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Go, GoButton } from '../../../ui/Go.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { boardSorts, scaleOf, sortLoads } from '../load.ts';
import { useAmounts } from '../LoadWords.tsx';
import { rulesPath } from '../paths.ts';
import type { Picking } from '../pick/usePicked.ts';
import type { Board } from '../types.ts';
import { useExport } from '../useExport.ts';
import type { Drag } from './useDrag.ts';
import { WorkerRow } from './WorkerRow.tsx';

interface Props {
  readonly board: Board;
  readonly picking: Picking | null;
  readonly drag: Drag | null;
  readonly onAssign: (children: readonly ChildLine[], staffId?: string | null) => void;
  readonly onSeen: (lines: readonly ChildLine[]) => void;
}

/** From here on two columns keep everybody in sight. */
const manyWorkers = 14;
const place = 'caseload.board';

export function Workers({ board, picking, drag, onAssign, onSeen }: Props) {
  const t = useWords('caseload');
  const view = useListView(place, { sort: 'fullest' });
  const sort = boardSorts.find((one) => one === view.sort) ?? 'fullest';
  const { loads, rules } = board;
  const blocked = useBlocked(drag);
  const columns = loads.length >= manyWorkers ? 2 : 1;
  if (loads.length === 0) return <NoWorkers />;
  return (
    <Section
      title={t('board.workers')}
      state={<Limits board={board} />}
      action={<Tools sort={sort} onSort={view.setSort} />}
    >
      <Box
        component="ul"
        aria-label={t('board.workers')}
        sx={{ ...listStyle, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${columns}, minmax(0, 1fr))` } }}
      >
        {sortLoads(loads, sort).map((load) => (
          <WorkerRow
            key={load.staff.id}
            load={load}
            scale={scaleOf(loads)}
            narrow={columns === 2}
            weightsOn={rules.weightsOn}
            picking={picking}
            target={drag ? { over: drag.over === load.staff.id, may: !blocked.has(load.staff.id) } : null}
            onAssign={onAssign}
            onSeen={onSeen}
          />
        ))}
      </Box>
      {picking ? (
        <Typography className="no-print" variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('board.draw-how')}
        </Typography>
      ) : null}
    </Section>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  columnGap: 3,
  // A worker who is opened takes the whole width; those behind fill what is left beside.
  gridAutoFlow: 'row dense',
};

/** While children are drawn: who may not be given them. */
function useBlocked(drag: Drag | null): ReadonlySet<string> {
  const asked = useAsk('caseload.candidates', { childIds: [...(drag?.ids ?? [])] }, { skip: drag === null });
  if (!drag || !asked.data) return nobody;
  return new Set(asked.data.candidates.filter((one) => !one.may).map((one) => one.staff.id));
}
const nobody: ReadonlySet<string> = new Set();

/** "Limit 25, warned from 20, not confirmed yet". */
function Limits({ board }: { readonly board: Board }): ReactNode {
  const t = useWords('caseload');
  const amount = useAmounts();
  const { limit, warnFrom, confirmed, weightsOn } = board.rules;
  const words = t(weightsOn ? 'board.limits-weighted' : 'board.limits', {
    limit: amount(limit),
    warn: amount(warnFrom),
  });
  return (
    <Typography component="span" variant="body2" color="text.secondary">
      {words} {confirmed ? null : <Go to={rulesPath}>{t('board.confirm-limits')}</Go>}
    </Typography>
  );
}

function Tools({ sort, onSort }: { readonly sort: string; readonly onSort: (sort: string) => void }) {
  const t = useWords('caseload');
  const mayExport = useCan('caseload.assign') !== null;
  const ask = useExport('loads');
  const value = boardSorts.find((one) => one === sort) ?? 'fullest';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <FilterSelect
        label={t('board.sort')}
        value={value}
        options={boardSorts.map((one) => ({ value: one, words: t(`board.sort-${one}`) }))}
        onChange={(next) => next && next !== value && onSort(next)}
      />
      {mayExport ? <CsvButton ask={ask} /> : null}
      <PrintButton />
    </Box>
  );
}

function NoWorkers() {
  const t = useWords('caseload');
  const mayManage = useCan('team.manage') !== null;
  return (
    <Section title={t('board.workers')}>
      <EmptyState
        title={t('board.no-workers')}
        text={t('board.no-workers-text')}
        action={mayManage ? <GoButton to="/team">{t('board.to-team')}</GoButton> : undefined}
      />
    </Section>
  );
}
