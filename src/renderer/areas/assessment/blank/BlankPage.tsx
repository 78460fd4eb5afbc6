/** An empty form, made from the same questions as the screen, for a place without a computer. */
import Box from '@mui/material/Box';
import { useParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useAskedWords } from '../names.ts';
import { homePath } from '../paths.ts';
import { AssessmentSheet } from '../read/AssessmentSheet.tsx';

export function BlankPage() {
  const { setId = '' } = useParams();
  const t = useWords('assessment');
  const words = useAskedWords();
  const asked = useAsk('assessment.sets', {});
  const set = asked.data?.sets.find((one) => one.id === setId);
  const tools = (
    <>
      <PrintButton />
      <PdfButton fileName={`form-${setId.slice(0, 30)}`} />
    </>
  );
  return (
    <Page
      title={set ? words.name(set) : t('blank.title')}
      back={{ to: homePath, label: t('home.title') }}
      state={<Box className="no-print">{t('blank.text')}</Box>}
      action={set ? tools : undefined}
    >
      {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : null}
      {asked.loading ? <Loading lines={8} /> : null}
      {asked.data && !set ? <EmptyState title={t('blank.none')} /> : null}
      {set ? (
        <Section title={t('blank.child')}>
          <AssessmentSheet set={set} assessment={null} before={null} />
        </Section>
      ) : null}
    </Page>
  );
}
