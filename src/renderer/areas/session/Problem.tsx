/** The store cannot be opened: what happened, that nothing was deleted, what to do. Never a way to lose anything. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DoorProps } from '../../app/door.ts';
import { useWords } from '../../app/i18n.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { Practise } from './SignIn.tsx';

export function Problem({ status, recheck }: DoorProps) {
  const t = useWords('session');
  const [tries, setTries] = useState(0);
  const problem = status.problem ?? 'records-damaged';
  const again = () => {
    setTries(tries + 1);
    recheck();
  };
  return (
    <DoorFrame
      status={status}
      wide
      title={t(`problem.${problem}.title`)}
      others={status.practice ? null : <Practise recheck={recheck} />}
    >
      <Typography>{t(`problem.${problem}.text`)}</Typography>
      <Typography sx={{ fontWeight: 600 }}>{t('problem.safe')}</Typography>
      <Typography>{t(`problem.${problem}.do`)}</Typography>
      {status.neededVersion && (
        <Typography>{t('problem.version', { version: status.neededVersion, mine: status.version })}</Typography>
      )}
      <Box role="status" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button variant="contained" onClick={again}>
          {t('problem.again')}
        </Button>
        {tries > 0 && <Typography color="text.secondary">{t('problem.still')}</Typography>}
      </Box>
    </DoorFrame>
  );
}
