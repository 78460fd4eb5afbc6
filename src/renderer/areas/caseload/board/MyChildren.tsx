/** A social worker's own page: the children given to them, and those of a colleague they stand in for. */
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useAsk, usePages } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { LoadBar } from '../LoadBar.tsx';
import { RoomWords, useAmounts, useLoadNotes } from '../LoadWords.tsx';
import { scaleOf } from '../load.ts';
import { childPath } from '../paths.ts';
import { useChildColumns } from '../pick/useChildColumns.tsx';
import type { Board } from '../types.ts';

const sorts = ['name', 'worker', 'house'] as const;
const place = 'caseload.mine';

export function MyChildren() {
  const t = useWords('caseload');
  const navigate = useNavigate();
  const view = useListView(place, { sort: 'name' });
  const sort = sorts.find((one) => one === view.sort) ?? 'name';
  const board = useAsk('caseload.board', {}, { keepPrevious: true });
  const pages = usePages('caseload.children', { search: view.search, sort, direction: view.direction, limit: 200 });
  const me = board.data?.loads[0];
  const [name, ...others] = useChildColumns(['name', 'age', 'house', 'introduced'], null);
  const part = usePartColumn(me?.staff.id);
  const state = me ? t('page.my-state', { count: me.count }) : undefined;
  return (
    <Page title={t('page.my-children')} state={state}>
      {board.data && me ? <MyLoad board={board.data} /> : null}
      <DataList
        label={t('page.my-children')}
        place={place}
        view={view}
        local={false}
        rows={pages.items}
        total={pages.total}
        columns={[...(name ? [name] : []), part, ...others]}
        rowId={(child) => child.id}
        onOpen={(child) => void navigate(childPath(child.id))}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.more}
        empty={<EmptyState title={t('page.my-none')} text={t('page.my-none-text')} />}
      />
    </Page>
  );
}

/** As what the child is theirs: lead, second, or in the place of a colleague. */
function usePartColumn(me: string | undefined): Column<ChildLine> {
  const t = useWords('caseload');
  const words = (child: ChildLine) => {
    if (child.lead?.id === me) return t('state.part.lead');
    if (child.second?.id === me) return t('list.second-to', { name: child.lead?.name ?? '' });
    return t('list.in-place-of', { name: child.lead?.name ?? child.second?.name ?? '' });
  };
  return { key: 'part', head: t('list.my-part'), width: '1.6fr', sortKey: 'worker', text: words, cell: words };
}

function MyLoad({ board }: { readonly board: Board }) {
  const t = useWords('caseload');
  const amount = useAmounts();
  const notes = useLoadNotes();
  const [load] = board.loads;
  if (!load) return null;
  return (
    <Section title={t('page.my-load')} state={<RoomWords load={load} />}>
      <LoadBar load={load} scale={scaleOf([load])} height={14} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.75 }}>
        {[
          t('board.of-limit', { n: amount(load.weighted), limit: amount(load.limit) }),
          t('board.families', { count: load.families }),
          ...notes(load),
        ].join(' · ')}
      </Typography>
      <Covers />
    </Section>
  );
}

/** Whom they stand in for, or who stands in for them, and until when. */
function Covers() {
  const t = useWords('caseload');
  const { day } = useDates();
  const me = useAsk('team.me', {});
  const covers = useAsk('caseload.covers', {}, { keepPrevious: true }).data?.covers.filter((one) => one.active) ?? [];
  return covers.map((one) => (
    <Typography key={one.id} sx={{ mt: 0.75 }}>
      {one.cover.id === me.data?.id
        ? t('page.cover.you-for', { name: one.absent.name, until: day(one.until) })
        : t('page.cover.for-you', { name: one.cover.name, until: day(one.until) })}
    </Typography>
  ));
}
