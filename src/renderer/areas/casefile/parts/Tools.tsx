/** The small buttons at the end of an entry. */
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useWords } from '../../../app/i18n.ts';
import { EditIcon, TrashIcon } from '../../../ui/icons.tsx';

interface Props {
  /** What it is about, for who cannot see where the button stands. */
  readonly of: string;
  readonly onClick: () => void;
}

export function RemoveTool({ of, onClick }: Props) {
  const t = useWords('casefile');
  return (
    <Tooltip title={t('page.remove')}>
      <IconButton size="small" aria-label={t('page.remove-of', { of })} onClick={onClick}>
        <TrashIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}

export function EditTool({ of, onClick }: Props) {
  const t = useWords('casefile');
  return (
    <Tooltip title={t('page.change')}>
      <IconButton size="small" aria-label={t('page.change-of', { of })} onClick={onClick}>
        <EditIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}
