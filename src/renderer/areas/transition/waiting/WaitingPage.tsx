/**
 * The list behind a figure: exactly what it counts, in one stage or in all. A row opens the panel beside the list, and
 * the list stays as it was.
 */
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { waitingKinds } from '../../../../shared/areas/transition.ts';
import type { WaitingKind } from '../../../../shared/areas/transition.ts';
import type { Output } from '../../../../shared/contract.ts';
import { usePages } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { overviewPath } from '../paths.ts';
import { useExport } from '../useExport.ts';
import { ActionPanel } from '../work/ActionPanel.tsx';
import { MilestonePanel } from '../work/MilestonePanel.tsx';
import { useWaitingColumns } from './useWaitingColumns.tsx';
import { WaitingFilters } from './WaitingFilters.tsx';

export type WaitingItem = Output<'transition.waiting'>['items'][number];
const sorts = ['goal', 'stage', 'owner'] as const;

/** The kind in the address; a wrong one reads as overdue, the first question anybody has. */
function kindOf(text: string | undefined): WaitingKind {
  return waitingKinds.find((kind) => kind === text) ?? 'overdue';
}

export function WaitingPage() {
  const kind = kindOf(useParams().kind);
  const stageId = useSearchParams()[0].get('stage');
  return <WaitingList key={`${kind} ${stageId ?? ''}`} kind={kind} stageId={stageId} />;
}

function WaitingList({ kind, stageId }: { kind: WaitingKind; stageId: string | null }) {
  const t = useWords('transition');
  const place = `transition.waiting.${kind}.${stageId ?? 'all'}`;
  const view = useListView(place, { sort: 'goal', direction: 'up' });
  const sort = sorts.find((one) => one === view.sort) ?? 'goal';
  const pages = usePages('transition.waiting', { kind, stageId, search: view.search, sort, direction: view.direction });
  const [open, setOpen] = useState<WaitingItem | null>(null);
  const columns = useWaitingColumns(kind);
  const ask = useExport({ list: 'waiting', waiting: kind, stageId, search: view.search });
  const openId = (of: WaitingItem['kind']) => (open?.kind === of ? open.id : null);
  return (
    <Page
      title={t(`page.waiting.${kind}`)}
      state={t(`page.waitingState.${kind}`)}
      back={{ to: overviewPath, label: t('overview.title') }}
    >
      <TransitionLinks />
      <DataList
        label={t(`page.waiting.${kind}`)}
        place={place}
        view={view}
        local={false}
        rows={pages.items}
        total={pages.total}
        columns={columns}
        rowId={(item) => item.id}
        onOpen={setOpen}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.more}
        filters={<WaitingFilters kind={kind} stageId={stageId} />}
        tools={<CsvButton ask={ask} />}
        empty={
          <EmptyState
            title={t(`page.nothing.${kind}`)}
            text={t('page.nothingText')}
            action={<GoButton to={overviewPath}>{t('page.backToWay')}</GoButton>}
          />
        }
      />
      <ActionPanel id={openId('action')} onClose={() => setOpen(null)} />
      <MilestonePanel id={openId('milestone')} onClose={() => setOpen(null)} />
    </Page>
  );
}
