/** A recovery code that nobody typed back may not be written down anywhere: says so until it is. */
import Alert from '@mui/material/Alert';
import { GoButton } from '../ui/Go.tsx';
import { useWords } from './i18n.ts';
import { useCan, useMe } from './me.ts';

export function RecoveryNotice() {
  const t = useWords('common');
  const me = useMe();
  const may = useCan('security.manage') !== null;
  if (!may || me.recoveryConfirmed || me.status.practice) return null;
  return (
    <Alert
      severity="warning"
      sx={{ borderRadius: 0, border: 0, borderBottom: 1, borderColor: 'divider' }}
      action={
        <GoButton to="/settings/security" variant="text">
          {t('recovery.notice-action')}
        </GoButton>
      }
    >
      {t('recovery.notice')}
    </Alert>
  );
}
