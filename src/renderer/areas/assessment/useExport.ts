/** A list as CSV, in the language of the screen. */
import { useCallback } from 'react';
import type { ChildList } from '../../../shared/areas/assessment.ts';
import { useCommand } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';

export function useExport(list: ChildList | 'unfinished') {
  const [run] = useCommand('assessment.export');
  const language = useLanguage();
  return useCallback(
    () => run({ list, language: language.startsWith('qps') ? 'en' : language }),
    [run, list, language],
  );
}
