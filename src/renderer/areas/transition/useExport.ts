/** A list of this area as CSV, in the language of the screen. */
import { useCallback } from 'react';
import { useCommand } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';
import type { Input } from '../../../shared/contract.ts';

type Wanted = Omit<Input<'transition.export'>, 'language'>;

export function useExport(wanted: Wanted) {
  const [run] = useCommand('transition.export');
  const language = useLanguage();
  return useCallback(() => run({ ...wanted, language }), [run, wanted, language]);
}
