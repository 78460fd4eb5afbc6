/** Writing an assessment. It keeps itself, part by part; finishing it is the one thing a person has to do. */
import { useParams } from 'react-router';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { assessmentPath, childPath } from '../paths.ts';
import { useStart } from './useStart.ts';
import { WriteSheet } from './WriteSheet.tsx';

export function WritePage() {
  const { childId = '', assessmentId = '' } = useParams();
  return <Prepared key={assessmentId} childId={childId} id={assessmentId} />;
}

function Prepared({ childId, id }: { readonly childId: string; readonly id: string }) {
  const t = useWords('assessment');
  const common = useWords('common');
  const mayWrite = useCan('assessment.write') !== null;
  const { start, error, again, gone } = useStart(childId, id);
  if (!mayWrite) return <EmptyState title={common('app.no-access.title')} text={common('app.no-access.text')} />;
  if (error) return <ErrorLine failure={error} onRetry={again} />;
  if (gone) return <EmptyState title={t('write.gone')} action={<Way to={childPath(childId, 'assessment')} />} />;
  if (!start) return <Loading lines={8} />;
  if (start.assessment !== null && start.assessment.state !== 'unfinished') {
    return <EmptyState title={t('write.finished')} action={<Way to={assessmentPath(childId, id)} />} />;
  }
  return <WriteSheet childId={childId} id={id} start={start} />;
}

function Way({ to }: { readonly to: string }) {
  const t = useWords('assessment');
  return <GoButton to={to}>{t('write.open')}</GoButton>;
}
