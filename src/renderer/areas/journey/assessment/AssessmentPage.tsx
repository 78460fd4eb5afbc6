/** One finished self-assessment: what was said of each theme, and what to do about the weak ones. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router';
import type { Finished } from '../../../../shared/areas/journey-assessment.ts';
import { isWeak } from '../../../../shared/rules/self-assessment.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Facts, Loading, Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { assessmentsPath } from '../paths.ts';
import { useThemeWords } from './themeWords.ts';
import { WeakTheme } from './WeakTheme.tsx';

export function AssessmentPage() {
  const { assessmentId = '' } = useParams();
  const t = useWords('journey');
  const { day } = useDates();
  const asked = useAsk('journey.assessments', {}, { keepPrevious: true });
  const all = asked.data?.assessments ?? [];
  const index = all.findIndex((one) => one.id === assessmentId);
  const found = all[index];
  return (
    <Page
      title={found ? t('assess.of', { date: day(found.on) }) : t('assess.title')}
      state={found ? t('assess.byLine', { by: found.by }) : undefined}
      back={{ to: assessmentsPath, label: t('assess.title') }}
      action={
        found ? (
          <>
            <PrintButton />
            <PdfButton fileName={`homeward-${t('assess.file')}-${found.on}`} />
          </>
        ) : undefined
      }
    >
      <TransitionLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.loading ? <Loading lines={8} /> : null}
      {asked.data && !found ? <EmptyState title={t('assess.gone')} /> : null}
      {found ? <Shown assessment={found} before={all[index + 1] ?? null} newest={index === 0} /> : null}
    </Page>
  );
}

interface ShownProps {
  readonly assessment: Finished;
  readonly before: Finished | null;
  readonly newest: boolean;
}

function Shown({ assessment, before, newest }: ShownProps) {
  const t = useWords('journey');
  const dates = useDates();
  const { readiness, proposed, endGoal, startingPoint } = assessment;
  const weak = assessment.scores.filter((one) => isWeak(one.score));
  return (
    <>
      <Section title={t('assess.conclusion')}>
        <Facts
          items={[
            { label: t('assess.readiness'), value: t(`readiness.${readiness}`) },
            ...(proposed === null ? [] : [{ label: t('assess.scoresSay'), value: t(`readiness.${proposed}`) }]),
            { label: t('assess.endGoal'), value: t(`endGoal.${endGoal}`) },
            { label: t('assess.startingPoint'), value: startingPoint },
          ]}
        />
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {t('gate.recorded', { who: assessment.recordedBy?.name ?? '', when: dates.instant(assessment.recordedAt) })}
        </Typography>
      </Section>
      {newest && weak.length > 0 ? (
        <Section
          title={t('assess.actOn')}
          state={
            <Typography variant="body2" color="text.secondary">
              {t('assess.actOnText')}
            </Typography>
          }
        >
          <Box sx={{ display: 'grid', gap: 2 }}>
            {weak.map((one) => (
              <WeakTheme key={one.id} assessment={assessment} themeId={one.themeId} name={one.themeName} />
            ))}
          </Box>
        </Section>
      ) : null}
      <Section title={t('assess.scores')}>
        {assessment.scores.map((one) => (
          <Score key={one.id} score={one} earlier={before?.scores.find((s) => s.themeId === one.themeId)?.score} />
        ))}
      </Section>
    </>
  );
}

function Score({
  score,
  earlier,
}: {
  readonly score: Finished['scores'][number];
  readonly earlier: number | undefined;
}) {
  const t = useWords('journey');
  const words = useThemeWords();
  const step = score.score as 1 | 2 | 3 | 4;
  return (
    <Box
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 }, breakInside: 'avoid' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography variant="h3">{words.name({ id: score.themeId, name: score.themeName })}</Typography>
        <StateChip state={isWeak(step) ? 'overdue' : 'done'} words={`${step} – ${t(`score.${step}`)}`} />
        {earlier === undefined ? null : (
          <Typography variant="body2" color="text.secondary">
            {t('assess.before', { score: earlier })}
          </Typography>
        )}
      </Box>
      <Typography sx={{ whiteSpace: 'pre-wrap' }}>{score.reason}</Typography>
      {score.signs ? <Typography variant="body2">{t('assess.signsLine', { text: score.signs })}</Typography> : null}
      {score.risks ? <Typography variant="body2">{t('assess.risksLine', { text: score.risks })}</Typography> : null}
    </Box>
  );
}
