/**
 * From one page of the organisation's own way to the next: the transition, its time and decisions, its risks, people,
 * money and houses. Put under the title of every page of these areas; each person sees what their roles may enter.
 */
import { AreaLinks } from '../ui/AreaLinks.tsx';
import { useWords } from './i18n.ts';
import { useCan } from './me.ts';

export function TransitionLinks() {
  const t = useWords('common');
  const figures = useCan('figures.read') !== null;
  const reads = useCan('transition.read') === 'all';
  const plans = useCan('journey.plan') !== null;
  const risks = useCan('risks.read') !== null;
  const people = useCan('stakeholders.read') !== null;
  const money = useCan('money.read') !== null;
  const premises = useCan('premises.read') !== null;
  const links = [
    { to: '/transition', words: t('way.overview'), shown: true },
    { to: '/journey/timeline', words: t('way.timeline'), shown: reads },
    { to: '/journey/sign-off', words: t('way.signOff'), shown: reads },
    { to: '/journey/self-assessment', words: t('way.selfAssessment'), shown: plans },
    { to: '/journey/learning', words: t('way.learning'), shown: reads },
    { to: '/risks', words: t('way.risks'), shown: risks || figures },
    { to: '/stakeholders', words: t('way.people'), shown: people || figures },
    { to: '/money', words: t('way.money'), shown: money || figures },
    { to: '/premises', words: t('way.premises'), shown: premises || figures },
    { to: '/journey/board', words: t('way.board'), shown: figures },
  ];
  return <AreaLinks label={t('way.parts')} links={links.filter((link) => link.shown)} deep />;
}
