/** Every promise, by us or to us: what is overdue on top, what is due next below it. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Promised } from '../../../../shared/areas/stakeholders.ts';
import { sides } from '../../../../shared/areas/stakeholders.ts';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { PromisePanel } from '../forms/PromisePanel.tsx';
import { StakeholderLinks } from '../StakeholderLinks.tsx';
import { useExport } from '../useExport.ts';
import { usePromiseColumns } from './usePromiseColumns.tsx';

const place = 'stakeholders.promises';
const none: readonly Promised[] = [];
const shows = ['open', 'overdue', 'kept'] as const;

function fits(one: Promised, show: (typeof shows)[number] | null, side: string | null): boolean {
  if (side !== null && one.side !== side) return false;
  if (show === null) return true;
  if (show === 'kept') return one.doneOn !== null;
  return one.doneOn === null && (show === 'open' || one.overdueDays > 0);
}

export function PromisesPage() {
  const t = useWords('stakeholders');
  const { count } = useNumbers();
  const mayWrite = useCan('stakeholders.write') !== null;
  const filters = useFilters(place);
  const asked = useAsk('stakeholders.promises', {}, { keepPrevious: true });
  const all = asked.data?.promises ?? none;
  const show = shows.find((one) => one === filters.get('show')) ?? null;
  const side = sides.find((one) => one === filters.get('side')) ?? null;
  const [open, setOpen] = useState<Promised | 'new' | null>(null);
  const columns = usePromiseColumns(mayWrite);
  const ask = useExport('promises');
  const waiting = all.filter((one) => one.doneOn === null);
  const late = waiting.filter((one) => one.overdueDays > 0).length;
  const add = mayWrite ? <AddPromise onClick={() => setOpen('new')} /> : undefined;
  return (
    <Page
      title={t('page.promises')}
      state={
        all.length > 0
          ? t('promises.state', { count: waiting.length, n: count(waiting.length), late: count(late) })
          : undefined
      }
      action={add}
    >
      <StakeholderLinks />
      <DataList
        label={t('page.promises')}
        place={place}
        rows={all.filter((one) => fits(one, show, side))}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? setOpen : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<PromiseFilters filters={filters} />}
        tools={<CsvButton ask={ask} />}
        empty={
          all.length > 0 ? (
            <EmptyState title={t('promises.none-fits')} />
          ) : (
            <EmptyState title={t('promises.empty')} text={t('promises.empty-text')} action={add} />
          )
        }
      />
      {open ? (
        <PromisePanel
          key={open === 'new' ? 'new' : open.id}
          one={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function PromiseFilters({ filters }: { readonly filters: Filters }) {
  const t = useWords('stakeholders');
  return (
    <>
      <FilterSelect
        label={t('list.show')}
        value={shows.find((one) => one === filters.get('show')) ?? null}
        all={t('list.show.all')}
        options={shows.map((value) => ({ value, words: t(`list.show.${value}`) }))}
        onChange={(value) => filters.set('show', value)}
      />
      <FilterSelect
        label={t('column.side')}
        value={sides.find((one) => one === filters.get('side')) ?? null}
        all={t('list.both-sides')}
        options={sides.map((value) => ({ value, words: t(`side.${value}`) }))}
        onChange={(value) => filters.set('side', value)}
      />
    </>
  );
}

function AddPromise({ onClick }: { readonly onClick: () => void }) {
  const t = useWords('stakeholders');
  return (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={onClick}>
      {t('form.add-promise')}
    </Button>
  );
}
