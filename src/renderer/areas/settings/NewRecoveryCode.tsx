/** A new recovery code: asks for the password again, shows the code once, and has it typed back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type * as z from 'zod';
import { session } from '../../../shared/areas/session.ts';
import { useCommand } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { useMe } from '../../app/me.ts';
import { TextField } from '../../ui/fields.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { RecoveryCode } from '../../ui/RecoveryCode.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';

export function NewRecoveryCode() {
  const t = useWords('settings');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [confirm] = useCommand('session.confirmRecovery');
  const state = me.recoveryConfirmed ? (
    <StateChip state="done" words={t('security.recovery-yes')} />
  ) : (
    <StateChip state="due-soon" words={t('security.recovery-no')} />
  );
  return (
    <Section title={t('security.recovery')} state={state}>
      {code === null ? (
        <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
          <Typography sx={{ maxWidth: '72ch' }}>{t('security.recovery-text')}</Typography>
          {asking ? (
            <AskPassword onCode={setCode} onCancel={() => setAsking(false)} />
          ) : (
            <Button variant="outlined" onClick={() => setAsking(true)}>
              {t('security.recovery-new')}
            </Button>
          )}
        </Box>
      ) : (
        <RecoveryCode
          code={code}
          organisation={me.organisation}
          onConfirm={(typed) => confirm({ code: typed })}
          onDone={() => {
            setCode(null);
            setAsking(false);
          }}
        />
      )}
    </Section>
  );
}

const schema = session['session.newRecoveryCode'].input;

function AskPassword({ onCode, onCancel }: { readonly onCode: (code: string) => void; readonly onCancel: () => void }) {
  const t = useWords('settings');
  const [make] = useCommand('session.newRecoveryCode');
  const form = useContractForm(schema, { password: '' });
  const save = async (values: z.output<typeof schema>) => {
    const result = await make(values);
    if (result.ok) onCode(result.value.recoveryCode);
    return result;
  };
  return (
    <Box sx={{ width: '100%', maxWidth: 420 }}>
      <FormSheet form={form} save={t('security.recovery-new')} onSave={save} onCancel={onCancel}>
        <TextField
          control={form.control}
          name="password"
          type="password"
          label={t('security.recovery-password')}
          autoComplete="current-password"
          autoFocus
        />
      </FormSheet>
    </Box>
  );
}
