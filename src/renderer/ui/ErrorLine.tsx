/** What went wrong, on a line of its own, with a way to try again where there is one. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import { useWords } from '../app/i18n.ts';
import { useErrorWords } from './errorWords.ts';

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
