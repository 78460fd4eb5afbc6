/** For those who see figures alone: how many children, how many without a worker; no name. */
import Box from '@mui/material/Box';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';

export function FiguresPage() {
  const t = useWords('caseload');
  const asked = useAsk('caseload.figures', {}, { keepPrevious: true });
  const { data } = asked;
  return (
    <Page title={t('page.title')} state={t('page.figures-only')}>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {data ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Figure value={data.children} words={t('page.figure-children')} />
          <Figure value={data.withoutLead} words={t('page.figure-without')} tone="late" />
          <Figure value={data.workers} words={t('page.figure-workers')} />
          <Figure value={data.overLimit} words={t('page.figure-over')} tone="late" />
          <Figure value={data.nearLimit} words={t('page.figure-near')} tone="due" />
          <Figure value={data.introduced} words={t('page.figure-introduced')} />
        </Box>
      ) : asked.error ? null : (
        <Loading lines={3} />
      )}
    </Page>
  );
}
