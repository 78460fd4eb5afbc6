/** The way itself: phases one under another, the stages of each along a line, what is done filled in. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Output } from '../../../../shared/contract.ts';
import { useWords } from '../../../app/i18n.ts';
import { useEntryWords } from '../names.ts';
import { StageRow } from './StageRow.tsx';

type Phase = Output<'transition.overview'>['phases'][number];
interface Props {
  readonly linked: boolean;
  /** The stage where the home stands. */
  readonly here: string | null;
}

export function PhasePath({ phases, ...props }: Props & { phases: readonly Phase[] }) {
  return (
    <Box
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 2, pb: 1, pt: 0.5 }}
    >
      {phases.map((phase) => (
        <PhaseStages key={phase.id} phase={phase} {...props} />
      ))}
    </Box>
  );
}

function PhaseStages({ phase, linked, here }: Props & { phase: Phase }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const { done, counted } = phase.progress;
  const heading = `phase-${phase.id}`;
  return (
    <Box component="section" aria-labelledby={heading} sx={{ breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, pt: 0.75, pb: 0.25 }}>
        <Typography id={heading} variant="h2" sx={{ fontSize: '0.875rem' }}>
          {words.name('phase', phase)}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t('overview.phaseDone', { done, of: counted })}
        </Typography>
      </Box>
      {phase.stages.length === 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ pb: 1, paddingInlineStart: 4 }}>
          {t('overview.phaseEmpty')}
        </Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {phase.stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} linked={linked} here={stage.id === here} />
          ))}
        </Box>
      )}
    </Box>
  );
}
