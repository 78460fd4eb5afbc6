/** My password; for directors also the recovery code, and the proof that nothing was altered behind everybody's back. */
import { useState } from 'react';
import { useWords } from '../../app/i18n.ts';
import { useCan, useMe } from '../../app/me.ts';
import { ChangePassword } from '../../ui/ChangePassword.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUndo } from '../../ui/Undo.tsx';
import { CheckLog } from './CheckLog.tsx';
import { NewRecoveryCode } from './NewRecoveryCode.tsx';

export function SecurityPage() {
  const t = useWords('settings');
  const c = useWords('common');
  const me = useMe();
  const { say } = useUndo();
  const [known] = useState([me.user.name, me.organisation]);
  const secures = useCan('security.manage') !== null;
  const checks = useCan('audit.read') !== null;
  return (
    <Page title={t('security.title')} state={secures ? t('security.state') : t('security.state-own')}>
      <Section title={t('security.password')}>
        <ChangePassword known={known} onChanged={() => say(c('password.changed'))} />
      </Section>
      {secures && <NewRecoveryCode />}
      {checks && <CheckLog />}
    </Page>
  );
}
