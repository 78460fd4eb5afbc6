/** From one page of the team to the next. */
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { glancePath, importPath, requirementsPath, teamPath } from './paths.ts';

export function TeamLinks() {
  const t = useWords('team');
  const reads = useCan('team.read') === 'all';
  const manages = useCan('team.manage') !== null;
  const figures = useCan('figures.read') !== null;
  if (!reads) return null;
  const links = [
    { to: teamPath, words: t('page.people') },
    ...(figures ? [{ to: glancePath, words: t('page.glance') }] : []),
    { to: requirementsPath, words: t('page.checks') },
    ...(manages ? [{ to: importPath, words: t('page.import') }] : []),
  ];
  return <AreaLinks label={t('page.parts')} links={links} />;
}
