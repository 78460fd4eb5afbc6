/** From one page of the training to the next. */
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { matrixPath, proposalsPath, sessionsPath, topicsPath } from './paths.ts';

export function TrainingLinks() {
  const t = useWords('training');
  const reads = useCan('training.read') === 'all';
  const logs = useCan('training.log') !== null;
  const links = [
    { to: matrixPath, words: t('page.matrix') },
    { to: sessionsPath, words: t('page.sessions') },
    ...(logs ? [{ to: proposalsPath, words: t('page.needs') }] : []),
    { to: topicsPath, words: t('page.topics') },
  ];
  return reads ? <AreaLinks label={t('page.parts')} links={links} /> : null;
}
