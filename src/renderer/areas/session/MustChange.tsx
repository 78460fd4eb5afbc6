/** After a one-time password: a password of one's own before anything else. */
import Link from '@mui/material/Link';
import { lockNow } from '../../app/bridge.ts';
import type { DoorProps } from '../../app/door.ts';
import { useWords } from '../../app/i18n.ts';
import { ChangePassword } from '../../ui/ChangePassword.tsx';
import { DoorFrame } from './DoorFrame.tsx';

export function MustChange({ status, recheck }: DoorProps) {
  const t = useWords('session');
  const others = (
    <Link component="button" type="button" onClick={lockNow}>
      {t('must-change.leave')}
    </Link>
  );
  return (
    <DoorFrame status={status} title={t('must-change.title')} text={t('must-change.text')} others={others}>
      <ChangePassword currentLabel={t('must-change.current')} onChanged={recheck} />
    </DoorFrame>
  );
}
