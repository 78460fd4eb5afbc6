/** Keeps the page as it prints, as a PDF where the person says. */
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { call } from '../app/bridge.ts';
import { useWords } from '../app/i18n.ts';
import { useErrorWords } from './errorWords.ts';
import { PdfIcon } from './icons.tsx';
import { useUndo } from './Undo.tsx';

export interface PdfButtonProps {
  /** Proposed, without `.pdf`; of a child only its number, never its name. */
  readonly fileName: string;
  /** Whose record the page shows: it stands in the log of looks. */
  readonly recordId?: string;
}

export function PdfButton({ fileName, recordId }: PdfButtonProps) {
  const t = useWords('common');
  const words = useErrorWords();
  const { say } = useUndo();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const result = await call('records.savePdf', { fileName: `${fileName}.pdf`, recordId: recordId ?? null });
    if (!result.ok) return say(words(result.error));
    return result.value.saved ? say(t('pdf.saved')) : undefined;
  };
  const run = () => {
    setBusy(true);
    void save().finally(() => setBusy(false));
  };
  return (
    <Tooltip title={t('pdf.action')}>
      <span>
        <IconButton className="no-print" aria-label={t('pdf.action')} disabled={busy} onClick={run}>
          <PdfIcon sx={{ fontSize: 20 }} />
        </IconButton>
      </span>
    </Tooltip>
  );
}
