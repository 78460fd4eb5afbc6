/**
 * Changing the list itself: add, rename, move, retire, remove. What can be undone offers its undo for a minute. A
 * refusal is handed back, to be shown beside the list; it never passes silently.
 */
import { useCallback, useState } from 'react';
import type { EntryKind } from '../../../../shared/areas/transition.ts';
import type { Input } from '../../../../shared/contract.ts';
import type { Failure, Result } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import type { Moved } from './order.ts';

/** Where a new entry goes: phases have no parent, stages a phase, the rest a stage. */
export type Parent = { readonly phaseId: string } | { readonly stageId: string } | null;
export interface Editable {
  readonly id: string;
  readonly rev: number;
  readonly name: string | null;
  readonly origin: string;
  readonly retired: boolean;
}
type Removable = Exclude<EntryKind, 'phase'>;

function addInput(
  kind: EntryKind,
  id: string,
  parent: Parent,
  name: string,
  after: string | null,
): Input<'transition.addEntry'> {
  const common = { id, name, after };
  if (kind === 'phase') return { kind, ...common };
  if (kind === 'stage') return { kind, phaseId: parent && 'phaseId' in parent ? parent.phaseId : '', ...common };
  return { kind, stageId: parent && 'stageId' in parent ? parent.stageId : '', ...common };
}

export function useEntryCommands(kind: EntryKind) {
  const t = useWords('transition');
  const undo = useUndo();
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [add] = useCommand('transition.addEntry');
  const [rename] = useCommand('transition.renameEntry');
  const [move] = useCommand('transition.moveEntry');
  const [retire] = useCommand('transition.retireEntry');
  const [remove] = useCommand('transition.remove');
  const [restore] = useCommand('transition.restore');

  const kept = useCallback(<T>(result: Result<T>) => {
    setFailure(result.ok ? undefined : result.error);
    return result;
  }, []);

  return {
    failure,
    /** Made again with the same id when the first try failed on its way, so that it is one entry. */
    add: (id: string, parent: Parent, name: string, after: string | null) =>
      add(addInput(kind, id, parent, name, after)),
    rename: (entry: Editable, name: string | null) => rename({ kind, id: entry.id, rev: entry.rev, name }),
    move: async (entry: Editable, name: string, { after, back, phaseId, backPhaseId }: Moved) => {
      const place = { kind, id: entry.id };
      const done = kept(await move({ ...place, rev: entry.rev, after, ...(phaseId ? { phaseId } : {}) }));
      if (!done.ok) return done;
      const home = { after: back, ...(backPhaseId ? { phaseId: backPhaseId } : {}) };
      undo.offer(t('stage.moved', { name }), () => move({ ...place, rev: done.value.rev, ...home }));
      return done;
    },
    retire: async (entry: Editable, name: string) => {
      const done = kept(await retire({ kind, id: entry.id, rev: entry.rev, retired: !entry.retired }));
      if (!done.ok) return;
      const said = entry.retired ? t('stage.broughtBack', { name }) : t('stage.retired', { name });
      undo.offer(said, () => retire({ kind, id: entry.id, rev: done.value.rev, retired: entry.retired }));
    },
    remove: async (entry: Editable, name: string, as: Removable) => {
      const done = kept(await remove({ kind: as, id: entry.id, rev: entry.rev }));
      if (!done.ok) return;
      undo.offer(t('stage.removed', { name }), () => restore({ kind: as, id: entry.id, rev: done.value.rev }));
    },
  };
}
export type EntryCommands = ReturnType<typeof useEntryCommands>;
