/** Who supervises whom as CSV, in the language of the screen; nothing of what was said. */
import { useCallback } from 'react';
import { useCommand } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';

export function useExport() {
  const [run] = useCommand('supervision.export');
  const language = useLanguage();
  return useCallback(() => run({ language: language.startsWith('qps') ? 'en' : language }), [run, language]);
}
