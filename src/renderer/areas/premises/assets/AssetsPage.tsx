/** Buildings and what else there is: what it is for now, what it is to be for, what was decided, what it is worth. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { assetDecisions, assetKinds } from '../../../../shared/areas/premises.ts';
import type { Asset } from '../../../../shared/areas/premises.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { withHome } from '../homeColumn.ts';
import { PremisesLinks, useHomes } from '../PremisesLinks.tsx';
import { useExport } from '../useExport.ts';
import { AssetPanel } from './AssetPanel.tsx';

const place = 'premises.assets';
const none: readonly Asset[] = [];

export function AssetsPage() {
  const t = useWords('premises');
  const { count } = useNumbers();
  const mayWrite = useCan('premises.write') !== null;
  const homes = useHomes();
  const filters = useFilters(place);
  const asked = useAsk('premises.assets', { siteId: homes.siteId }, { keepPrevious: true });
  const all = asked.data?.assets ?? none;
  const decision = assetDecisions.find((one) => one === filters.get('decision')) ?? null;
  const [open, setOpen] = useState<Asset | 'new' | null>(null);
  const decided = all.filter((one) => one.decision !== 'undecided').length;
  const ask = useExport('assets', homes.siteId);
  const add = mayWrite ? <AddButton words={t('form.add-asset')} onClick={() => setOpen('new')} /> : undefined;
  return (
    <Page
      title={t('page.assets')}
      state={
        all.length > 0
          ? t('assets.state', { count: all.length, n: count(all.length), decided: count(decided) })
          : undefined
      }
      action={add}
    >
      <PremisesLinks homes={homes} />
      <DataList
        label={t('page.assets')}
        place={place}
        rows={all.filter((one) => decision === null || one.decision === decision)}
        columns={withHome(useAssetColumns(), homes.sites)}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<DecisionFilter filters={filters} />}
        tools={<CsvButton ask={ask} />}
        empty={
          all.length > 0 ? (
            <EmptyState title={t('assets.none-fits')} />
          ) : (
            <EmptyState title={t('assets.empty')} text={t('assets.empty-text')} action={add} />
          )
        }
      />
      {open ? (
        <AssetPanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          siteId={homes.siteId}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function DecisionFilter({ filters }: { readonly filters: Filters }) {
  const t = useWords('premises');
  return (
    <FilterSelect
      label={t('column.decision')}
      value={assetDecisions.find((one) => one === filters.get('decision')) ?? null}
      all={t('assets.every-decision')}
      options={assetDecisions.map((value) => ({ value, words: t(`decision.${value}`) }))}
      onChange={(value) => filters.set('decision', value)}
    />
  );
}

function AddButton({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={onClick}>
      {words}
    </Button>
  );
}

function useAssetColumns(): readonly Column<Asset>[] {
  const t = useWords('premises');
  const c = useWords('catalogue');
  const amounts = useAmounts();
  return [
    { key: 'name', head: t('column.name'), width: '1.4fr', text: (one) => one.name, cell: (one) => one.name },
    {
      key: 'kind',
      head: t('column.kind'),
      width: '120px',
      text: (one) => assetKinds.indexOf(one.kind),
      cell: (one) => c(`asset-kind.${one.kind}`),
    },
    {
      key: 'site',
      head: t('column.home'),
      width: '1fr',
      text: (one) => one.site?.name ?? null,
      cell: (one) => one.site?.name ?? '',
    },
    {
      key: 'now',
      head: t('column.useNow'),
      width: '1.3fr',
      text: (one) => one.useNow,
      cell: (one) => one.useNow ?? t('assets.unknown'),
    },
    {
      key: 'later',
      head: t('column.useLater'),
      width: '1.3fr',
      text: (one) => one.useLater,
      cell: (one) => one.useLater ?? t('assets.open'),
    },
    {
      key: 'decision',
      head: t('column.decision'),
      width: '1.5fr',
      text: (one) => t(`decision.${one.decision}`),
      cell: (one) => <Decision one={one} />,
    },
    {
      key: 'value',
      head: t('column.value'),
      width: '1.1fr',
      align: 'end',
      text: (one) => one.value,
      cell: (one) =>
        one.value === null || one.currency === null ? t('assets.unknown') : amounts.whole(one.value, one.currency),
    },
  ];
}

function Decision({ one }: { readonly one: Asset }) {
  const t = useWords('premises');
  const { short } = useDates();
  const words = t(`decision.${one.decision}`);
  if (one.decision === 'undecided') return <StateChip plain state="not-started" words={words} />;
  if (one.doneOn !== null)
    return <StateChip plain state="done" words={t('assets.done', { what: words, date: short(one.doneOn) })} />;
  return (
    <StateChip
      plain
      state="in-progress"
      words={t('assets.decided', { what: words, date: short(one.decidedOn ?? '') })}
    />
  );
}
