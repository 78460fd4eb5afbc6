/** The stages by phase: how far, by when, how late, and what was decided. */
import Box from '@mui/material/Box';
import type { Board } from '../../../../shared/areas/journey-board.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { stagePath, useWayNames } from '../../../app/wayNames.ts';
import { Go } from '../../../ui/Go.tsx';
import { ProgressInline } from '../../../ui/ProgressInline.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';

type Stage = Board['phases'][number]['stages'][number];

export function StagesTable({ board }: { readonly board: Board }) {
  const t = useWords('journey');
  const names = useWayNames();
  return (
    <Box component="table" sx={tableStyle}>
      <thead>
        <tr>
          <th scope="col">{t('column.stage')}</th>
          <th scope="col">{t('board.state.head')}</th>
          <th scope="col">{t('board.actions')}</th>
          <th scope="col">{t('board.milestones')}</th>
          <th scope="col">{t('board.until')}</th>
          <th scope="col">{t('column.decision')}</th>
        </tr>
      </thead>
      {board.phases.map((phase) => (
        <tbody key={phase.id}>
          <tr>
            <Box
              component="th"
              scope="rowgroup"
              colSpan={6}
              sx={{ fontWeight: '650 !important', pt: '6px !important' }}
            >
              {names.name('phase', phase)}
            </Box>
          </tr>
          {phase.stages.map((stage) => (
            <StageLine key={stage.id} stage={stage} />
          ))}
        </tbody>
      ))}
    </Box>
  );
}

function StageLine({ stage }: { readonly stage: Stage }) {
  const t = useWords('journey');
  const w = useWords('transition');
  const names = useWayNames();
  const linked = useCan('transition.read') !== null;
  const { progress, decision } = stage;
  const name = names.name('stage', stage);
  return (
    <tr>
      <th scope="row">{linked ? <Go to={stagePath(stage.id)}>{name}</Go> : name}</th>
      <td>
        <StateChip plain state={stage.state} words={w(`status.stage.${stage.state}`)} />
      </td>
      <td>
        <ProgressInline
          done={progress.done}
          begun={progress.inProgress}
          total={progress.counted}
          words={t('criterion.factOf', { have: progress.done, need: progress.counted })}
        />
      </td>
      <td>{t('criterion.factOf', { have: progress.milestonesReached, need: progress.milestones })}</td>
      <td>
        <Until stage={stage} />
      </td>
      <td>{decision === null ? '' : t(`decision.${decision}`)}</td>
    </tr>
  );
}

function Until({ stage }: { readonly stage: Stage }) {
  const t = useWords('journey');
  const { short } = useDates();
  if (stage.goal === null) return <>{t('board.noDate')}</>;
  if (stage.state === 'done' || stage.slip === 0) return <>{short(stage.goal)}</>;
  return (
    <StateChip plain state="overdue" words={`${short(stage.goal)} · ${t('timeline.late', { count: stage.slip })}`} />
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'start', fontWeight: 400, py: 0.25, px: 0.75, verticalAlign: 'baseline' },
  '& thead th': { color: 'text.secondary', whiteSpace: 'nowrap' },
  '& tbody tr': { borderTop: 1, borderColor: 'divider' },
} as const;
