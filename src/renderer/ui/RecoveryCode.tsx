/**
 * The recovery code, shown this once: to be written by hand or printed, never copied, and typed back to be sure that
 * what stands on the paper opens the store.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Failure, Result } from '../../shared/result.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { PrintIcon } from './icons.tsx';

export interface RecoveryCodeProps {
  /** Groups of signs with hyphens between. */
  readonly code: string;
  readonly organisation: string;
  readonly onConfirm: (typed: string) => Promise<Result<unknown>>;
  readonly onDone: () => void;
}

export function RecoveryCode(props: RecoveryCodeProps) {
  const [step, setStep] = useState<'show' | 'type'>('show');
  return step === 'show' ? (
    <Shown {...props} onWritten={() => setStep('type')} />
  ) : (
    <TypedBack {...props} onBack={() => setStep('show')} />
  );
}

function Shown({ code, organisation, onWritten }: RecoveryCodeProps & { readonly onWritten: () => void }) {
  const t = useWords('common');
  const { day, today } = useDates();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography>{t('recovery.why')}</Typography>
      <Box sx={{ p: 2, border: 1, borderColor: 'primary.main', borderRadius: 1, bgcolor: 'background.paper' }}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {t('recovery.paper', { organisation, date: day(today) })}
        </Typography>
        <Groups code={code} />
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t('recovery.keep')}
      </Typography>
      <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={onWritten}>
          {t('recovery.written')}
        </Button>
        <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {t('action.print')}
        </Button>
      </Box>
    </Box>
  );
}

/** Read aloud group by group; a screen reader hears the signs, the eye sees them apart. Nothing lets it be copied. */
function Groups({ code }: { readonly code: string }) {
  const groups = code.split('-');
  return (
    <Box
      component="ol"
      dir="ltr"
      onCopy={(event) => event.preventDefault()}
      onContextMenu={(event) => event.preventDefault()}
      sx={groupsStyle}
      data-testid="recovery-code"
    >
      {groups.map((group, index) => (
        <Box component="li" key={index} aria-label={Array.from(group).join(' ')}>
          <Box component="span" aria-hidden sx={{ color: 'text.disabled', fontSize: '0.75rem', mr: 1 }}>
            {index + 1}
          </Box>
          <span data-group={index}>{group}</span>
        </Box>
      ))}
    </Box>
  );
}

const groupsStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))',
  gap: 1.5,
  fontSize: '1.25rem',
  fontWeight: 600,
  letterSpacing: '0.08em',
  fontVariantNumeric: 'tabular-nums slashed-zero',
  userSelect: 'none',
};

function TypedBack({ onConfirm, onDone, onBack }: RecoveryCodeProps & { readonly onBack: () => void }) {
  const t = useWords('common');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const result = await onConfirm(typed.slice(0, 100));
    setBusy(false);
    if (result.ok) onDone();
    else setFailure(result.error);
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void confirm(event)} sx={{ display: 'grid', gap: 2 }}>
      <Typography>{t('recovery.type-back')}</Typography>
      <MuiTextField
        label={t('recovery.code')}
        value={typed}
        autoFocus
        multiline
        minRows={2}
        onChange={(event) => setTyped(event.target.value)}
        helperText={t('recovery.type-help')}
        slotProps={{
          htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 100, dir: 'ltr', style: codeInput },
        }}
      />
      <ErrorLine failure={failure} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" disabled={busy || typed.trim() === ''}>
          {t('recovery.confirm')}
        </Button>
        <Button color="secondary" onClick={onBack}>
          {t('recovery.show-again')}
        </Button>
      </Box>
    </Box>
  );
}

const codeInput = { letterSpacing: '0.06em', textTransform: 'uppercase' } as const;
