/** Takes an entry out, and offers to bring it back. */
import { useCallback } from 'react';
import type { Removable } from '../../../../shared/areas/casefile.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useUndo } from '../../../ui/Undo.tsx';

export function useRemoving(childId: string) {
  const t = useWords('casefile');
  const words = useErrorWords();
  const undo = useUndo();
  const [remove] = useCommand('casefile.remove');
  const [restore] = useCommand('casefile.restore');
  return useCallback(
    async (kind: Removable, { id, rev }: { readonly id: string; readonly rev: number }) => {
      const done = await remove({ childId, kind, id, rev });
      if (!done.ok) return undo.say(words(done.error));
      undo.offer(t('page.removed'), () => restore({ childId, kind, id, rev: done.value.rev }));
    },
    [childId, remove, restore, t, undo, words],
  );
}
