/** The register of risks and issues: the gravest first, whose review is late, what is blocked. Counts alone for who reads figures alone. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { riskLevels, type RiskLevel } from '../../../shared/rules/risks.ts';
import type { Risk } from '../../../shared/areas/risks.ts';
import { useAsk, useCommand } from '../../app/api.ts';
import { useLanguage, useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { TransitionLinks } from '../../app/TransitionLinks.tsx';
import { CsvButton } from '../../ui/CsvButton.tsx';
import { DataList } from '../../ui/DataList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { PlusIcon, SettingsIcon } from '../../ui/icons.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFilters } from '../../ui/useFilters.ts';
import { AddRisk } from './AddRisk.tsx';
import { FiguresView } from './FiguresView.tsx';
import { RiskPanel } from './RiskPanel.tsx';
import { ScalePanel } from './ScalePanel.tsx';
import { useRiskColumns } from './useRiskColumns.tsx';

const none: readonly Risk[] = [];
const place = 'risks';
const shows = ['open', 'issues', 'overdue', 'blocking', 'closed'] as const;
type Show = (typeof shows)[number];

export function RisksPage() {
  return useCan('risks.read') === null ? <FiguresView /> : <Register />;
}

function fits(risk: Risk, show: Show, level: RiskLevel | null): boolean {
  if (level !== null && risk.now.level !== level) return false;
  const open = risk.closedOn === null;
  switch (show) {
    case 'open':
      return open;
    case 'issues':
      return open && risk.kind === 'issue';
    case 'overdue':
      return risk.overdueDays > 0;
    case 'blocking':
      return open && risk.blocks.length > 0;
    case 'closed':
      return !open;
  }
}

function useStateWords(risks: readonly Risk[]): string {
  const t = useWords('risks');
  const open = risks.filter((risk) => risk.closedOn === null);
  const late = open.filter((risk) => risk.overdueDays > 0).length;
  const first = t('page.state', { count: open.length, issues: open.filter((risk) => risk.kind === 'issue').length });
  return late > 0 ? `${first} ${t('page.stateLate', { count: late })}` : first;
}

function Register() {
  const t = useWords('risks');
  const mayPlan = useCan('risks.plan') !== null;
  const asked = useAsk('risks.list', {}, { keepPrevious: true });
  const [params, setParams] = useSearchParams();
  const filters = useFilters(place);
  const [adding, setAdding] = useState(false);
  const [scaling, setScaling] = useState(false);
  const columns = useRiskColumns();
  const all = asked.data?.risks ?? none;
  const show = shows.find((one) => one === filters.get('show')) ?? 'open';
  const level = riskLevels.find((one) => one === filters.get('level')) ?? null;
  const rows = all.filter((risk) => fits(risk, show, level));
  const shown = all.find((risk) => risk.id === params.get('risk'));
  const open = (id: string | null) => {
    const next = new URLSearchParams(params);
    if (id === null) next.delete('risk');
    else next.set('risk', id);
    setParams(next, { replace: true });
  };
  const state = useStateWords(all);
  const add = mayPlan ? (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('page.add')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('page.title')} state={asked.data && all.length > 0 ? state : undefined} action={add}>
      <TransitionLinks />
      <DataList
        label={t('page.title')}
        place={place}
        rows={rows}
        columns={columns}
        rowId={(risk) => risk.id}
        onOpen={(risk) => open(risk.id)}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<Filters show={show} level={level} onFilter={filters.set} />}
        tools={<Tools onScale={mayPlan ? () => setScaling(true) : null} />}
        empty={
          all.length === 0 ? (
            <EmptyState title={t('page.empty')} text={t('page.emptyText')} action={add} />
          ) : (
            <EmptyState title={t('page.nothing')} />
          )
        }
      />
      {shown ? <RiskPanel key={shown.id} risk={shown} onClose={() => open(null)} /> : null}
      {adding ? <AddRisk onClose={() => setAdding(false)} onAdded={open} /> : null}
      {scaling && asked.data ? <ScalePanel scale={asked.data.scale} onClose={() => setScaling(false)} /> : null}
    </Page>
  );
}

interface FiltersProps {
  readonly show: Show;
  readonly level: RiskLevel | null;
  readonly onFilter: (name: string, value: string | null) => void;
}

function Filters({ show, level, onFilter }: FiltersProps) {
  const t = useWords('risks');
  return (
    <>
      <FilterSelect
        label={t('filter.show')}
        value={show}
        options={shows.map((one) => ({ value: one, words: t(`filter.show.${one}`) }))}
        onChange={(value) => onFilter('show', value)}
      />
      <FilterSelect
        label={t('column.now')}
        value={level}
        all={t('filter.everyLevel')}
        options={riskLevels.map((one) => ({ value: one, words: t(`level.${one}`) }))}
        onChange={(value) => onFilter('level', value)}
      />
    </>
  );
}

function Tools({ onScale }: { readonly onScale: (() => void) | null }) {
  const t = useWords('risks');
  const language = useLanguage();
  const [run] = useCommand('risks.export');
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {onScale ? (
        <Button size="small" startIcon={<SettingsIcon />} onClick={onScale}>
          {t('page.scale')}
        </Button>
      ) : null}
      <CsvButton ask={() => run({ language })} />
    </Box>
  );
}
