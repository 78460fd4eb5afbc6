/** Says that a form of this page was left unfinished, and opens it where it was left. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';

interface Props {
  readonly draftKey: string;
  readonly onOpen: () => void;
}

/** Undefined while nobody knows yet. */
export function useDraftOf(key: string, skip = false): string | null | undefined {
  const asked = useAsk('records.drafts', {}, { skip, keepPrevious: true });
  if (!asked.data) return undefined;
  return asked.data.drafts.find((one) => one.key === key)?.savedAt ?? null;
}

export function DraftNotice({ draftKey, onOpen }: Props) {
  const t = useWords('casefile');
  const { instant } = useDates();
  const savedAt = useDraftOf(draftKey);
  if (!savedAt) return null;
  return (
    <Alert
      severity="info"
      className="no-print"
      sx={{ mb: 2 }}
      action={
        <Button size="small" color="inherit" onClick={onOpen}>
          {t('page.go-on')}
        </Button>
      }
    >
      {t('page.left-unfinished', { when: instant(savedAt) })}
    </Alert>
  );
}
