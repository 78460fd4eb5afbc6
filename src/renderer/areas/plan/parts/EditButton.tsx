/** "Change", with what it changes said for who cannot see it. */
import Button from '@mui/material/Button';
import { useWords } from '../../../app/i18n.ts';
import { EditIcon } from '../../../ui/icons.tsx';

export function EditButton({ what, onEdit }: { readonly what: string; readonly onEdit: () => void }) {
  const t = useWords('plan');
  const common = useWords('common');
  return (
    <Button size="small" startIcon={<EditIcon />} aria-label={t('plan.edit-this', { what })} onClick={onEdit}>
      {common('action.edit')}
    </Button>
  );
}
