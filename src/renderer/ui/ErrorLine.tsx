/** What went wrong, in words chosen by code: what happened, that nothing was lost, what to do. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import { useHasWord, useWords } from '../app/i18n.ts';

/** Words for a broken rule of a field (`required`, `too-long`…); an unknown rule has words too. */
export function useRuleWords(): (rule: string) => string {
  const t = useWords('common');
  const has = useHasWord('common');
  return (rule) => {
    const key = `rule.${rule}`;
    return has(key) ? t(key) : t('rule.other');
  };
}

export function useErrorWords(): (failure: Failure) => string {
  const t = useWords('common');
  const rule = useRuleWords();
  return (failure) => {
    const first = failure.fields?.[0];
    if (failure.code === 'invalid' && first) return rule(first.rule);
    if (failure.code === 'throttled') return t('error.throttled', { count: failure.retryAfterSeconds ?? 1 });
    if (failure.code === 'internal') return t('error.internal', { ref: failure.ref });
    return t(`error.${failure.code}`);
  };
}

export interface ErrorLineProps {
  readonly failure?: Failure | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

export function ErrorLine({ failure, onRetry, children }: ErrorLineProps) {
  const t = useWords('common');
  const words = useErrorWords();
  if (!failure) return null;
  const again = onRetry && (
    <Button size="small" color="inherit" onClick={onRetry}>
      {t('action.try-again')}
    </Button>
  );
  return (
    <Alert severity={failure.code === 'internal' ? 'error' : 'warning'} role="alert" action={again}>
      {words(failure)}
      {children}
    </Alert>
  );
}
