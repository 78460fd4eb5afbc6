/** After a one-time password: a password of one's own before anything else. */
import Link from '@mui/material/Link';
import { api } from '../../app/api.ts';
import { lockNow } from '../../app/bridge.ts';
import type { DoorProps } from '../../app/door.ts';
import { useWords } from '../../app/i18n.ts';
import { useAppDispatch } from '../../app/store.ts';
import { ChangePassword } from '../../ui/ChangePassword.tsx';
import { DoorFrame } from './DoorFrame.tsx';

export function MustChange({ status }: DoorProps) {
  const t = useWords('session');
  const dispatch = useAppDispatch();
  const others = (
    <Link component="button" type="button" onClick={lockNow}>
      {t('must-change.leave')}
    </Link>
  );
  return (
    <DoorFrame status={status} title={t('must-change.title')} text={t('must-change.text')} others={others}>
      <ChangePassword
        currentLabel={t('must-change.current')}
        onChanged={() => dispatch(api.util.invalidateTags(['session']))}
      />
    </DoorFrame>
  );
}
