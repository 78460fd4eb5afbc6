/** The list of kits as CSV, in the reader's language. */
import { useCommand } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';

export function useExport() {
  const language = useLanguage();
  const [ask] = useCommand('kit.export');
  return () => ask({ language: language.startsWith('qps') ? 'en' : language });
}
