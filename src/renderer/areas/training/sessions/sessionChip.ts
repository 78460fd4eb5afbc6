/** How a session stands: planned, held, cancelled; one whose day is over still waits for its attendance. */
import type { Dates, Words } from '../../../app/i18n.ts';
import type { StateChipProps } from '../../../ui/StateChip.tsx';

interface Standing {
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly on: string;
}

export function sessionChip(
  { state, on }: Standing,
  { today, relative }: Pick<Dates, 'today' | 'relative'>,
  t: Words<'training'>,
): StateChipProps {
  if (state === 'held') return { state: 'done', words: t('state.held') };
  if (state === 'cancelled') return { state: 'not-relevant', words: t('state.cancelled') };
  return on < today
    ? { state: 'due-soon', words: t('state.to-log') }
    : { state: 'not-started', words: t('list.planned', { when: relative(on) }) };
}
