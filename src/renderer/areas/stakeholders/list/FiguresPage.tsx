/** For who reads figures alone: how many stand where, without a name; what would tell on few is left out. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { stances } from '../../../../shared/rules/stakeholders.ts';
import { smallestCell } from '../../../../shared/rules/small-cells.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';

export function FiguresPage() {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  const asked = useAsk('stakeholders.figures', {});
  const figures = asked.data;
  return (
    <Page title={t('page.title')} state={t('page.figures-state', { n: count(smallestCell) })}>
      <TransitionLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {figures ? (
        <>
          <Section title={t('grid.title')}>
            <Box sx={row}>
              {[...stances, 'unknown' as const].map((one) => (
                <Figure key={one} value={figures.stances[one]} words={t(`stance.${one}`)} />
              ))}
            </Box>
          </Section>
          <Section title={t('page.promises')}>
            <Box sx={row}>
              <Figure value={figures.engagements} words={t('page.log')} />
              <Figure value={figures.promisesOpen} words={t('list.show.open')} />
              <Figure value={figures.promisesOverdue} words={t('list.show.overdue')} tone="late" />
              <Figure value={figures.promisesKept} words={t('list.show.kept')} />
            </Box>
          </Section>
          <Section title={t('page.donors')}>
            <Box sx={row}>
              <Figure value={figures.donors} words={t('donors.all')} />
              <Figure value={figures.donorsTold} words={t('donors.told')} />
            </Box>
          </Section>
          <Typography variant="body2" color="text.secondary">
            {t('page.figures-note')}
          </Typography>
        </>
      ) : asked.error ? null : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', gap: 1.5 };
