/** "Saved 10:42": says quietly that what was typed is kept. */
import Typography from '@mui/material/Typography';
import { useDates, useWords } from '../app/i18n.ts';

export interface SaveLineProps {
  /** When it was saved, as an ISO instant; null before the first time. */
  readonly at: string | null;
  readonly saving?: boolean;
  /** When an unfinished draft was kept. */
  readonly draftAt?: string | null;
}

export function SaveLine({ at, saving = false, draftAt = null }: SaveLineProps) {
  const t = useWords('common');
  const { time } = useDates();
  const words = saving
    ? t('save.saving')
    : draftAt
      ? t('save.draft', { time: time(draftAt) })
      : at
        ? t('save.saved', { time: time(at) })
        : '';
  return (
    <Typography component="span" role="status" variant="body2" color="text.secondary">
      {words}
    </Typography>
  );
}
