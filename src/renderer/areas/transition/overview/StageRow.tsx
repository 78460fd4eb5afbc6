/** One stage on the way: its state on the line, its name, how far it is, its milestones, and what waits there. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { DoneIcon, EmptyIcon, FlagIcon, HalfIcon } from '../../../ui/icons.tsx';
import { ProgressInline } from '../../../ui/ProgressInline.tsx';
import { useEntryWords } from '../names.ts';
import { stagePath } from '../paths.ts';
import { below } from './below.ts';
import { StageCounts } from './StageCounts.tsx';
import type { OverviewStage } from './summary.ts';

const icons = { done: DoneIcon, 'in-progress': HalfIcon, 'not-started': EmptyIcon } as const;
const colours = { done: 'success.main', 'in-progress': 'info.main', 'not-started': 'text.disabled' } as const;

/** The line runs behind the icons from row to row; the first and last row end it at their own icon. */
const line = {
  position: 'relative',
  '&::before': {
    content: '""',
    position: 'absolute',
    insetInlineStart: '11px',
    top: 0,
    bottom: 0,
    borderInlineStart: '2px solid',
    borderColor: 'divider',
  },
  '&:first-of-type::before': { top: '17px' },
  '&:last-of-type::before': { bottom: 'calc(100% - 17px)' },
} as const;

const columns = {
  display: 'grid',
  alignItems: 'center',
  columnGap: 2,
  minHeight: 34,
  gridTemplateColumns: { xs: '24px minmax(0, 1fr)', md: '24px minmax(220px, 1fr) 184px 160px minmax(0, 350px)' },
  // Paper is narrow, yet a stage takes one line on it.
  '@media print': { gridTemplateColumns: '24px minmax(150px, 1fr) 168px 140px minmax(0, 170px)', columnGap: 1 },
} as const;

interface Props {
  readonly stage: OverviewStage;
  readonly linked: boolean;
  readonly here: boolean;
}

export function StageRow({ stage, linked, here }: Props) {
  return (
    <Box
      component="li"
      aria-current={here ? 'step' : undefined}
      sx={{ ...line, ...columns, borderRadius: 1, ...(here ? { bgcolor: (theme) => theme.tokens.accentWash } : {}) }}
    >
      <StageDot state={stage.state} here={here} />
      <StageName stage={stage} linked={linked} here={here} />
      <StageFigures stage={stage} />
      <StageCounts stage={stage} linked={linked} />
    </Box>
  );
}

function StageDot({ state, here }: { state: OverviewStage['state']; here: boolean }) {
  const t = useWords('transition');
  const Icon = icons[state];
  return (
    <Box
      sx={{
        position: 'relative',
        alignSelf: 'start',
        mt: '5px',
        display: 'grid',
        placeItems: 'center',
        width: 24,
        height: 24,
        borderRadius: '50%',
        color: colours[state],
        bgcolor: (theme) => (here ? theme.tokens.accentWash : theme.tokens.sheet),
      }}
    >
      <Icon titleAccess={t(`status.stage.${state}`)} />
    </Box>
  );
}

function StageName({ stage, linked, here }: Props) {
  const t = useWords('transition');
  const words = useEntryWords();
  const name = words.name('stage', stage);
  return (
    <Box sx={{ minWidth: 0 }}>
      {linked ? <Go to={stagePath(stage.id)}>{name}</Go> : <span>{name}</span>}
      {here ? (
        <Typography
          component="span"
          variant="caption"
          color="primary"
          sx={{ marginInlineStart: 1, fontWeight: 600, whiteSpace: 'nowrap' }}
        >
          {stage.state === 'in-progress' ? t('overview.here') : t('overview.next')}
        </Typography>
      ) : null}
    </Box>
  );
}

function StageFigures({ stage: { progress } }: { stage: OverviewStage }) {
  const t = useWords('transition');
  const { done, counted, milestones, milestonesReached } = progress;
  return (
    <>
      <Box sx={below}>
        <ProgressInline
          done={done}
          begun={progress.inProgress}
          total={counted}
          words={counted === 0 ? t('overview.noActions') : t('overview.stageDone', { done, of: counted })}
        />
      </Box>
      <Box
        sx={{
          ...below,
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          fontSize: '0.8125rem',
          color: 'text.secondary',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {milestones > 0 ? (
          <>
            <FlagIcon sx={{ fontSize: 16 }} />
            {t('overview.milestones', { done: milestonesReached, of: milestones })}
          </>
        ) : null}
      </Box>
    </>
  );
}
