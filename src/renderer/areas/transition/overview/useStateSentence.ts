/** The one sentence that says where the home stands. */
import { useWords } from '../../../app/i18n.ts';
import { useEntryWords } from '../names.ts';
import type { Summary } from './summary.ts';

export function useStateSentence(): (summary: Summary) => string {
  const t = useWords('transition');
  const words = useEntryWords();
  return ({ state, stages, stagesDone, underWay, here }) => {
    if (state === 'no-stages') return t('overview.stateNone');
    if (state === 'fresh') return t('overview.stateFresh', { count: stages });
    if (state === 'all-done') return t('overview.stateAllDone', { count: stages });
    const done = t('overview.stateDone', { count: stagesDone, of: stages });
    if (!here || underWay === 0) return done;
    const stage = words.name('stage', here);
    return `${done} ${t('overview.stateHere', { count: underWay, stage })}`;
  };
}
