/** Shows or hides a password that is being typed. */
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useWords } from '../app/i18n.ts';
import { HideIcon, ShowIcon } from './icons.tsx';

export function ShowSwitch({ visible, onSwitch }: { readonly visible: boolean; readonly onSwitch: () => void }) {
  const t = useWords('common');
  const Icon = visible ? HideIcon : ShowIcon;
  return (
    <InputAdornment position="end">
      <IconButton edge="end" onClick={onSwitch} aria-pressed={visible} aria-label={t('field.show-password')}>
        <Icon sx={{ fontSize: 20 }} />
      </IconButton>
    </InputAdornment>
  );
}
