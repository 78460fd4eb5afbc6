/** Readiness in figures, without any name; where so few stand behind one that they could be told, it is left out. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';

export function FiguresPage() {
  const t = useWords('plan');
  const asked = useAsk('plan.figures', {}, { keepPrevious: true });
  const told = asked.data;
  return (
    <Page title={t('cohort.title')} state={t('figures.state')}>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {told ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Figure value={told.children} words={t('figures.children')} />
          {told.ready === null ? null : <Figure value={told.ready} words={t('verdict.ready')} />}
          {told.withWaivers === null ? null : (
            <Figure value={told.withWaivers} words={t('verdict.ready-with-waivers')} />
          )}
          {told.notReady === null ? null : <Figure value={told.notReady} words={t('verdict.not-ready')} />}
        </Box>
      ) : asked.error ? null : (
        <Loading />
      )}
      {told && told.ready === null ? (
        <Typography sx={{ mt: 2 }} color="text.secondary">
          {t('figures.suppressed')}
        </Typography>
      ) : null}
    </Page>
  );
}
