/** A new home's first step, in place of figures that are all nought. */
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { useEntryWords } from '../names.ts';
import { stagePath } from '../paths.ts';
import type { OverviewStage } from './summary.ts';

export function StartHere({ stage, mayPlan }: { stage: OverviewStage; mayPlan: boolean }) {
  const t = useWords('transition');
  const words = useEntryWords();
  return (
    <EmptyState
      title={t('overview.startTitle')}
      text={mayPlan ? t('overview.startText', { count: stage.progress.suggested }) : t('overview.startTextReader')}
      action={
        <GoButton to={stagePath(stage.id)} variant="contained">
          {t('overview.startOpen', { stage: words.name('stage', stage) })}
        </GoButton>
      }
    />
  );
}
