/** Walks the chain of all changes and says in words whether anything was altered. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { useCommand } from '../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../app/i18n.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Section } from '../../ui/Section.tsx';

type Check = Output<'settings.verifyLog'>;

export function CheckLog() {
  const t = useWords('settings');
  const [check, { running }] = useCommand('settings.verifyLog');
  const [result, setResult] = useState<Result<Check>>();
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) said.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  return (
    <Section title={t('security.log')}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Typography sx={{ maxWidth: '72ch' }}>{t('security.log-text')}</Typography>
        <Button variant="outlined" disabled={running} onClick={() => void check({}).then(setResult)}>
          {running ? t('security.log-checking') : t('security.log-check')}
        </Button>
        <Box ref={said} role="status" sx={{ width: '100%' }}>
          {result?.ok && <Said check={result.value} />}
          {result && !result.ok && <ErrorLine failure={result.error} />}
        </Box>
      </Box>
    </Section>
  );
}

function Said({ check }: { readonly check: Check }) {
  const t = useWords('settings');
  const { count } = useNumbers();
  const { instant } = useDates();
  if (check.intact && check.looksIntact) {
    return (
      <Alert severity="success">
        {t('security.log-good', { changes: count(check.changes), looks: count(check.looks) })}
      </Alert>
    );
  }
  const broken = check.brokenAt
    ? t('security.log-broken', { when: instant(check.brokenAt.at) })
    : t('security.log-broken-unknown');
  return (
    <Alert severity="error">
      {!check.intact && <Typography>{broken}</Typography>}
      {!check.looksIntact && <Typography>{t('security.log-looks-broken')}</Typography>}
      <Typography>{t('security.log-do')}</Typography>
    </Alert>
  );
}
