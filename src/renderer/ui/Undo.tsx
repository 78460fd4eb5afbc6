/** The bar at the foot: says what was done, and for a minute offers to take it back. */
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Result } from '../../shared/result.ts';
import { useWords } from '../app/i18n.ts';
import { useErrorWords } from './errorWords.ts';
import { CloseIcon } from './icons.tsx';
import { OnTop } from './Layers.tsx';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => Promise<Result<unknown>>) | null;
}
export interface Undo {
  /** For a minute: `undo` takes back what `text` says was done. */
  readonly offer: (text: string, undo: () => Promise<Result<unknown>>) => void;
  /** Says something for a few seconds. */
  readonly say: (text: string) => void;
}

const minute = 60_000;
const moment = 6_000;
const UndoContext = createContext<Undo | null>(null);

export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('useUndo outside of UndoProvider');
  return undo;
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const undo = useMemo<Undo>(() => {
    const show = (text: string, back: Notice['undo']) =>
      setNotice((last) => ({ id: (last?.id ?? 0) + 1, text, undo: back }));
    return { offer: show, say: (text) => show(text, null) };
  }, []);
  return (
    <UndoContext value={undo}>
      {children}
      {notice && (
        <OnTop>
          <UndoBar key={notice.id} notice={notice} onClose={() => setNotice(null)} onSay={undo.say} />
        </OnTop>
      )}
    </UndoContext>
  );
}

function UndoBar({
  notice,
  onClose,
  onSay,
}: {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onSay: (text: string) => void;
}) {
  const t = useWords('common');
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const takeBack = async (undo: () => Promise<Result<unknown>>) => {
    setBusy(true);
    const result = await undo();
    onSay(result.ok ? t('undo.done') : words(result.error));
  };
  const { undo } = notice;
  useUndoKey(() => undo && !busy && void takeBack(undo));
  const action = (
    <>
      {undo && (
        <Button color="inherit" size="small" disabled={busy} onClick={() => void takeBack(undo)}>
          {t('undo.action')}
        </Button>
      )}
      <IconButton size="small" color="inherit" aria-label={t('action.close')} onClick={onClose}>
        <CloseIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </>
  );
  return (
    <Snackbar
      open
      className="no-print"
      message={notice.text}
      action={action}
      autoHideDuration={undo ? minute : moment}
      onClose={(_event, why) => why === 'timeout' && onClose()}
    />
  );
}

/** What takes back its own typing. A box that was just ticked does not. */
const typed = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** Ctrl or Cmd with Z takes back what the bar offers, also from within a panel; in a field it stays the field's own. */
function useUndoKey(act: () => unknown): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches(typed);
    if (typing || event.shiftKey || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
