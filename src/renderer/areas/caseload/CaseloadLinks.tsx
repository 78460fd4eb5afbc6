/** From one page of the caseload to the next. */
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { boardPath, childrenPath, coverPath, rulesPath } from './paths.ts';

export function CaseloadLinks() {
  const t = useWords('caseload');
  const all = useCan('caseload.read') === 'all';
  const links = [
    { to: boardPath, words: t('page.board') },
    { to: childrenPath, words: t('page.children') },
    { to: coverPath, words: t('page.cover') },
    { to: rulesPath, words: t('page.rules') },
  ];
  return all ? <AreaLinks label={t('page.parts')} links={links} /> : null;
}
