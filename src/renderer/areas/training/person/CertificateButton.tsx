/** Saves a copy of a certificate where the person wants it; nothing is on disk before they choose. */
import Button from '@mui/material/Button';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DownloadIcon } from '../../../ui/icons.tsx';
import { useUndo } from '../../../ui/Undo.tsx';

export function CertificateButton({ completionId }: { readonly completionId: string }) {
  const t = useWords('training');
  const { say } = useUndo();
  const words = useErrorWords();
  const [read, reading] = useCommand('training.certificate');
  const [save, saving] = useCommand('records.saveFile');
  async function take() {
    const found = await read({ completionId });
    if (!found.ok) return say(words(found.error));
    const { name, mediaType, data } = found.value;
    const kept = await save({ fileName: name, mediaType, data });
    if (!kept.ok) return say(words(kept.error));
    return kept.value.saved ? say(t('list.certificate-saved')) : undefined;
  }
  return (
    <Button
      size="small"
      startIcon={<DownloadIcon />}
      disabled={reading.running || saving.running}
      onClick={() => void take()}
    >
      {t('list.save-certificate')}
    </Button>
  );
}
