/** The register in counts, for who reads figures alone: no title, no person. */
import Box from '@mui/material/Box';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { TransitionLinks } from '../../app/TransitionLinks.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Figure } from '../../ui/Go.tsx';
import { Page } from '../../ui/Page.tsx';
import { Loading, Section } from '../../ui/Section.tsx';
import { Grid } from './Grid.tsx';

export function FiguresView() {
  const t = useWords('risks');
  const asked = useAsk('risks.figures', {}, { keepPrevious: true });
  const figures = asked.data;
  return (
    <Page
      title={t('page.title')}
      state={figures ? t('page.state', { count: figures.open, issues: figures.issues }) : undefined}
    >
      <TransitionLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {figures ? (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
            <Figure value={figures.open} words={t('figure.open')} />
            <Figure value={figures.issues} words={t('figure.issues')} />
            <Figure value={figures.blocking} words={t('figure.blocking')} />
            <Figure value={figures.overdue} words={t('figure.overdue')} tone="late" />
          </Box>
          <Section title={t('grid.title')}>
            <Grid cells={figures.cells} scale={figures.scale} />
          </Section>
        </>
      ) : (
        <Loading />
      )}
    </Page>
  );
}
