/** One person: who supervises them, when it is next, what is still open, every session. */
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Supervised, SupervisionSession } from '../../../../shared/areas/supervision.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { AssignSupervisor } from '../assign/AssignSupervisor.tsx';
import { overviewPath, recordPath } from '../paths.ts';
import { ActionLines } from '../session/ActionTick.tsx';
import { SessionCard } from '../session/SessionCard.tsx';
import type { AgreedAction } from '../types.ts';
import { openOf } from './open.ts';
import { PersonHeader } from './PersonHeader.tsx';

export function PersonPage() {
  const { staffId = '' } = useParams();
  const t = useWords('supervision');
  const all = useCan('supervision.read') === 'all';
  const overview = useAsk('supervision.overview', {}, { keepPrevious: true });
  const sessions = useAsk('supervision.sessions', { staffId });
  const person = overview.data?.people.find((one) => one.staff.id === staffId);
  const others = (overview.data?.people.length ?? 0) > 1;
  const name =
    person?.staff.name ?? sessions.data?.sessions.flatMap((one) => one.people).find((one) => one.id === staffId)?.name;
  return (
    <Page
      title={name ?? t('page.title')}
      {...(all || others ? { back: { to: overviewPath, label: t('page.title') } } : {})}
      state={person ? <PersonHeader person={person} /> : undefined}
      action={<Actions person={person} staffId={staffId} />}
    >
      <ErrorLine failure={sessions.error ?? overview.error} onRetry={() => (sessions.refetch(), overview.refetch())} />
      {sessions.data ? (
        <Record sessions={sessions.data.sessions} staffId={staffId} />
      ) : sessions.error ? null : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

function Actions({ person, staffId }: { readonly person: Supervised | undefined; readonly staffId: string }) {
  const t = useWords('supervision');
  const mayWrite = useCan('supervision.write') !== null;
  const [assigning, setAssigning] = useState(false);
  if (!mayWrite) return null;
  return (
    <>
      {person ? (
        <Button variant="outlined" color="secondary" onClick={() => setAssigning(true)}>
          {t(person.link ? 'page.change-supervisor' : 'list.choose')}
        </Button>
      ) : null}
      <GoButton to={recordPath({ person: staffId })} variant="contained" icon={<PlusIcon />}>
        {t('page.record')}
      </GoButton>
      {assigning && person ? <AssignSupervisor person={person} onClose={() => setAssigning(false)} /> : null}
    </>
  );
}

function Record({ sessions, staffId }: { readonly sessions: readonly SupervisionSession[]; readonly staffId: string }) {
  const t = useWords('supervision');
  const open: readonly AgreedAction[] = openOf(sessions);
  return (
    <>
      {open.length > 0 ? (
        <Section
          title={t('page.open-actions')}
          state={
            <Typography variant="body2" color="text.secondary">
              {t('page.open-count', { count: open.length })}
            </Typography>
          }
        >
          <ActionLines actions={open} />
        </Section>
      ) : null}
      <Section title={t('page.sessions')} action={sessions.length > 0 ? <PrintButton /> : undefined}>
        {sessions.length === 0 ? <EmptyState title={t('page.no-sessions')} text={t('page.no-sessions-text')} /> : null}
        <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {sessions.map((session) => (
            <SessionCard key={session.id} session={session} staffId={staffId} />
          ))}
        </ol>
      </Section>
    </>
  );
}
