/** The two rows of links over every page here: the organisation's own way, and this area's own pages. */
import { TransitionLinks } from '../../app/TransitionLinks.tsx';
import { useWords } from '../../app/i18n.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { donorsPath, logPath, peoplePath, promisesPath } from './paths.ts';

export function StakeholderLinks() {
  const t = useWords('stakeholders');
  const links = [
    { to: peoplePath, words: t('page.people') },
    { to: logPath, words: t('page.log') },
    { to: promisesPath, words: t('page.promises') },
    { to: donorsPath, words: t('page.donors') },
  ];
  return (
    <>
      <TransitionLinks />
      <AreaLinks label={t('page.parts')} links={links} />
    </>
  );
}
