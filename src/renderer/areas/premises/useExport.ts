/** A list of this area as CSV, in the language of the screen. */
import { useCallback } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { useCommand } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';

export function useExport(list: Input<'premises.export'>['list'], siteId: string | null) {
  const [run] = useCommand('premises.export');
  const language = useLanguage();
  return useCallback(
    () => run({ list, siteId, language: language.startsWith('qps') ? 'en' : language }),
    [run, list, siteId, language],
  );
}
