/** From one list of what waits to the next, and out of one stage into all. */
import Box from '@mui/material/Box';
import { waitingKinds } from '../../../../shared/areas/transition.ts';
import type { WaitingKind } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { useEntryWords } from '../names.ts';
import { waitingPath } from '../paths.ts';

const counts = {
  overdue: 'overdue',
  'due-soon': 'dueSoon',
  blocked: 'blocked',
  unowned: 'unowned',
  undecided: 'suggested',
} as const;

export function WaitingFilters({ kind, stageId }: { kind: WaitingKind; stageId: string | null }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const { count } = useNumbers();
  const overview = useAsk('transition.overview', {}).data;
  const stage = overview?.phases.flatMap((phase) => phase.stages).find((one) => one.id === stageId);
  const progress = stageId ? stage?.progress : overview?.total;
  return (
    <Box
      component="nav"
      aria-label={t('page.otherLists')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, fontSize: '0.8125rem', alignItems: 'center' }}
    >
      {waitingKinds.map((one) => {
        const label = `${t(`overview.total.${one}`)}${progress ? ` ${count(progress[counts[one]])}` : ''}`;
        return (
          <Box key={one} component="span" sx={one === kind ? { fontWeight: 650 } : {}}>
            {one === kind ? (
              <span aria-current="page">{label}</span>
            ) : (
              <Go to={waitingPath(one, stageId ?? undefined)}>{label}</Go>
            )}
          </Box>
        );
      })}
      {stageId ? (
        <Box component="span" sx={{ borderInlineStart: 1, borderColor: 'divider', paddingInlineStart: 2 }}>
          {stage ? t('page.onlyStage', { stage: words.name('stage', stage) }) : null}{' '}
          <Go to={waitingPath(kind)}>{t('page.allStages')}</Go>
        </Box>
      ) : null}
    </Box>
  );
}
