/** One session: what it is, and the sheet on which who came is logged. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router';
import type { Session } from '../../../../shared/areas/training.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useNames } from '../names.ts';
import { planPath, sessionsPath } from '../paths.ts';
import { AttendanceSheet } from './AttendanceSheet.tsx';
import { sessionChip } from './sessionChip.ts';
import { WhoNeedsIt } from './WhoNeedsIt.tsx';

export function SessionPage() {
  const { sessionId = '' } = useParams();
  const t = useWords('training');
  const asked = useAsk('training.session', { id: sessionId }, { keepPrevious: true });
  const session = asked.data?.id === sessionId ? asked.data : undefined;
  const back = { to: sessionsPath, label: t('page.sessions') };
  if (!session) {
    return (
      <Page title={t('list.session')} back={back}>
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading />}
      </Page>
    );
  }
  return (
    <Page title={session.title} state={<Header session={session} />} back={back} action={<Actions session={session} />}>
      <Body session={session} />
    </Page>
  );
}

function Header({ session }: { readonly session: Session }) {
  const t = useWords('training');
  const names = useNames();
  const dates = useDates();
  const { count } = useNumbers();
  const topics = useAsk('training.topics', { retired: true }).data?.topics ?? [];
  const topicName = (id: string) => names.topic({ id, name: topics.find((topic) => topic.id === id)?.name ?? null });
  const { on, until, place, trainer, capacity } = session;
  const facts = [
    until && until !== on ? t('page.from-to', { from: dates.day(on), to: dates.day(until) }) : dates.day(on),
    place,
    trainer ? t('list.by', { name: trainer }) : null,
    capacity ? t('page.places', { count: capacity, n: count(capacity) }) : null,
  ];
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
        <StateChip {...sessionChip(session, dates, t)} />
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {names.list(session.topicIds.map(topicName))}
      </Typography>
    </>
  );
}

function Actions({ session }: { readonly session: Session }) {
  const t = useWords('training');
  const { say, offer } = useUndo();
  const words = useErrorWords();
  const [run, { running }] = useCommand('training.planSession');
  const { id, title, courseId, topicIds, on, until, place, trainer, capacity } = session;
  const put = (rev: number, cancelled: boolean) =>
    run({ id, rev, title, courseId, topicIds, on, until, place, trainer, capacity, cancelled });
  async function turn(cancelled: boolean) {
    const result = await put(session.rev, cancelled);
    if (!result.ok) return say(words(result.error));
    const { rev } = result.value;
    return offer(cancelled ? t('page.cancelled') : t('page.held-after-all'), () => put(rev, !cancelled));
  }
  const off = session.state === 'cancelled';
  return (
    <>
      {session.state === 'held' ? null : (
        <Button color="secondary" disabled={running} onClick={() => void turn(!off)}>
          {off ? t('page.hold-after-all') : t('page.cancel-session')}
        </Button>
      )}
      {off ? null : <GoButton to={planPath({ sessionId: id })}>{t('page.change-session')}</GoButton>}
      <PrintButton />
    </>
  );
}

function Body({ session }: { readonly session: Session }) {
  const t = useWords('training');
  const { today, relative } = useDates();
  if (session.state === 'cancelled')
    return <EmptyState title={t('page.is-cancelled')} text={t('page.is-cancelled-text')} />;
  if (session.on > today) {
    return (
      <Section title={t('page.who-needs-it')} state={t('page.not-yet', { when: relative(session.on) })}>
        <WhoNeedsIt topicIds={session.topicIds} />
      </Section>
    );
  }
  return <AttendanceSheet key={`${session.id} ${session.rev}`} session={session} />;
}
