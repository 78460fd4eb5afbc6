/** One worker: what they carry, their children, whom they stand in for; handing several children on at once. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { ChildLine, Load } from '../../../../shared/areas/caseload.ts';
import { useAsk, usePages } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { AssignPanel } from '../assign/AssignPanel.tsx';
import type { Giving } from '../assign/AssignPanel.tsx';
import { CoverPanel } from '../cover/CoverPanel.tsx';
import { scaleOf } from '../load.ts';
import { LoadBar } from '../LoadBar.tsx';
import { RoomWords, useAmounts, useLoadNotes } from '../LoadWords.tsx';
import { boardPath } from '../paths.ts';
import { PickBar } from '../pick/PickBar.tsx';
import { PickList } from '../pick/PickList.tsx';
import { useChildColumns } from '../pick/useChildColumns.tsx';
import { usePicked } from '../pick/usePicked.ts';

export function WorkerPage() {
  const { staffId = '' } = useParams();
  const t = useWords('caseload');
  const board = useAsk('caseload.board', {}, { keepPrevious: true });
  const load = board.data?.loads.find((one) => one.staff.id === staffId);
  const back = { to: boardPath, label: t('page.board') };
  const mayAssign = useCan('caseload.assign') !== null;
  const [covering, setCovering] = useState(false);
  if (!load) {
    return (
      <Page title={t('list.worker')} back={back}>
        <ErrorLine failure={board.error} onRetry={board.refetch} />
        {board.data ? (
          <EmptyState title={t('page.worker.none')} text={t('page.worker.none-text')} />
        ) : board.error ? null : (
          <Loading />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={load.staff.name}
      back={back}
      state={<LoadFacts load={load} />}
      action={
        mayAssign ? (
          <Button variant="outlined" onClick={() => setCovering(true)}>
            {t('page.cover.plan')}
          </Button>
        ) : undefined
      }
    >
      <TheirChildren key={staffId} load={load} />
      {covering ? <CoverPanel absentId={staffId} onClose={() => setCovering(false)} /> : null}
    </Page>
  );
}

function LoadFacts({ load }: { readonly load: Load }) {
  const t = useWords('caseload');
  const amount = useAmounts();
  const notes = useLoadNotes();
  return (
    <Box sx={{ display: 'grid', gap: 0.75, maxWidth: 560 }}>
      <span>
        {[
          t('board.children', { count: load.count }),
          t('board.families', { count: load.families }),
          t('board.of-limit', { n: amount(load.weighted), limit: amount(load.limit) }),
          ...notes(load),
        ].join(' · ')}
      </span>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr auto', gap: 1.5, alignItems: 'center' }}>
        <LoadBar load={load} scale={scaleOf([load])} height={14} />
        <RoomWords load={load} />
      </Box>
      <Covers staffId={load.staff.id} />
    </Box>
  );
}

function Covers({ staffId }: { readonly staffId: string }) {
  const t = useWords('caseload');
  const { day } = useDates();
  const asked = useAsk('caseload.covers', {}, { keepPrevious: true });
  const theirs =
    asked.data?.covers.filter((one) => one.active && [one.absent.id, one.cover.id].includes(staffId)) ?? [];
  return theirs.map((one) => (
    <Box key={one.id}>
      {t('page.cover.line', { cover: one.cover.name, absent: one.absent.name, until: day(one.until) })}
    </Box>
  ));
}

function isOf(child: ChildLine, staffId: string): 'lead' | 'second' | 'cover' {
  return child.lead?.id === staffId ? 'lead' : child.second?.id === staffId ? 'second' : 'cover';
}

function TheirChildren({ load }: { readonly load: Load }) {
  const t = useWords('caseload');
  const staffId = load.staff.id;
  const mayAssign = useCan('caseload.assign') !== null;
  const pages = usePages('caseload.children', { staffId, sort: 'name', limit: 200 });
  const lists = useMemo(() => Map.groupBy(pages.items, (child) => isOf(child, staffId)), [pages.items, staffId]);
  const picked = usePicked();
  const picking = mayAssign ? picked : null;
  const [giving, setGiving] = useState<Giving | null>(null);
  const columns = useChildColumns(['name', 'age', 'house', 'leadSince', 'introduced'], picking);
  const others = useChildColumns(['name', 'age', 'house', 'worker'], null);
  const give = (children: readonly ChildLine[]) => children.length > 0 && setGiving({ children, staffId: null });
  const shared = { loading: pages.loading, error: pages.error, onRetry: pages.refetch };
  const led = lists.get('lead') ?? none;
  return (
    <>
      <Section title={t('page.worker.leads')}>
        {picking && led.length > 0 ? (
          <Box className="no-print" sx={{ mb: 1 }}>
            <PickBar picking={picking} lines={led} onAssign={() => give(picking.children)} />
          </Box>
        ) : null}
        <PickList
          {...shared}
          bare
          label={t('page.worker.leads')}
          place={`caseload.worker.${staffId}`}
          picking={picking}
          onAssign={give}
          rows={led}
          columns={columns}
          empty={<EmptyState title={t('board.leads-nobody')} />}
        />
      </Section>
      {(['second', 'cover'] as const).map((part) => {
        const rows = lists.get(part) ?? none;
        return rows.length === 0 ? null : (
          <Section key={part} title={t(`page.worker.${part}`)}>
            <PickList
              bare
              label={t(`page.worker.${part}`)}
              place={`caseload.worker.${part}`}
              picking={null}
              onAssign={give}
              rows={rows}
              columns={others}
              empty={null}
            />
          </Section>
        );
      })}
      {giving ? <AssignPanel {...giving} onClose={() => setGiving(null)} onGiven={picked.clear} /> : null}
    </>
  );
}

const none: readonly ChildLine[] = [];
