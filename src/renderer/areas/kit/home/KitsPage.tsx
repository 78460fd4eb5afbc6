/** The kits of the whole home: whose move is near, what is missing, what waits for an approval. */
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { Navigate } from 'react-router';
import { kitShows } from '../../../../shared/areas/kit-home.ts';
import type { KitSummary } from '../../../../shared/areas/kit-home.ts';
import { useAsk, usePages } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { usePaperName } from '../../../ui/usePaperName.ts';
import { useListView } from '../../../ui/useListView.ts';
import { KitLinks } from '../KitLinks.tsx';
import { useKitNames } from '../names.ts';
import { kitOfChildPath, kitsPath, packPath } from '../paths.ts';
import { kitChip } from '../states.ts';
import { useExport } from '../useExport.ts';
import { KitFigures } from './KitFigures.tsx';

const place = 'kit.list';
const sorts = ['move', 'name', 'house', 'missing'] as const;

export function KitsPage() {
  const reads = useCan('kit.read') !== null;
  const packs = useCan('care.write') !== null;
  if (reads) return <Kits />;
  // Whoever is with the children comes to pack.
  return packs ? <Navigate to={packPath} replace /> : <KitFigures />;
}

function Kits() {
  const t = useWords('kit');
  const navigate = useNavigate();
  const filters = useFilters(place);
  const view = useListView(place, { sort: 'move' });
  const show = kitShows.find((one) => one === filters.get('show')) ?? 'all';
  const sort = sorts.find((one) => one === view.sort) ?? 'move';
  const asked = { show, search: view.search, sort, direction: view.direction, limit: 100 };
  const pages = usePages('kit.list', asked);
  const columns = useColumns();
  const ask = useExport();
  return (
    <Page title={t('page.kits')} state={t('page.kits-state')}>
      <KitLinks />
      <Figures />
      <DataList
        label={t('page.kits')}
        place={place}
        view={view}
        local={false}
        rows={pages.items}
        total={pages.total}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={(row) => void navigate(kitOfChildPath(row.id))}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.more}
        filters={
          <FilterSelect
            label={t('list.show')}
            value={show}
            options={kitShows.map((value) => ({ value, words: t(`list.show-${value}`) }))}
            onChange={(value) => filters.set('show', value === 'all' ? null : value)}
          />
        }
        tools={<CsvButton ask={ask} />}
        empty={
          show === 'all' ? (
            <EmptyState title={t('page.no-kits')} text={t('page.no-kits-text')} />
          ) : (
            <EmptyState title={t(`list.none-${show}`)} />
          )
        }
      />
    </Page>
  );
}

function Figures() {
  const t = useWords('kit');
  const all = useCan('kit.read') === 'all';
  const figures = useAsk('kit.figures', {}, { skip: !all, keepPrevious: true }).data;
  if (!figures) return null;
  const to = (show: string) => `${kitsPath}?show=${show}`;
  const weeks = figures.weeksAhead;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
      <Figure value={figures.coming ?? 0} words={t('figure.coming', { count: weeks })} to={to('coming')} />
      <Figure value={figures.notReady ?? 0} words={t('figure.not-ready')} to={to('not-ready')} tone="due" />
      <Figure
        value={figures.toApprove ?? 0}
        words={t('figure.to-approve', { count: figures.toApprove ?? 0 })}
        to={to('to-approve')}
      />
      <Figure value={figures.toCheck ?? 0} words={t('figure.to-check')} to={to('to-check')} />
    </Box>
  );
}

function useColumns(): readonly Column<KitSummary>[] {
  const t = useWords('kit');
  const nameOf = usePaperName();
  return [
    {
      key: 'name',
      head: t('column.name'),
      width: '1.8fr',
      sortKey: 'name',
      text: (row) => nameOf(row.child),
      cell: (row) => nameOf(row.child),
    },
    {
      key: 'house',
      head: t('column.house'),
      width: '1fr',
      sortKey: 'house',
      text: (row) => row.house,
      cell: (row) => row.house,
    },
    {
      key: 'move',
      head: t('column.move'),
      width: '1.1fr',
      sortKey: 'move',
      text: (row) => row.moveOn,
      cell: (row) =>
        row.moveOn === null ? t('list.no-move') : <DueChip date={row.moveOn} done={row.state === 'handed-over'} />,
    },
    {
      key: 'state',
      head: t('column.state'),
      width: '1.4fr',
      cell: (row) => <KitChip row={row} />,
    },
    {
      key: 'missing',
      head: t('column.missing'),
      width: '1.2fr',
      sortKey: 'missing',
      text: (row) => row.missing,
      cell: (row) =>
        row.kitId === null || row.missing === 0 ? '' : t('list.missing', { count: row.missing, of: row.items }),
    },
    {
      key: 'approved',
      head: t('column.approved'),
      width: '1.3fr',
      cell: (row) => <ApprovalCell row={row} />,
    },
    {
      key: 'cost',
      head: t('column.cost'),
      width: '1.4fr',
      align: 'end',
      cell: (row) => (row.kitId === null ? null : <CostCell row={row} />),
    },
  ];
}

function KitChip({ row }: { readonly row: KitSummary }) {
  const t = useWords('kit');
  const words = t(`state.${row.state ?? 'none'}`);
  if (row.late) return <StateChip plain state="overdue" words={t('list.late', { state: words })} />;
  if (row.checkPending && row.state === 'handed-over') {
    return <StateChip plain state="waiting" words={t('list.check-pending')} />;
  }
  return <StateChip plain state={row.state === null ? 'not-started' : kitChip[row.state]} words={words} />;
}

/** What is known, and below it how much is not. */
function CostCell({ row }: { readonly row: KitSummary }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { sums, unknown } = row.budget;
  return (
    <Box sx={{ lineHeight: 1.35 }}>
      {sums.map((sum) => (
        <Box key={sum.currency}>{names.money(sum)}</Box>
      ))}
      {unknown > 0 ? (
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{t('money.unknown-short', { count: unknown })}</Box>
      ) : null}
    </Box>
  );
}

function ApprovalCell({ row }: { readonly row: KitSummary }) {
  const t = useWords('kit');
  if (row.kitId === null) return null;
  if (row.approved) return <StateChip plain state="done" words={t('approval.approved')} />;
  if (row.changedSince) return <StateChip plain state="blocked" words={t('approval.changed-short')} />;
  if (row.undecided > 0)
    return <StateChip plain state="not-started" words={t('list.undecided', { count: row.undecided })} />;
  return <StateChip plain state="waiting" words={t(row.overLimit ? 'approval.waits-director' : 'approval.waits')} />;
}
