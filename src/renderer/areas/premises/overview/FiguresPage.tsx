/** For who reads figures alone: the trend of all homes together, without a name; counts of few children are left out. */
import Box from '@mui/material/Box';
import { smallestCell } from '../../../../shared/rules/small-cells.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { TrendChart } from './TrendChart.tsx';
import { TrendTable } from './TrendTable.tsx';

export function FiguresPage() {
  const t = useWords('premises');
  const { count } = useNumbers();
  const asked = useAsk('premises.figures', {});
  const figures = asked.data;
  if (!figures) {
    return (
      <Page title={t('page.title')}>
        <TransitionLinks />
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        {asked.error ? null : <Loading lines={6} />}
      </Page>
    );
  }
  const known = figures.trend.some((one) => one.residents !== null || one.recorded !== null);
  return (
    <Page title={t('page.title')} state={t('page.figures-state', { n: count(smallestCell) })}>
      <TransitionLinks />
      <Section title={t('chart.title')} action={<PrintButton />}>
        {known ? (
          <>
            <TrendChart trend={figures.trend} stopped={figures.stopped.map((from) => ({ from, name: null }))} />
            <Box sx={{ mt: 2 }}>
              <TrendTable trend={figures.trend} />
            </Box>
          </>
        ) : (
          <EmptyState title={t('counts.empty')} />
        )}
      </Section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Figure value={figures.homes} words={t('figure.homes', { count: figures.homes })} />
        <Figure value={figures.homesStopped} words={t('figure.stopped', { count: figures.homesStopped })} />
        <Figure
          value={figures.exceptionChildren}
          words={t('figure.exceptions', { count: figures.exceptionChildren ?? 2 })}
        />
        <Figure
          value={figures.assets - figures.assetsDecided}
          words={t('figure.undecided', { count: figures.assets - figures.assetsDecided })}
        />
        <Figure value={figures.servicesRunning} words={t('figure.running', { count: figures.servicesRunning })} />
      </Box>
    </Page>
  );
}
