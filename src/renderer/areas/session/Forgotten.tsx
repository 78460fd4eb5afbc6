/** The way back in when a director's password is lost: the recovery code, a new password, and a new code after it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { session } from '../../../shared/areas/session.ts';
import { useCommand } from '../../app/command.ts';
import type { DoorProps } from '../../app/door.ts';
import { useWords } from '../../app/i18n.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TextField } from '../../ui/fields.tsx';
import { NewPasswordField } from '../../ui/NewPasswordField.tsx';
import { placeFaults } from '../../ui/placeFaults.ts';
import { RecoveryCode } from '../../ui/RecoveryCode.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { troubleNow, useCountdown } from './useCountdown.ts';
import type { Trouble } from './useCountdown.ts';

interface Made {
  readonly code: string;
  readonly organisation: string;
}

export function Forgotten({ status, hold }: DoorProps) {
  const t = useWords('session');
  const [made, setMade] = useState<Made | null>(null);
  const [confirm] = useCommand('session.confirmRecovery');
  if (made) {
    return (
      <DoorFrame status={status} wide title={t('forgotten.code-title')} text={t('forgotten.code-text')}>
        <RecoveryCode {...made} onConfirm={(typed) => confirm({ code: typed })} onDone={() => hold(null)} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame status={status} wide title={t('forgotten.title')} text={t('forgotten.text')}>
      <Typography variant="body2">{t('forgotten.others')}</Typography>
      <RecoverForm onBack={() => hold(null)} onMade={setMade} />
    </DoorFrame>
  );
}

function useRecover(onMade: (made: Made) => void) {
  const form = useContractForm(session['session.recover'].input, { code: '', name: '', password: '' });
  const [recover] = useCommand('session.recover');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = form.handleSubmit(async (values) => {
    setTrouble(null);
    const result = await recover(values);
    if (result.ok) return onMade({ code: result.value.recoveryCode, organisation: result.value.opened.organisation });
    const rest = placeFaults(form, result.error);
    if (rest) setTrouble(troubleNow(rest));
  });
  return { form, submit, trouble };
}

function RecoverForm({ onBack, onMade }: { readonly onBack: () => void; readonly onMade: (made: Made) => void }) {
  const t = useWords('session');
  const c = useWords('common');
  const { form, submit, trouble } = useRecover(onMade);
  const wait = useCountdown(trouble);
  const name = useWatch({ control: form.control, name: 'name' });
  const failure = wait > 0 || trouble?.failure.code !== 'throttled' ? trouble?.failure : undefined;
  const refused = failure?.code === 'unauthenticated';
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        control={form.control}
        name="code"
        label={c('recovery.code')}
        help={c('recovery.type-help')}
        multiline
        rows={2}
        max={100}
        autoFocus
        spellCheck={false}
      />
      <TextField control={form.control} name="name" label={t('field.name')} max={120} />
      <NewPasswordField control={form.control} name="password" label={t('field.new-password')} known={[name]} />
      {refused ? (
        <Typography role="alert" color="warning.main">
          {t('forgotten.wrong')}
        </Typography>
      ) : (
        <ErrorLine failure={failure && { ...failure, retryAfterSeconds: wait }} />
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={form.formState.isSubmitting || wait > 0}>
          {t('forgotten.action')}
        </Button>
        <Button color="secondary" onClick={onBack}>
          {c('action.back')}
        </Button>
      </Box>
    </Box>
  );
}
