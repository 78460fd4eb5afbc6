/** A list of this area as CSV, in the language of the screen. */
import { useCallback } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { useCommand } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';

export function useExport(list: Input<'training.export'>['list']) {
  const [run] = useCommand('training.export');
  const language = useLanguage();
  return useCallback(
    () => run({ list, language: language.startsWith('qps') ? 'en' : language }),
    [run, list, language],
  );
}
