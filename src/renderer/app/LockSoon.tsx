/** The notice before locking: any key or movement puts it off. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { OnTop } from '../ui/Layers.tsx';
import { useActivity } from './activity.ts';
import { useWords } from './i18n.ts';

export function LockSoon() {
  const t = useWords('common');
  const { lockIn, stay } = useActivity();
  if (lockIn === null) return null;
  const action = (
    <Button color="inherit" size="small" onClick={stay}>
      {t('lock.stay')}
    </Button>
  );
  return (
    <OnTop>
      <Snackbar open anchorOrigin={{ vertical: 'top', horizontal: 'center' }}>
        <Alert severity="warning" role="alert" action={action}>
          {t('lock.soon', { count: lockIn })}
        </Alert>
      </Snackbar>
    </OnTop>
  );
}
