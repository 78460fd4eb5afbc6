/** What a paper's state and its end are called: "Original here · runs out in 12 days". */
import type { DocumentState, Expiry } from '../../../../shared/areas/casefile-documents.ts';
import { isPresent } from '../../../../shared/rules/child-documents.ts';
import { useDates, useWords } from '../../../app/i18n.ts';

interface Standing {
  readonly state: DocumentState;
  readonly expiry: Expiry;
  readonly expiresOn?: string | null;
}

export function useDocumentWords(): (standing: Standing) => string {
  const t = useWords('casefile');
  const { relative, short } = useDates();
  return ({ state, expiry, expiresOn = null }) => {
    const word = t(`documentState.${state}`);
    if (state !== 'expired' && !isPresent(state)) return word;
    if (expiry === 'unknown') return t('page.two', { a: word, b: t('expiry.unknown') });
    if (expiresOn === null || expiry === 'none') return word;
    const end =
      expiry === 'valid'
        ? t('expiry.valid', { date: short(expiresOn) })
        : t(`expiry.${expiry}`, { when: relative(expiresOn) });
    return state === 'expired' ? end : t('page.two', { a: word, b: end });
  };
}
