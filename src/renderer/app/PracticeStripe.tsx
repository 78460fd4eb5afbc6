/** Nobody may take the practice home for the real one, nor the real one for practice. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCommand } from './api.ts';
import { useWords } from './i18n.ts';

export function PracticeStripe() {
  const t = useWords('common');
  const [leave, { running }] = useCommand('session.leavePractice');
  return (
    <Box
      role="note"
      sx={(x) => ({
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        px: { xs: 2, md: 3 },
        minHeight: 36,
        fontWeight: 600,
        color: x.tokens.practiceInk,
        backgroundColor: x.tokens.practice,
      })}
    >
      <Box sx={{ flex: 1 }}>{t('nav.practice')}</Box>
      <Button size="small" color="inherit" variant="outlined" disabled={running} onClick={() => void leave({})}>
        {t('nav.leave-practice')}
      </Button>
    </Box>
  );
}
