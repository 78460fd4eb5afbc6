/** The workforce at a glance: figures alone, each the door to the list it counts for those who may read it. */
import Box from '@mui/material/Box';
import { useAsk } from '../../../app/api.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useTeamNames } from '../names.ts';
import { nowhere } from '../list/TeamFilters.tsx';
import { listPath } from '../paths.ts';
import { TeamLinks } from '../TeamLinks.tsx';
import { CountBars } from './CountBars.tsx';

type Glance = Output<'team.glance'>;

export function GlancePage() {
  const t = useWords('team');
  const names = useTeamNames();
  const asked = useAsk('team.glance', {}, { keepPrevious: true });
  const { data } = asked;
  const state =
    data && data.active > 0
      ? t('page.glance-state', { count: data.active, full: names.decimal(data.fullTime) })
      : undefined;
  return (
    <Page title={t('page.glance')} state={state} action={<PrintButton />}>
      <TeamLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {data ? (
        data.active > 0 ? (
          <Figures glance={data} />
        ) : (
          <EmptyState title={t('list.empty')} text={t('list.empty-text')} />
        )
      ) : asked.error ? null : (
        <Loading />
      )}
    </Page>
  );
}

type To = (filters: Readonly<Record<string, string>>) => string | undefined;

function Figures({ glance }: { readonly glance: Glance }) {
  const linked = useCan('team.read') === 'all';
  const to: To = (filters) => (linked ? listPath({ show: 'active', ...filters }) : undefined);
  return (
    <>
      <Totals glance={glance} to={to} />
      <Breakdowns glance={glance} to={to} />
    </>
  );
}

interface PartProps {
  readonly glance: Glance;
  readonly to: To;
}

function Totals({ glance, to }: PartProps) {
  const t = useWords('team');
  const caseload = useCan('caseload.read') === 'all';
  const { active, checksOpen, checksExpiring, postsNeeded } = glance;
  const figures = [
    { value: active, words: t('list.figure-active'), to: to({}) },
    { value: checksOpen, words: t('list.figure-open'), to: to({ checks: 'open' }) },
    { value: checksExpiring, words: t('list.figure-expiring'), to: to({ checks: 'expiring' }), tone: 'due' as const },
    { value: postsNeeded, words: t('list.figure-posts'), to: caseload ? '/caseload' : undefined },
  ];
  return (
    <Box component="ul" aria-label={t('page.figures')} sx={figuresStyle}>
      {figures.map((figure) => (
        <li key={figure.words}>
          <Figure {...figure} />
        </li>
      ))}
    </Box>
  );
}

const figuresStyle = { display: 'flex', flexWrap: 'wrap', gap: 1, p: 0, m: 0, mb: 2, listStyle: 'none' };

function Breakdowns({ glance, to }: PartProps) {
  const t = useWords('team');
  const names = useTeamNames();
  const byJob = glance.byJob.map(({ job, count }) => ({ id: job, words: names.job(job), count, to: to({ job }) }));
  const byEmployer = glance.byEmployer.map(({ employer, count }) => {
    return { id: employer, words: t(`employer.${employer}`), count, to: to({ employer }) };
  });
  const byStanding = glance.byStanding.map(({ standing, count }) => {
    return { id: standing, words: t(`standing.${standing}`), count, to: to({ standing }) };
  });
  const byPlace = glance.byPlace.map(({ place, count }) => {
    return { id: place ?? '', words: place ?? t('field.not-recorded'), count, to: to({ place: place ?? nowhere }) };
  });
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, alignItems: 'start' }}>
      <Box>
        <Section title={t('page.by-job')}>
          <CountBars bars={byJob} />
        </Section>
        <Section title={t('page.by-standing')}>
          <CountBars bars={byStanding} />
        </Section>
      </Box>
      <Box>
        <Section title={t('page.by-employer')}>
          <CountBars bars={byEmployer} />
        </Section>
        <Section title={t('page.by-place')}>
          <CountBars bars={byPlace} />
        </Section>
      </Box>
    </Box>
  );
}
