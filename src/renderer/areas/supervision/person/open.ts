/** What was agreed and is not done yet. */
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import type { AgreedAction } from '../types.ts';

/** The most overdue first, those without a day last. */
export function openOf(sessions: readonly SupervisionSession[]): readonly AgreedAction[] {
  const open = sessions.flatMap((session) => session.actions).filter((action) => action.doneOn === null);
  return open.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}
