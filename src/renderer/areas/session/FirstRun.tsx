/** The first run: language, organisation, who directs it, the recovery code, then practise or start. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { session } from '../../../shared/areas/session.ts';
import { useCommand } from '../../app/command.ts';
import type { DoorProps } from '../../app/door.ts';
import { languageName, languages, useLanguage, useWords } from '../../app/i18n.ts';
import { RecoveryCode } from '../../ui/RecoveryCode.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { FirstHome } from './FirstHome.tsx';
import { Practise } from './SignIn.tsx';
import { useTranslation } from 'react-i18next';

type Step = 'language' | 'home' | 'code' | 'choose';

export function FirstRun({ status, hold, recheck }: DoorProps) {
  const t = useWords('session');
  const [step, setStep] = useState<Step>('language');
  const [code, setCode] = useState('');
  const [confirm] = useCommand('session.confirmRecovery');
  const language = useLanguage();
  const form = useContractForm(session['session.create'].input, { organisation: '', name: '', password: '', language });
  const organisation = form.getValues('organisation');
  const steps: Readonly<Record<Step, () => React.ReactNode>> = {
    language: () => (
      <DoorFrame
        noLanguages
        status={status}
        title={t('first.welcome')}
        text={t('first.welcome-text')}
        others={<Practise recheck={recheck} />}
      >
        <LanguageChoice onChosen={() => setStep('home')} />
      </DoorFrame>
    ),
    home: () => (
      <DoorFrame status={status} title={t('first.home-title')} text={t('first.home-text')}>
        <FirstHome
          form={form}
          hold={hold}
          onBack={() => setStep('language')}
          onMade={(made) => {
            setCode(made);
            setStep('code');
          }}
        />
      </DoorFrame>
    ),
    code: () => (
      <DoorFrame status={status} wide title={t('first.code-title')}>
        <RecoveryCode
          code={code}
          organisation={organisation}
          onConfirm={(typed) => confirm({ code: typed })}
          onDone={() => {
            setCode('');
            setStep('choose');
          }}
        />
      </DoorFrame>
    ),
    choose: () => (
      <DoorFrame status={status} title={t('first.ready-title')} text={t('first.ready-text')}>
        <Choose hold={hold} />
      </DoorFrame>
    ),
  };
  return steps[step]();
}

function LanguageChoice({ onChosen }: { readonly onChosen: () => void }) {
  const { i18n } = useTranslation('common');
  const now = useLanguage();
  const choose = (language: string) => void i18n.changeLanguage(language).then(onChosen);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {languages.map((one) => (
        <Button
          key={one}
          lang={one}
          variant={one === now ? 'contained' : 'outlined'}
          autoFocus={one === now}
          onClick={() => choose(one)}
          sx={{ minHeight: 44 }}
        >
          {languageName(one)}
        </Button>
      ))}
    </Box>
  );
}

/** The home is made and empty; a fictional one is there for trying things out first. */
function Choose({ hold }: Pick<DoorProps, 'hold'>) {
  const t = useWords('session');
  const language = useLanguage();
  const [practise, { running }] = useCommand('session.practise');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Button variant="contained" disabled={running} onClick={() => hold(null)} sx={{ minHeight: 44 }}>
        {t('first.start')}
      </Button>
      <Button
        variant="outlined"
        disabled={running}
        onClick={() => void practise({ language }).then(() => hold(null))}
        sx={{ minHeight: 44 }}
      >
        {running ? t('practise.making') : t('first.practise')}
      </Button>
    </Box>
  );
}
