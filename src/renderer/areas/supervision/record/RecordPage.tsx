/** Writing a session down, or changing what was written. `?person=` and `?session=` say whose and which. */
import { useSearchParams } from 'react-router';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { overviewPath, personPath } from '../paths.ts';
import { newSession, valuesOf } from './sessionForm.ts';
import { SessionSheet } from './SessionSheet.tsx';

export function RecordPage() {
  const t = useWords('supervision');
  const common = useWords('common');
  const mayWrite = useCan('supervision.write') !== null;
  const [params] = useSearchParams();
  const [person, sessionId] = [params.get('person'), params.get('session')];
  const back = person
    ? { to: personPath(person), label: t('page.back-person') }
    : { to: overviewPath, label: t('page.title') };
  return (
    <Page title={t(sessionId ? 'page.change-session' : 'page.record')} back={back}>
      {mayWrite ? (
        <Prepared key={`${person ?? ''} ${sessionId ?? ''}`} person={person} sessionId={sessionId} />
      ) : (
        <EmptyState title={common('app.no-access.title')} text={common('app.no-access.text')} />
      )}
    </Page>
  );
}

interface Wanted {
  readonly person: string | null;
  readonly sessionId: string | null;
}

/** Asks what the form starts with; the form itself begins when that is there. */
function Prepared({ person, sessionId }: Wanted) {
  const { today } = useDates();
  const me = useAsk('team.me', {});
  const overview = useAsk('supervision.overview', {}, { keepPrevious: true });
  const sessions = useAsk('supervision.sessions', person ? { staffId: person } : {}, { skip: sessionId === null });
  const session = sessions.data?.sessions.find((one) => one.id === sessionId);
  const secret = useAsk('supervision.wellbeing', { sessionId: sessionId ?? '' }, { skip: !session?.mayReadWellbeing });
  const failure = me.error ?? overview.error ?? sessions.error ?? secret.error;
  if (failure)
    return (
      <ErrorLine failure={failure} onRetry={() => [me, overview, sessions, secret].forEach((one) => one.refetch())} />
    );
  const ready = sessionId === null || (session && (!session.mayReadWellbeing || secret.data));
  if (sessions.data && sessionId !== null && !session) return <Gone />;
  if (!me.data || !overview.data || !ready) return <Loading lines={8} />;
  const supervisor = overview.data.people.find((one) => one.staff.id === person)?.link?.supervisor.id ?? null;
  return (
    <SessionSheet
      me={me.data.id}
      people={overview.data.people.map((one) => one.staff)}
      session={session ?? null}
      start={started(session, secret.data?.text ?? null) ?? newSession({ today, me: me.data.id, person, supervisor })}
    />
  );
}

function started(session: SupervisionSession | undefined, wellbeing: string | null) {
  return session ? valuesOf(session, wellbeing) : null;
}

function Gone() {
  const t = useWords('supervision');
  return <EmptyState title={t('page.session-gone')} />;
}
