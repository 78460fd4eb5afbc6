/** The two rows of links over every page here, and which home they speak of. */
import Box from '@mui/material/Box';
import type { Site } from '../../../shared/areas/premises.ts';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { TransitionLinks } from '../../app/TransitionLinks.tsx';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { SiteSwitch, useSite } from '../../ui/SiteSwitch.tsx';
import { admissionsPath, assetsPath, childrenPath, homesPath, servicesPath } from './paths.ts';

const none: readonly Site[] = [];

/** Every home, and the one chosen; null is all of them. */
export function useHomes() {
  const sites = useAsk('premises.sites', {}, { keepPrevious: true }).data?.sites ?? none;
  const [siteId, choose] = useSite(sites);
  return { sites, siteId, site: sites.find((one) => one.id === siteId) ?? null, choose };
}
export type Homes = ReturnType<typeof useHomes>;

export function PremisesLinks({ homes }: { readonly homes: Homes }) {
  const t = useWords('premises');
  const links = [
    { to: homesPath, words: t('page.overview') },
    { to: admissionsPath, words: t('page.admissions') },
    { to: childrenPath, words: t('page.children') },
    { to: assetsPath, words: t('page.assets') },
    { to: servicesPath, words: t('page.services') },
  ];
  return (
    <>
      <TransitionLinks />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', alignItems: 'start' }}>
        <AreaLinks label={t('page.parts')} links={links} />
        <Box className="no-print" sx={{ mb: 1.5 }}>
          <SiteSwitch sites={homes.sites} value={homes.siteId} onChange={homes.choose} />
        </Box>
      </Box>
    </>
  );
}
