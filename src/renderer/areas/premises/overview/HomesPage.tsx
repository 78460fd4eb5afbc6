/** How the homes stand: children on their way to none, admissions, buildings, services. Who reads figures alone sees those. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Site } from '../../../../shared/areas/premises.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure, GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { SitePanel } from '../forms/SitePanel.tsx';
import { admissionsPath, assetsPath, childrenPath, servicesPath } from '../paths.ts';
import { PremisesLinks, useHomes } from '../PremisesLinks.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import { SitesList } from './SitesList.tsx';
import { TrendChart } from './TrendChart.tsx';
import { TrendSentence } from './TrendSentence.tsx';
import { TrendTable } from './TrendTable.tsx';

type Overview = Output<'premises.overview'>;

export function HomesPage() {
  return useCan('premises.read') === null ? <FiguresPage /> : <Homes />;
}

function Homes() {
  const t = useWords('premises');
  const mayWrite = useCan('premises.write') !== null;
  const homes = useHomes();
  const asked = useAsk('premises.overview', { siteId: homes.siteId }, { keepPrevious: true });
  const [open, setOpen] = useState<Site | 'new' | null>(null);
  const overview = asked.data;
  return (
    <Page
      title={homes.site?.name ?? t('page.title')}
      state={overview ? <TrendSentence trend={overview.trend} /> : undefined}
      action={
        mayWrite ? (
          <GoButton to={childrenPath} variant="contained" icon={<PlusIcon />}>
            {t('counts.enter')}
          </GoButton>
        ) : undefined
      }
    >
      <PremisesLinks homes={homes} />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {overview ? (
        <>
          <Trend overview={overview} several={homes.sites.length > 1 && homes.siteId === null} />
          <Figures overview={overview} />
          <SitesList
            sites={homes.siteId === null ? overview.sites : overview.sites.filter((one) => one.id === homes.siteId)}
            onOpen={setOpen}
            mayWrite={mayWrite}
          />
        </>
      ) : asked.error ? null : (
        <Loading lines={8} />
      )}
      {open ? (
        <SitePanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function Trend({ overview, several }: { readonly overview: Overview; readonly several: boolean }) {
  const t = useWords('premises');
  const [table, setTable] = useState(false);
  const known = overview.trend.some((one) => one.residents !== null || one.recorded !== null);
  const stopped = overview.stopped.map((one) => ({ from: one.from, name: several ? one.site.name : null }));
  return (
    <Section
      title={t('chart.title')}
      action={
        known ? (
          <Box sx={{ display: 'flex', alignItems: 'center' }}>
            <Button size="small" color="secondary" aria-expanded={table} onClick={() => setTable(!table)}>
              {t(table ? 'chart.hide-table' : 'chart.show-table')}
            </Button>
            <PrintButton />
            <PdfButton fileName="homeward-homes" />
          </Box>
        ) : undefined
      }
    >
      {known ? (
        <>
          <TrendChart trend={overview.trend} stopped={stopped} days={overview.days} />
          <Box sx={table ? { mt: 2 } : { display: 'none', '@media print': { display: 'block', mt: 2 } }}>
            <TrendTable trend={overview.trend} />
          </Box>
        </>
      ) : (
        <EmptyState
          title={t('counts.empty')}
          text={t('counts.empty-text')}
          action={<GoButton to={childrenPath}>{t('counts.enter')}</GoButton>}
        />
      )}
    </Section>
  );
}

function Figures({ overview }: { readonly overview: Overview }) {
  const t = useWords('premises');
  const open = overview.assets - overview.assetsDecided;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
      <Figure
        value={overview.stopped.length}
        words={t('figure.stopped', { count: overview.stopped.length })}
        to={admissionsPath}
      />
      <Figure
        value={overview.exceptionChildren}
        words={t('figure.exceptions', { count: overview.exceptionChildren })}
        to={admissionsPath}
      />
      <Figure value={open} words={t('figure.undecided', { count: open })} to={assetsPath} tone="due" />
      <Figure
        value={overview.servicesRunning}
        words={t('figure.running', { count: overview.servicesRunning })}
        to={servicesPath}
      />
    </Box>
  );
}
