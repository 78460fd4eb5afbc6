/** A dialog for a decision that matters: what will happen, the verb that does it, and the way back. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import { useWords } from '../app/i18n.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { LayerEnd } from './Layers.tsx';

export interface DecideDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text?: ReactNode;
  /** The verb: "Remove", never "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** True while something asked for here is still missing. */
  readonly blocked?: boolean;
  readonly error?: Failure | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function DecideDialog(props: DecideDialogProps) {
  const t = useWords('common');
  const heading = useId();
  return (
    <Dialog open={props.open} onClose={props.onClose} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <DialogTitle id={heading} variant="h2" component="h2">
        {props.title}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {props.text && <Typography component="div">{props.text}</Typography>}
        {props.children}
        <ErrorLine failure={props.error} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={props.onClose} color="secondary">
          {t('action.cancel')}
        </Button>
        <Button
          variant="contained"
          color={props.danger ? 'error' : 'primary'}
          disabled={Boolean(props.busy) || Boolean(props.blocked)}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </DialogActions>
      <LayerEnd />
    </Dialog>
  );
}
