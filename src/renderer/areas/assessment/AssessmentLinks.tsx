/** From one page of this area to the next. */
import { useWords } from '../../app/i18n.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { askedPath, homePath } from './paths.ts';

export function AssessmentLinks() {
  const t = useWords('assessment');
  const links = [
    { to: homePath, words: t('home.title') },
    { to: askedPath, words: t('asked.title') },
  ];
  return <AreaLinks label={t('home.pages')} links={links} />;
}
