/** Takes a record away, and for a minute offers to bring it back. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { useWords } from '../app/i18n.ts';
import { useErrorWords } from './errorWords.ts';
import { TrashIcon } from './icons.tsx';
import { useUndo } from './Undo.tsx';

interface Touched {
  readonly rev: number;
}
export interface RemoveButtonProps {
  /** What the bar at the foot says: "Promise removed." */
  readonly removed: string;
  /** "Remove" where nothing is said. */
  readonly words?: string;
  readonly onRemove: () => Promise<Result<Touched>>;
  /** With the `rev` that removing answered. */
  readonly onRestore: (rev: number) => Promise<Result<unknown>>;
  readonly onDone?: () => void;
}

export function RemoveButton({ removed, words, onRemove, onRestore, onDone }: RemoveButtonProps) {
  const t = useWords('common');
  const errorWords = useErrorWords();
  const { say, offer } = useUndo();
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const result = await onRemove();
    setBusy(false);
    if (!result.ok) return say(errorWords(result.error));
    offer(removed, () => onRestore(result.value.rev));
    return onDone?.();
  };
  return (
    <Button size="small" color="secondary" startIcon={<TrashIcon />} disabled={busy} onClick={() => void remove()}>
      {words ?? t('action.remove')}
    </Button>
  );
}
