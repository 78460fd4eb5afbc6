/** Adding a file: checked for size before it is read, with the step it is at, and a way to stop. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useRef, useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { AttachIcon } from '../../../ui/icons.tsx';
import { readFile } from './readFile.ts';
import type { Reading } from './readFile.ts';

type Step =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly share: number; readonly name: string }
  | { readonly at: 'keeping'; readonly name: string };
type Problem = Exclude<Extract<Reading, { ok: false }>['why'], 'stopped'>;

interface Props {
  readonly about: Input<'transition.addEvidence'>['about'];
  readonly id: string;
}

/** Reads and keeps one file at a time, and tells at which step it is. */
function useAdding({ about, id }: Props) {
  const stop = useRef<AbortController | null>(null);
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [run] = useCommand('transition.addEvidence');

  async function add(file: File) {
    setProblem(null);
    setFailure(undefined);
    stop.current = new AbortController();
    setStep({ at: 'reading', share: 0, name: file.name });
    const reading = await readFile(
      file,
      (share) => setStep({ at: 'reading', share, name: file.name }),
      stop.current.signal,
    );
    if (!reading.ok) {
      setProblem(reading.why === 'stopped' ? null : reading.why);
      return setStep({ at: 'idle' });
    }
    setStep({ at: 'keeping', name: file.name });
    const kept = await run({ id, about, evidenceId: newId(), ...reading.file });
    setFailure(kept.ok ? undefined : kept.error);
    setStep({ at: 'idle' });
  }
  return { add, step, problem, failure, stop: () => stop.current?.abort() };
}

export function AddEvidence(props: Props) {
  const t = useWords('transition');
  const input = useRef<HTMLInputElement>(null);
  const { add, step, problem, failure, stop } = useAdding(props);
  return (
    <Box sx={{ mt: 1 }}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('document.addFile')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void add(file);
        }}
      />
      <Button
        size="small"
        startIcon={<AttachIcon />}
        disabled={step.at !== 'idle'}
        onClick={() => input.current?.click()}
      >
        {t('document.addFile')}
      </Button>
      <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary', marginInlineStart: 1 }}>
        {t('document.fileLimit')}
      </Box>
      <StepLine step={step} onStop={stop} />
      {problem ? (
        <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem', mt: 0.5 }}>
          {t(`document.problem.${problem}`)}
        </Box>
      ) : null}
      <ErrorLine failure={failure} />
    </Box>
  );
}

function StepLine({ step, onStop }: { step: Step; onStop: () => void }) {
  const t = useWords('transition');
  const { percent } = useNumbers();
  if (step.at === 'idle') return null;
  const reading = step.at === 'reading';
  const words = reading
    ? t('document.reading', { name: step.name, share: percent(step.share, 1) })
    : t('document.keeping', { name: step.name });
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.8125rem' }}>
        <Box role="status" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {words}
        </Box>
        {reading ? (
          <Button size="small" onClick={onStop}>
            {t('document.stopReading')}
          </Button>
        ) : null}
      </Box>
      <LinearProgress aria-label={words} {...(reading ? { variant: 'determinate', value: step.share * 100 } : {})} />
    </Box>
  );
}
