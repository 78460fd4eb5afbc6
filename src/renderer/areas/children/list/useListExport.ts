/** The list as it stands narrowed, as CSV in the language of the screen. */
import { useCallback } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import { useCommand } from '../../../app/api.ts';
import { useLanguage } from '../../../app/i18n.ts';

export function useListExport(input: Omit<Input<'children.export'>, 'language'>) {
  const [run] = useCommand('children.export');
  const language = useLanguage();
  const asked = JSON.stringify(input);
  return useCallback(() => {
    const narrowed = JSON.parse(asked) as typeof input;
    return run({ ...narrowed, language: language.startsWith('qps') ? 'en' : language });
  }, [run, asked, language]);
}
