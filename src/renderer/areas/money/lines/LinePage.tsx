/** One line of the budget: what is planned from which month on, and what was spent month by month. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { BudgetLine, PlanLine, SpentLine } from '../../../../shared/areas/money.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { EditIcon, PlusIcon } from '../../../ui/icons.tsx';
import { HistoryFold } from '../../../ui/HistoryFold.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Facts, Loading, Section } from '../../../ui/Section.tsx';
import { useAmounts, useMonths } from '../../../ui/useAmounts.ts';
import { MoneyLinks } from '../MoneyLinks.tsx';
import { useServesWords } from '../names.ts';
import { linesPath } from '../paths.ts';
import { Entries, Remove } from '../RecordFoot.tsx';
import { LinePanel } from './LinePanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { SpentPanel } from './SpentPanel.tsx';

type Detail = Output<'money.line'>;
type Open =
  | { readonly what: 'edit' }
  | { readonly what: 'plan'; readonly one: PlanLine | null }
  | { readonly what: 'spent'; readonly one: SpentLine | null };

export function LinePage() {
  const t = useWords('money');
  const { id = '' } = useParams();
  const asked = useAsk('money.line', { id }, { keepPrevious: true });
  const detail = asked.data?.line.id === id ? asked.data : undefined;
  const back = { to: linesPath, label: t('page.lines') };
  if (!detail) {
    return (
      <Page title={asked.error ? t('lines.gone') : t('page.lines')} back={back}>
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        {asked.error ? null : <Loading lines={8} />}
      </Page>
    );
  }
  return <Line key={id} detail={detail} />;
}

function Line({ detail }: { readonly detail: Detail }) {
  const t = useWords('money');
  const navigate = useNavigate();
  const mayWrite = useCan('money.write') !== null;
  const [open, setOpen] = useState<Open | null>(null);
  const { line } = detail;
  return (
    <Page
      title={line.name}
      state={<State line={line} />}
      back={{ to: linesPath, label: t('page.lines') }}
      action={
        <>
          {mayWrite ? (
            <>
              <Button
                variant="contained"
                startIcon={<PlusIcon />}
                onClick={() => setOpen({ what: 'spent', one: null })}
              >
                {t('spent.add')}
              </Button>
              <Button variant="outlined" startIcon={<EditIcon />} onClick={() => setOpen({ what: 'edit' })}>
                {t('lines.edit')}
              </Button>
            </>
          ) : null}
          <PrintButton />
        </>
      }
    >
      <MoneyLinks homes={null} />
      <About line={line} />
      <Plans detail={detail} mayWrite={mayWrite} onOpen={setOpen} />
      <Spent detail={detail} mayWrite={mayWrite} onOpen={setOpen} />
      {mayWrite ? (
        <Box className="no-print">
          <Remove kind="line" record={line} onClose={() => void navigate(linesPath)} />
        </Box>
      ) : null}
      <HistoryFold>
        <Entries kind="line" id={line.id} />
      </HistoryFold>
      <Panels detail={detail} open={open} onClose={() => setOpen(null)} />
    </Page>
  );
}

function State({ line }: { readonly line: BudgetLine }) {
  const t = useWords('money');
  const amounts = useAmounts();
  const now =
    line.plannedNow === null
      ? t('lines.not-now')
      : t('lines.now', { amount: amounts.exact(line.plannedNow, line.currency) });
  return [now, line.monthsOpen > 0 ? t('lines.months-open', { count: line.monthsOpen }) : null]
    .filter(Boolean)
    .join(' · ');
}

function About({ line }: { readonly line: BudgetLine }) {
  const t = useWords('money');
  const serves = useServesWords();
  return (
    <Section title={t('lines.about')}>
      <Facts
        items={[
          { label: t('column.serves'), value: serves(line.serves) },
          { label: t('column.kind'), value: t(`kind.${line.kind}`) },
          { label: t('column.cost'), value: t(`cost.${line.cost}`) },
          { label: t('column.source'), value: line.source?.name ?? t('lines.nobody-pays') },
          ...(line.site ? [{ label: t('column.home'), value: line.site.name }] : []),
          ...(line.note ? [{ label: t('column.note'), value: line.note }] : []),
        ]}
      />
    </Section>
  );
}

interface ListProps {
  readonly detail: Detail;
  readonly mayWrite: boolean;
  readonly onOpen: (open: Open) => void;
}

function Plans({ detail, mayWrite, onOpen }: ListProps) {
  const t = useWords('money');
  const months = useMonths();
  const amounts = useAmounts();
  const { line, plans } = detail;
  const columns: readonly Column<PlanLine>[] = [
    { key: 'from', head: t('plan.from'), width: '1fr', text: (one) => one.from, cell: (one) => months.long(one.from) },
    {
      key: 'until',
      head: t('plan.until'),
      width: '1fr',
      text: (one) => one.until,
      cell: (one) => (one.until ? months.long(one.until) : t('plan.on')),
    },
    {
      key: 'amount',
      head: t('plan.amount'),
      width: '1fr',
      align: 'end',
      text: (one) => one.amount,
      cell: (one) => amounts.exact(one.amount, line.currency),
    },
  ];
  return (
    <Section
      title={t('plan.title')}
      action={mayWrite ? <Add words={t('plan.add')} onClick={() => onOpen({ what: 'plan', one: null })} /> : undefined}
    >
      <DataList
        bare
        label={t('plan.title')}
        place={`money.plans.${line.id}`}
        rows={plans}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? (one) => onOpen({ what: 'plan', one }) : undefined}
        empty={<EmptyState title={t('plan.empty')} text={t('plan.empty-text')} />}
      />
    </Section>
  );
}

function Spent({ detail, mayWrite, onOpen }: ListProps) {
  const t = useWords('money');
  const months = useMonths();
  const amounts = useAmounts();
  const { line, spent } = detail;
  const columns: readonly Column<SpentLine>[] = [
    {
      key: 'month',
      head: t('column.month'),
      width: '1fr',
      text: (one) => one.month,
      cell: (one) => months.long(one.month),
    },
    {
      key: 'amount',
      head: t('column.amount'),
      width: '1fr',
      align: 'end',
      text: (one) => one.amount,
      cell: (one) => amounts.exact(one.amount, one.currency),
    },
    { key: 'note', head: t('column.note'), width: '2fr', text: (one) => one.note, cell: (one) => one.note ?? '' },
  ];
  return (
    <Section
      title={t('spent.title')}
      action={
        mayWrite ? <Add words={t('spent.add')} onClick={() => onOpen({ what: 'spent', one: null })} /> : undefined
      }
    >
      <DataList
        bare
        label={t('spent.title')}
        place={`money.spent.${line.id}`}
        rows={spent}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? (one) => onOpen({ what: 'spent', one }) : undefined}
        empty={<EmptyState title={t('spent.empty')} text={t('spent.empty-text')} />}
      />
    </Section>
  );
}

function Add({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Button size="small" startIcon={<PlusIcon />} onClick={onClick}>
      {words}
    </Button>
  );
}

function Panels({
  detail,
  open,
  onClose,
}: {
  readonly detail: Detail;
  readonly open: Open | null;
  readonly onClose: () => void;
}) {
  if (!open) return null;
  switch (open.what) {
    case 'edit':
      return <LinePanel one={detail.line} siteId={null} onClose={onClose} />;
    case 'plan':
      return <PlanPanel key={open.one?.id ?? 'new'} one={open.one} line={detail.line} onClose={onClose} />;
    case 'spent':
      return <SpentPanel key={open.one?.id ?? 'new'} one={open.one} line={detail.line} onClose={onClose} />;
  }
}
