/** Stopping access, giving it back, a new one-time password: each asks first, and says what it means. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Person } from '../../../../shared/areas/settings.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import type { OneTime } from './OneTimeDialog.tsx';

interface AccessProps {
  readonly person: Person;
  readonly onMade: (made: OneTime) => void;
}

export function AccessActions({ person, onMade }: AccessProps) {
  return person.active ? (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Reset person={person} onMade={onMade} />
      <Disable person={person} />
    </Box>
  ) : (
    <Enable person={person} onMade={onMade} />
  );
}

function Reset({ person, onMade }: AccessProps) {
  const t = useWords('settings');
  const { name, id, rev } = person;
  const [reset, { running }] = useCommand('settings.resetPassword');
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    const result = await reset({ id, rev });
    if (result.ok) onMade(result.value);
    else setFailure(result.error);
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t('person.reset')}
      </Button>
      <DecideDialog
        open={open}
        title={t('person.reset-title', { name })}
        text={t('person.reset-text', { name })}
        confirm={t('person.reset')}
        busy={running}
        error={failure}
        onConfirm={() => void run()}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function Disable({ person }: { readonly person: Person }) {
  const t = useWords('settings');
  const { say } = useUndo();
  const { name, id, rev } = person;
  const [disable, { running }] = useCommand('settings.disablePerson');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    const result = await disable({ id, rev, reason });
    if (!result.ok) return setFailure(result.error);
    setOpen(false);
    return say(t('person.disabled', { name }));
  };
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t('person.disable')}
      </Button>
      <DecideDialog
        danger
        open={open}
        title={t('person.disable-title', { name })}
        text={t('person.disable-text', { name })}
        confirm={t('person.disable')}
        busy={running}
        error={failure}
        onConfirm={() => void run()}
        onClose={() => setOpen(false)}
      >
        <MuiTextField
          multiline
          minRows={2}
          label={t('person.disable-reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1000, dir: 'auto' } }}
          sx={{ mt: 1 }}
        />
      </DecideDialog>
    </>
  );
}

function Enable({ person, onMade }: AccessProps) {
  const t = useWords('settings');
  const [enable, { running }] = useCommand('settings.enablePerson');
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    const result = await enable({ id: person.id, rev: person.rev });
    if (result.ok) onMade(result.value);
    else setFailure(result.error);
  };
  return (
    <>
      <Typography sx={{ mb: 1 }}>{t('people.disabled')}</Typography>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t('person.enable')}
      </Button>
      <DecideDialog
        open={open}
        title={t('person.enable')}
        text={t('person.enable-text', { name: person.name })}
        confirm={t('person.enable')}
        busy={running}
        error={failure}
        onConfirm={() => void run()}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
