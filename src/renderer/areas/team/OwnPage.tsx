/** Who sees only themselves comes straight to their own page; who sees figures alone, to those. */
import { Navigate } from 'react-router';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/Section.tsx';
import { glancePath, personPath } from './paths.ts';

export function OwnPage() {
  const t = useWords('team');
  const reads = useCan('team.read') !== null;
  const me = useAsk('team.me', {}, { skip: !reads });
  if (!reads) return <Navigate to={glancePath} replace />;
  if (me.data?.id) return <Navigate to={personPath(me.data.id)} replace />;
  return (
    <Page title={t('page.title')}>
      {me.error ? <ErrorLine failure={me.error} onRetry={me.refetch} /> : null}
      {me.data ? <EmptyState title={t('page.no-own')} text={t('page.no-own-text')} /> : <Loading />}
    </Page>
  );
}
