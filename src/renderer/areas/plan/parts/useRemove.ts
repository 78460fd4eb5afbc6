/** Takes something out of a child's plan, and for a minute offers to put it back. */
import { useCallback } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import { useCommand } from '../../../app/api.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useUndo } from '../../../ui/Undo.tsx';

type Removing = Input<'plan.remove'>;

/** `said`: what stands at the foot when it is gone. */
export function useRemove(childId: string) {
  const [remove] = useCommand('plan.remove');
  const [restore] = useCommand('plan.restore');
  const words = useErrorWords();
  const { offer, say } = useUndo();
  return useCallback(
    async (what: Omit<Removing, 'childId'>, said: string): Promise<boolean> => {
      const result = await remove({ childId, ...what });
      if (!result.ok) {
        say(words(result.error));
        return false;
      }
      const { rev } = result.value;
      offer(said, () => restore({ childId, ...what, rev }));
      return true;
    },
    [childId, remove, restore, words, offer, say],
  );
}
