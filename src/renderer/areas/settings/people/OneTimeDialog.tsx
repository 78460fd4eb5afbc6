/** A one-time password, shown this once, to be passed on in person; can be printed on a slip. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { PrintIcon } from '../../../ui/icons.tsx';
import { LayerEnd } from '../../../ui/Layers.tsx';

export type OneTime = Output<'settings.addPerson'>;

export function OneTimeDialog({ made, onClose }: { readonly made: OneTime | null; readonly onClose: () => void }) {
  const t = useWords('settings');
  const c = useWords('common');
  const { organisation } = useMe();
  const heading = useId();
  if (!made) return null;
  const { name, signInName } = made.person;
  return (
    <Dialog open aria-labelledby={heading} maxWidth="xs" fullWidth className="print-only">
      <DialogTitle id={heading} variant="h2" component="h2">
        {t('once.title', { name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography className="no-print">{t('once.text', { name })}</Typography>
        <Box sx={{ border: 1, borderColor: 'primary.main', borderRadius: 1, p: 2, display: 'grid', gap: 1.5 }}>
          <Typography variant="body2" color="text.secondary">
            {t('once.paper', { organisation })}
          </Typography>
          <Line label={t('once.sign-in')} value={signInName} />
          <Line label={t('once.password')} value={made.oneTimePassword} />
        </Box>
      </DialogContent>
      <DialogActions className="no-print" sx={{ px: 3, pb: 2 }}>
        <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
          {c('action.print')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {t('once.done')}
        </Button>
      </DialogActions>
      <LayerEnd />
    </Dialog>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
      <Typography
        sx={{ fontSize: '1.25rem', fontWeight: 600, overflowWrap: 'anywhere', userSelect: 'none' }}
        dir="auto"
      >
        {value}
      </Typography>
    </Box>
  );
}
