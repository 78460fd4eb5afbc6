/** The one main action of the overview: a button that opens what most needs somebody. */
import { useWords } from '../../../app/i18n.ts';
import { GoButton } from '../../../ui/Go.tsx';
import { stagePath, waitingPath } from '../paths.ts';
import type { NextStep } from './summary.ts';

const lists = {
  overdue: 'overview.nextOverdue',
  blocked: 'overview.nextBlocked',
  unowned: 'overview.nextUnowned',
  'due-soon': 'overview.nextDueSoon',
} as const;

export function NextStepButton({ next }: { next: NextStep }) {
  const t = useWords('transition');
  if (next.kind === 'none') return null;
  if ('stage' in next) {
    const { stage } = next;
    return (
      <GoButton to={stagePath(stage.id)} variant="contained">
        {next.kind === 'choose'
          ? t('overview.nextChoose', { count: stage.progress.suggested })
          : t('overview.nextContinue')}
      </GoButton>
    );
  }
  return (
    <GoButton to={waitingPath(next.kind)} variant="contained">
      {t(lists[next.kind], { count: next.count })}
    </GoButton>
  );
}
