/** The two rows of links over every page here, and which home they speak of. */
import Box from '@mui/material/Box';
import type { Site } from '../../../shared/areas/premises.ts';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { TransitionLinks } from '../../app/TransitionLinks.tsx';
import { AreaLinks } from '../../ui/AreaLinks.tsx';
import { SiteSwitch, useSite } from '../../ui/SiteSwitch.tsx';
import { linesPath, overviewPath, ratesPath, sourcesPath } from './paths.ts';

const none: readonly Site[] = [];

/** Every home, and the one chosen; null is all of them. */
export function useHomes() {
  const skip = useCan('premises.read') === null;
  const sites = useAsk('premises.sites', {}, { keepPrevious: true, skip }).data?.sites ?? none;
  const [siteId, choose] = useSite(sites);
  return { sites, siteId, choose };
}
export type Homes = ReturnType<typeof useHomes>;

/** `homes` null: the page speaks of no home in particular. */
export function MoneyLinks({ homes }: { readonly homes: Homes | null }) {
  const t = useWords('money');
  const links = [
    { to: overviewPath, words: t('page.overview') },
    { to: linesPath, words: t('page.lines') },
    { to: sourcesPath, words: t('page.sources') },
    { to: ratesPath, words: t('page.rates') },
  ];
  return (
    <>
      <TransitionLinks />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', alignItems: 'start' }}>
        <AreaLinks label={t('page.parts')} links={links} />
        {homes ? (
          <Box className="no-print" sx={{ mb: 1.5 }}>
            <SiteSwitch sites={homes.sites} value={homes.siteId} onChange={homes.choose} />
          </Box>
        ) : null}
      </Box>
    </>
  );
}
