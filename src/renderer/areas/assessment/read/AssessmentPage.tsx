/** One assessment to read and print, with what was amended; an unfinished one shows how far it came. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router';
import type { Assessment } from '../../../../shared/areas/assessment-parts.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go, GoButton } from '../../../ui/Go.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useAskedWords } from '../names.ts';
import { childPath, writePath } from '../paths.ts';
import { AmendPart } from './AmendPart.tsx';
import { AssessmentSheet } from './AssessmentSheet.tsx';

export function AssessmentPage() {
  const { childId = '', assessmentId = '' } = useParams();
  const words = useAskedWords();
  const asked = useAsk('assessment.one', { childId, id: assessmentId }, { keepPrevious: true });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (asked.data?.assessment.id !== assessmentId) return <Loading lines={8} />;
  const { assessment, before, set } = asked.data;
  return (
    <>
      <Back assessment={assessment} />
      <Section title={words.name(set)} action={<Tools assessment={assessment} />}>
        <Notices assessment={assessment} />
        <AssessmentSheet set={set} assessment={assessment} before={before} />
        <Finished assessment={assessment} />
      </Section>
      {assessment.state === 'unfinished' ? null : <AmendPart assessment={assessment} />}
    </>
  );
}

function Back({ assessment }: { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const family = assessment.about === 'family';
  return (
    <Box className="no-print" sx={{ mb: 1 }}>
      <Go to={childPath(assessment.childId, family ? 'family' : 'assessment')}>
        {t(family ? 'page.back-family' : 'page.back-wellbeing')}
      </Go>
    </Box>
  );
}

function Tools({ assessment }: { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const mayWrite = useCan('assessment.write') !== null;
  const { childId, state, assessedOn } = assessment;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {state === 'unfinished' && mayWrite ? (
        <GoButton to={writePath(assessment)} variant="contained">
          {t('unfinished.go-on')}
        </GoButton>
      ) : null}
      <PrintButton />
      <PdfButton fileName={`assessment-${assessedOn ?? 'unfinished'}`} recordId={childId} />
    </Box>
  );
}

function Notices({ assessment }: { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const { state, setAsideWhy } = assessment;
  if (state === 'finished') return null;
  return (
    <Alert severity={state === 'unfinished' ? 'info' : 'warning'} sx={{ mb: 2 }}>
      {state === 'unfinished' ? t('read.unfinished') : t('read.set-aside', { reason: setAsideWhy ?? '' })}
    </Alert>
  );
}

function Finished({ assessment }: { readonly assessment: Assessment }) {
  const t = useWords('assessment');
  const { instant } = useDates();
  if (assessment.finishedAt === null) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
      {t('read.finished', {
        when: instant(assessment.finishedAt),
        who: assessment.finishedBy?.name ?? t('page.somebody'),
      })}
    </Typography>
  );
}
