/** Who I am, and what is mine alone: language, colours, password. */
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PersonIcon } from '../ui/icons.tsx';
import { useCommand } from './api.ts';
import { languageName, languages, useLanguage, useWords } from './i18n.ts';
import { useMe } from './me.ts';
import { chooseMode, modes, useChosenMode } from './mode.ts';

export function MeMenu() {
  const t = useWords('common');
  const { user } = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="secondary"
        startIcon={<PersonIcon />}
        aria-haspopup="menu"
        aria-label={t('me.menu', { name: user.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ maxWidth: 220, whiteSpace: 'nowrap', '& .MuiButton-startIcon': { flex: 'none' } }}
      >
        <span className="cut">{user.name}</span>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {anchor !== null && <Choices onClose={close} />}
      </Menu>
    </>
  );
}

function Choices({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('common');
  const navigate = useNavigate();
  const language = useLanguage();
  const mode = useChosenMode();
  const [setLanguage] = useCommand('settings.setLanguage');
  const chosen = (act: () => unknown) => () => {
    act();
    onClose();
  };
  return (
    <>
      <ListSubheader>{t('me.language')}</ListSubheader>
      {languages.map((one) => (
        <MenuItem
          key={one}
          lang={one}
          selected={one === language}
          onClick={chosen(() => setLanguage({ language: one }))}
        >
          {languageName(one)}
        </MenuItem>
      ))}
      <Divider />
      <ListSubheader>{t('me.colours')}</ListSubheader>
      {modes.map((one) => (
        <MenuItem key={one} selected={one === mode} onClick={chosen(() => chooseMode(one))}>
          {t(`me.${one}`)}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem onClick={chosen(() => navigate('/settings/security'))}>{t('me.password')}</MenuItem>
    </>
  );
}
