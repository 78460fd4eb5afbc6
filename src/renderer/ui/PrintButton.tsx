/** Prints the page as it stands; the print style leaves out what paper does not need. */
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useWords } from '../app/i18n.ts';
import { PrintIcon } from './icons.tsx';

export function PrintButton() {
  const t = useWords('common');
  return (
    <Tooltip title={t('action.print')}>
      <IconButton className="no-print" aria-label={t('action.print')} onClick={() => window.print()}>
        <PrintIcon sx={{ fontSize: 20 }} />
      </IconButton>
    </Tooltip>
  );
}
