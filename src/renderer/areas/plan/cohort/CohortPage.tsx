/**
 * Readiness of the whole home: children against criteria. Above it what stands in most children's way; each figure opens
 * just the children it counts. Whoever reads figures alone sees those and no child.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useState } from 'react';
import { Navigate } from 'react-router';
import { planGoals } from '../../../../shared/catalogue/plan.ts';
import { verdicts } from '../../../../shared/areas/plan-readiness.ts';
import { useAsk, useCommand, usePages } from '../../../app/api.ts';
import { useDates, useLanguage, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { across } from '../../../ui/matrixStyle.ts';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { useListView } from '../../../ui/useListView.ts';
import { todayPath } from '../paths.ts';
import { PlanLinks } from '../PlanLinks.tsx';
import type { CohortHead } from '../types.ts';
import { Blockers } from './Blockers.tsx';
import { CohortFilters } from './CohortFilters.tsx';
import { CohortMatrix } from './CohortMatrix.tsx';
import { CohortPanel } from './CohortPanel.tsx';
import type { Opening } from './CohortPanel.tsx';
import { FiguresPage } from './FiguresPage.tsx';

export function CohortPage() {
  const reads = useCan('plan.read');
  const cares = useCan('care.read');
  if (reads === null && cares !== null) return <Navigate to={todayPath} replace />;
  if (reads === null) return <FiguresPage />;
  return (
    <Box sx={across}>
      <Cohort />
    </Box>
  );
}

const place = 'plan.cohort';

/** What is asked for, read off the filters; a word that fits nothing narrows nothing. */
function askedFor(filters: Filters, search: string) {
  return {
    search,
    house: filters.get('house'),
    staffId: filters.get('worker'),
    goal: [...planGoals, 'none' as const].find((goal) => goal === filters.get('goal')) ?? null,
    verdict: verdicts.find((verdict) => verdict === filters.get('verdict')) ?? null,
    lacks: filters.get('lacks'),
  };
}

function Cohort() {
  const t = useWords('plan');
  const filters = useFilters(place);
  const view = useListView(place);
  const asked = askedFor(filters, view.search);
  const head = useAsk('plan.cohortHead', asked, { keepPrevious: true });
  const narrowed = filters.any || view.search !== '';
  const all = useCallback(() => {
    view.setSearch('');
    filters.clear();
  }, [view, filters]);
  return (
    <Page title={t('cohort.title')} state={head.data ? <StateSentence head={head.data} /> : undefined}>
      <PlanLinks />
      <OnPaper />
      {head.data ? (
        <CohortFilters head={head.data} filters={filters} view={view} tools={<Tools asked={asked} />} />
      ) : null}
      <ErrorLine failure={head.error} onRetry={head.refetch} />
      {head.data ? (
        <Found head={head.data} asked={asked} narrowed={narrowed} onAll={all} />
      ) : head.error ? null : (
        <Loading lines={10} />
      )}
    </Page>
  );
}

function OnPaper() {
  const { today, day } = useDates();
  return <Box sx={{ display: 'none', '@media print': { display: 'block', mb: 1 } }}>{day(today)}</Box>;
}

function StateSentence({ head }: { readonly head: CohortHead }) {
  const t = useWords('plan');
  const words = [
    t('cohort.state', { ready: head.ready + head.withWaivers, count: head.children }),
    head.withWaivers > 0 ? t('cohort.with-waivers', { count: head.withWaivers }) : '',
    head.inCrisis > 0 ? t('cohort.in-crisis', { count: head.inCrisis }) : '',
    head.withoutGoal > 0 ? t('cohort.without-goal', { count: head.withoutGoal }) : '',
  ];
  return words.filter(Boolean).join(' ');
}

type Asked = ReturnType<typeof askedFor>;

function Tools({ asked }: { readonly asked: Asked }) {
  const t = useWords('plan');
  const language = useLanguage();
  const [run] = useCommand('plan.exportCohort');
  const ask = useCallback(
    () => run({ ...asked, language: language.startsWith('qps') ? 'en' : language }),
    [run, asked, language],
  );
  return (
    <Box className="no-print" sx={{ display: 'flex' }}>
      <PrintButton />
      <PdfButton fileName={t('export.file')} />
      <CsvButton ask={ask} />
    </Box>
  );
}

interface FoundProps {
  readonly head: CohortHead;
  readonly asked: Asked;
  readonly narrowed: boolean;
  readonly onAll: () => void;
}

const atOnce = 100;

function Found({ head, asked, narrowed, onAll }: FoundProps) {
  const t = useWords('plan');
  const [open, setOpen] = useState<Opening | null>(null);
  const rows = usePages('plan.cohort', { ...asked, limit: atOnce });
  if (head.children === 0) return <Nothing narrowed={narrowed} onAll={onAll} />;
  return (
    <>
      <Blockers head={head} />
      <ErrorLine failure={rows.error} onRetry={rows.refetch} />
      {rows.loading ? <Loading lines={10} /> : <CohortMatrix head={head} rows={rows.items} onOpen={setOpen} />}
      {rows.hasMore ? (
        <Box className="no-print" sx={{ mt: 1 }}>
          <Button onClick={rows.more} disabled={rows.fetching}>
            {t('cohort.more', { shown: rows.items.length, count: rows.total })}
          </Button>
        </Box>
      ) : null}
      {open ? <CohortPanel opening={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Nothing({ narrowed, onAll }: Pick<FoundProps, 'narrowed' | 'onAll'>) {
  const t = useWords('plan');
  const adds = useCan('children.add') !== null;
  if (narrowed) {
    return (
      <Box sx={{ p: 4, textAlign: 'center' }}>
        <Typography color="text.secondary">{t('cohort.nobody')}</Typography>
        <Button onClick={onAll}>{t('cohort.show-all')}</Button>
      </Box>
    );
  }
  return (
    <EmptyState
      title={t('cohort.empty')}
      text={t('cohort.empty-text')}
      action={adds ? <GoButton to="/children">{t('cohort.to-children')}</GoButton> : undefined}
    />
  );
}
