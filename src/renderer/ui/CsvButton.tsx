/** Makes a CSV of a list and lets the person choose where to keep it. */
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type * as z from 'zod';
import type { Export } from '../../shared/areas/common.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../app/bridge.ts';
import { useWords } from '../app/i18n.ts';
import { useErrorWords } from './errorWords.ts';
import { DownloadIcon } from './icons.tsx';
import { useUndo } from './Undo.tsx';

export function CsvButton({ ask }: { readonly ask: () => Promise<Result<z.infer<typeof Export>>> }) {
  const t = useWords('common');
  const words = useErrorWords();
  const { say } = useUndo();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const made = await ask();
    if (!made.ok) return say(words(made.error));
    const { fileName, mediaType, data, rows } = made.value;
    const result = await call('records.saveFile', { fileName, mediaType, data });
    if (!result.ok) return say(words(result.error));
    return result.value.saved ? say(t('csv.saved', { count: rows })) : undefined;
  };
  const run = () => {
    setBusy(true);
    void save().finally(() => setBusy(false));
  };
  return (
    <Tooltip title={t('csv.action')}>
      <span>
        <IconButton className="no-print" aria-label={t('csv.action')} disabled={busy} onClick={run}>
          <DownloadIcon sx={{ fontSize: 20 }} />
        </IconButton>
      </span>
    </Tooltip>
  );
}
