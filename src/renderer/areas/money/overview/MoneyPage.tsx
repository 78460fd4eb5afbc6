/** What the transition costs, as a board understands it: the chart, the rise, what one child costs, and the table behind. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { MoneyReport } from '../../../../shared/areas/money.ts';
import { smallestCell } from '../../../../shared/rules/small-cells.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go, GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useAmounts, useMonths } from '../../../ui/useAmounts.ts';
import { MoneyLinks, useHomes } from '../MoneyLinks.tsx';
import { linesPath, ratesPath } from '../paths.ts';
import { MainCurrency } from '../rates/MainCurrency.tsx';
import { useExport } from '../useExport.ts';
import { CostChart } from './CostChart.tsx';
import { MonthsTable } from './MonthsTable.tsx';
import { PerChild } from './PerChild.tsx';

type Report = MoneyReport & { readonly currency: string };
const isCounted = (report: MoneyReport): report is Report => report.currency !== null;

export function MoneyPage() {
  return useCan('money.read') === null ? <FiguresPage /> : <ReportPage />;
}

function ReportPage() {
  const t = useWords('money');
  const homes = useHomes();
  const asked = useAsk('money.report', { siteId: homes.siteId }, { keepPrevious: true });
  const ask = useExport('months', homes.siteId);
  const report = asked.data;
  return (
    <Page title={t('page.title')} state={report ? <Sentence report={report} /> : undefined}>
      <MoneyLinks homes={homes} />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {report ? (
        <Content report={report} tools={<CsvButton ask={ask} />} />
      ) : asked.error ? null : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

/** For who reads figures alone: the same of all homes, without lines and names; counts of few children left out. */
function FiguresPage() {
  const t = useWords('money');
  const { count } = useNumbers();
  const asked = useAsk('money.figures', {});
  const report = asked.data;
  return (
    <Page title={t('page.title')} state={t('page.figures-state', { n: count(smallestCell) })}>
      <TransitionLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {report && isCounted(report) && report.months.length > 0 ? (
        <Whole report={report} />
      ) : report ? (
        <EmptyState title={t('page.no-months')} />
      ) : asked.error ? null : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

function Content({ report, tools }: { readonly report: MoneyReport; readonly tools: ReactNode }) {
  const t = useWords('money');
  const mayWrite = useCan('money.write') !== null;
  if (!isCounted(report)) {
    return (
      <Section title={t('rates.main')}>
        {mayWrite ? <MainCurrency /> : <EmptyState title={t('rates.no-main')} />}
      </Section>
    );
  }
  if (report.months.length === 0) {
    return (
      <Section title={t('page.overview')}>
        <EmptyState
          title={t('page.no-months')}
          text={t('page.no-months-text')}
          action={<GoButton to={linesPath}>{t('page.to-lines')}</GoButton>}
        />
      </Section>
    );
  }
  return <Whole report={report} tools={tools} />;
}

function Whole({ report, tools }: { readonly report: Report; readonly tools?: ReactNode }) {
  const t = useWords('money');
  return (
    <>
      <Missing report={report} />
      <Section
        title={t('chart.title')}
        action={
          <Box sx={{ display: 'flex' }}>
            <PrintButton />
            <PdfButton fileName="homeward-money" />
          </Box>
        }
      >
        <CostChart report={report} />
        <Rise report={report} />
      </Section>
      <PerChild report={report} />
      <Section title={t('page.months-in', { currency: report.currency })}>
        <MonthsTable report={report} tools={tools} />
      </Section>
    </>
  );
}

/** A rate that is missing is said at once, with where to add it: no sum is shown that would be wrong. */
function Missing({ report }: { readonly report: Report }) {
  const t = useWords('money');
  const months = useMonths();
  const mayWrite = useCan('money.write') !== null;
  if (report.missing.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {report.missing.map(({ currency, month }) => (
        <div key={currency}>{t('state.rate-missing-from', { currency, month: months.long(month) })}</div>
      ))}
      {mayWrite ? <Go to={ratesPath}>{t('rates.add')}</Go> : null}
    </Alert>
  );
}

function Rise({ report }: { readonly report: Report }) {
  const t = useWords('money');
  const amounts = useAmounts();
  const months = useMonths();
  const { percent } = useNumbers();
  const { rise, currency } = report;
  if (!rise) return null;
  const values = {
    base: amounts.whole(rise.base, currency),
    peak: amounts.whole(rise.peak, currency),
    last: amounts.whole(rise.last, currency),
    month: months.long(rise.peakMonth),
    more: percent(rise.peak - rise.base, rise.base),
  };
  return (
    <Box component="p" sx={{ m: 0, mt: 1 }}>
      {t(rise.planned ? 'chart.rise-planned' : 'chart.rise', values)} {t('chart.rise-usual')}
    </Box>
  );
}

/** This month's plan and what the last whole month cost, in one sentence. */
function Sentence({ report }: { readonly report: MoneyReport }) {
  const t = useWords('money');
  const amounts = useAmounts();
  const months = useMonths();
  if (!isCounted(report) || report.months.length === 0) return t('page.state-empty');
  const last = report.months.findLast((one) => one.month < report.now && (one.spentTotal?.amount ?? null) !== null);
  const now = report.months.find((one) => one.month === report.now)?.plannedTotal?.amount ?? null;
  const spent = last?.spentTotal?.amount ?? null;
  return (
    <>
      {spent !== null && last
        ? t('page.state-spent', { amount: amounts.whole(spent, report.currency), month: months.long(last.month) })
        : t('page.state-nothing')}{' '}
      {now === null ? null : t('page.state-planned', { amount: amounts.whole(now, report.currency) })}
    </>
  );
}
