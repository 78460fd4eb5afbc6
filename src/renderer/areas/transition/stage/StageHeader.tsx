/** What stays in sight about a stage: its aim, its phase, how far it is, and the counts that lead to lists. */
import Box from '@mui/material/Box';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useEntryWords } from '../names.ts';
import { StageCounts } from '../overview/StageCounts.tsx';
import { signOffPath } from '../paths.ts';

/** Each issue once, whether it blocks the stage or something in it. */
function issuesOf(stage: Stage): number {
  return new Set([...stage.blockedBy, ...stage.actions.flatMap((action) => action.blockedBy)]).size;
}

export function StageHeader({ stage }: { stage: Stage }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const overview = useAsk('transition.overview', {});
  const phase = overview.data?.phases.find((one) => one.id === stage.phaseId);
  const { done, counted, milestones, milestonesReached } = stage.progress;
  const aim = words.aim(stage.id, stage.aim);
  return (
    <>
      {aim}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 0.5,
          mt: 1,
          fontSize: '0.8125rem',
        }}
      >
        <StateChip state={stage.state} />
        {phase ? <span>{t('stage.inPhase', { phase: words.name('phase', phase) })}</span> : null}
        <span>{t('stage.actionsDone', { done, of: counted })}</span>
        {milestones > 0 ? (
          <span>{t('stage.milestonesReached', { done: milestonesReached, of: milestones })}</span>
        ) : null}
        <StageCounts stage={{ ...stage, issues: issuesOf(stage) }} linked />
        <Go to={signOffPath(stage.id)}>{t('stage.signOff')}</Go>
      </Box>
    </>
  );
}
