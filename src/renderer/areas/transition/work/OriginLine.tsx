/** Where an entry comes from, and its catalogue name where the organisation gave it another. */
import Typography from '@mui/material/Typography';
import { useWords } from '../../../app/i18n.ts';
import { useEntryWords } from '../names.ts';
import type { NameKind } from '../names.ts';

interface Props {
  readonly kind: NameKind;
  readonly entry: { readonly id: string; readonly name: string | null; readonly origin: string };
}

export function OriginLine({ kind, entry }: Props) {
  const t = useWords('transition');
  const words = useEntryWords();
  const shipped = words.shipped(kind, entry.id);
  return (
    <Typography
      variant="caption"
      component="p"
      color="text.secondary"
      sx={{ borderTop: 1, borderColor: 'divider', pt: 1, m: 0 }}
    >
      {t('stage.comesFrom', { origin: words.origin(entry.origin) })}
      {entry.name !== null && shipped !== null ? ` ${t('stage.originalName', { name: shipped })}` : null}
    </Typography>
  );
}
