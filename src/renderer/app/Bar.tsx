/** The bar on top: which organisation, whether one is only practising, who one is, and the lock. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { HelpIcon, LockIcon } from '../ui/icons.tsx';
import { lockNow } from './bridge.ts';
import { useWords } from './i18n.ts';
import { showKeys } from './Keys.tsx';
import { useMe } from './me.ts';
import { MeMenu } from './MeMenu.tsx';
import { PracticeStripe } from './PracticeStripe.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { SearchBox } from './SearchBox.tsx';

export function Bar() {
  const t = useWords('common');
  const me = useMe();
  return (
    <Box component="header" className="no-print" sx={{ flex: 'none' }}>
      {me.status.practice && <PracticeStripe />}
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: { xs: 2, md: 3 },
          minHeight: 52,
          borderBottom: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
        }}
      >
        <Typography noWrap title={me.organisation} sx={{ flex: 1, minWidth: 0, fontWeight: 650 }}>
          {me.organisation}
        </Typography>
        <SearchBox />
        <Tooltip title={t('keys.open')}>
          <IconButton aria-label={t('keys.open')} onClick={showKeys}>
            <HelpIcon sx={{ fontSize: 22 }} />
          </IconButton>
        </Tooltip>
        <MeMenu />
        <Button variant="outlined" color="secondary" startIcon={<LockIcon />} onClick={() => lockNow()}>
          {t('me.lock')}
        </Button>
      </Box>
      <RecoveryNotice />
    </Box>
  );
}
