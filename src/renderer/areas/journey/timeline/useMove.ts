/**
 * Moving a date: saved at once, with a way back for a minute. When somebody moved it meanwhile, both versions are shown
 * and nothing is written until the person chooses.
 */
import { useState } from 'react';
import type { TimelineItem } from '../../../../shared/areas/journey-time.ts';
import type { Conflict, Failure, Result } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import type { Moved } from './model.ts';

interface Clash {
  readonly item: TimelineItem;
  readonly to: Moved;
  readonly conflict: Conflict;
}
type Saved = Result<{ readonly rev: number }>;

export interface Moving {
  readonly move: (item: TimelineItem, to: Moved, over?: number) => Promise<void>;
  readonly clash: Clash | null;
  readonly settle: () => void;
}

export function useMove(): Moving {
  const t = useWords('journey');
  const names = useWayNames();
  const dates = useDates();
  const undo = useUndo();
  const errorWords = useErrorWords();
  const [planAction] = useCommand('transition.planAction');
  const [planMilestone] = useCommand('transition.planMilestone');
  const [clash, setClash] = useState<Clash | null>(null);

  const write = (item: TimelineItem, rev: number, { startDate, goalDate }: Moved): Promise<Saved> =>
    item.kind === 'action'
      ? planAction({ id: item.id, rev, startDate, goalDate })
      : planMilestone({ id: item.id, rev, goalDate });
  const refused = (failure: Failure, item: TimelineItem, to: Moved) => {
    if (failure.conflict) setClash({ item, to, conflict: failure.conflict });
    else undo.say(errorWords(failure));
  };
  const move = async (item: TimelineItem, to: Moved, over?: number) => {
    setClash(null);
    const result = await write(item, over ?? item.rev, to);
    if (!result.ok) return refused(result.error, item, to);
    const { rev } = result.value;
    const back = { startDate: item.startDate, goalDate: item.goalDate };
    const words = { name: names.name(item.kind, item), date: to.goalDate ? dates.day(to.goalDate) : '' };
    return undo.offer(to.goalDate ? t('timeline.moved', words) : t('timeline.unplanned', words), () =>
      write(item, rev, back),
    );
  };
  return { move, clash, settle: () => setClash(null) };
}
