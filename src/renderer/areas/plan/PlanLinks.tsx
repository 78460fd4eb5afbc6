/** From one page about all plans to the next. */
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { cohortPath, listsPath, reviewsPath, todayPath } from './paths.ts';

export function PlanLinks() {
  const t = useWords('plan');
  const reads = useCan('plan.read') !== null;
  const cares = useCan('care.read') !== null;
  const links = [
    ...(reads ? [{ to: cohortPath, words: t('nav.cohort') }] : []),
    ...(reads ? [{ to: reviewsPath, words: t('nav.reviews') }] : []),
    ...(cares ? [{ to: todayPath, words: t('nav.today') }] : []),
    ...(reads ? [{ to: listsPath, words: t('nav.lists') }] : []),
  ];
  return <AreaLinks label={t('nav.pages')} links={links} />;
}
