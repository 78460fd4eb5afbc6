/** From one page of supervision to the next. */
import { useWords } from '../../app/i18n.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { actionsPath, overviewPath } from './paths.ts';

export function SupervisionLinks() {
  const t = useWords('supervision');
  const links = [
    { to: overviewPath, words: t('page.overview') },
    { to: actionsPath, words: t('page.actions') },
  ];
  return <AreaLinks label={t('page.parts')} links={links} />;
}
