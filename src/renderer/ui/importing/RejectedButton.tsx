/** The rows that did not fit, as a sheet again, each with its reason: mended there, it can be chosen once more. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useErrorWords } from '../errorWords.ts';
import { DownloadIcon } from '../icons.tsx';
import { useUndo } from '../Undo.tsx';
import type { Importing, Sheet } from './types.ts';

interface Props {
  readonly importing: Importing;
  readonly sheet: Sheet;
}

export function RejectedButton({ importing, sheet }: Props) {
  const { t } = importing;
  const { say } = useUndo();
  const words = useErrorWords();
  const [making, setMaking] = useState(false);
  const [keep, keeping] = useCommand('records.saveFile');
  async function save() {
    const made = await importing.rejected(sheet);
    if (!made.ok) return say(words(made.error));
    const { fileName, mediaType, data, rows } = made.value;
    const kept = await keep({ fileName, mediaType, data });
    if (!kept.ok) return say(words(kept.error));
    return kept.value.saved ? say(t('page.rejected-saved', { count: rows })) : undefined;
  }
  const run = () => {
    setMaking(true);
    void save().finally(() => setMaking(false));
  };
  return (
    <Button variant="outlined" startIcon={<DownloadIcon />} disabled={making || keeping.running} onClick={run}>
      {t('page.save-rejected')}
    </Button>
  );
}
