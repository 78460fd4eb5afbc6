/** Who sees only their own record comes straight to it. */
import { Navigate } from 'react-router';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Page } from '../../ui/Page.tsx';
import { Loading } from '../../ui/Section.tsx';
import { recordPath } from './paths.ts';

export function OwnRecord() {
  const t = useWords('training');
  const me = useAsk('team.me', {});
  if (me.data?.id) return <Navigate to={recordPath(me.data.id)} replace />;
  return (
    <Page title={t('page.title')}>
      {me.error ? <ErrorLine failure={me.error} onRetry={me.refetch} /> : null}
      {me.data ? <EmptyState title={t('page.no-own')} text={t('page.no-own-text')} /> : <Loading />}
    </Page>
  );
}
