/** The paper of a hand-over as it will be printed, with the buttons that print it or keep it as a PDF. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useId } from 'react';
import type { Receipt } from '../../../../shared/areas/kit-parts.ts';
import { useWords } from '../../../app/i18n.ts';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import type { Part } from './ReceiptPaper.tsx';
import type { WithKit } from './useKit.ts';

interface Props {
  readonly record: WithKit;
  readonly part: Part;
  /** Null: the empty paper, with what is still to be handed over. */
  readonly receipt: Receipt | null;
  readonly onClose: () => void;
}

export function ReceiptDialog({ record, part, receipt, onClose }: Props) {
  const t = useWords('kit');
  const { child } = record;
  const title = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth className="print-only" aria-labelledby={title}>
      <span id={title} hidden>
        {t(`receipt.title-${part}`)}
      </span>
      <DialogContent tabIndex={0} sx={{ '@media print': { overflow: 'visible', p: 0 } }}>
        <ReceiptPaper record={record} part={part} receipt={receipt} />
      </DialogContent>
      <DialogActions className="no-print" sx={{ px: 3, pb: 2 }}>
        <Box sx={{ flex: 1 }}>
          <PrintButton />
          <PdfButton fileName={`${child.code}-${t(`receipt.file-${part}`)}`} recordId={child.id} />
        </Box>
        <Button onClick={onClose}>{t('receipt.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
