/** The lines of the budget: what each is for, who pays, what is planned and what was spent. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BudgetLine } from '../../../../shared/areas/money.ts';
import { serves as servesAll } from '../../../../shared/rules/money.ts';
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
import { MoneyLinks, useHomes } from '../MoneyLinks.tsx';
import { useServesWords } from '../names.ts';
import { linePath } from '../paths.ts';
import { useExport } from '../useExport.ts';
import { LinePanel } from './LinePanel.tsx';
import { useLineColumns } from './useLineColumns.tsx';

const place = 'money.lines';
const none: readonly BudgetLine[] = [];

export function LinesPage() {
  const t = useWords('money');
  const { count } = useNumbers();
  const navigate = useNavigate();
  const mayWrite = useCan('money.write') !== null;
  const homes = useHomes();
  const filters = useFilters(place);
  const asked = useAsk('money.lines', { siteId: homes.siteId }, { keepPrevious: true });
  const all = asked.data?.lines ?? none;
  const [adding, setAdding] = useState(false);
  const unpaid = all.filter((one) => one.source === null).length;
  const ask = useExport('lines', homes.siteId);
  const add = mayWrite ? <AddLine onClick={() => setAdding(true)} /> : undefined;
  return (
    <Page
      title={t('page.lines')}
      state={
        all.length > 0
          ? t('lines.state', { count: all.length, n: count(all.length), unpaid: count(unpaid) })
          : undefined
      }
      action={add}
    >
      <MoneyLinks homes={homes} />
      <DataList
        label={t('page.lines')}
        place={place}
        rows={narrowed(all, filters)}
        columns={useLineColumns()}
        rowId={(one) => one.id}
        onOpen={(one) => void navigate(linePath(one.id))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<LineFilters filters={filters} />}
        tools={<CsvButton ask={ask} />}
        empty={
          all.length > 0 ? (
            <EmptyState title={t('lines.none-fits')} />
          ) : (
            <EmptyState title={t('lines.empty')} text={t('lines.empty-text')} action={add} />
          )
        }
      />
      {adding ? (
        <LinePanel
          one={null}
          siteId={homes.siteId}
          onClose={() => setAdding(false)}
          onSaved={(id) => void navigate(linePath(id))}
        />
      ) : null}
    </Page>
  );
}

function narrowed(lines: readonly BudgetLine[], filters: Filters): readonly BudgetLine[] {
  const [whom, pays] = [filters.get('serves'), filters.get('pays')];
  return lines.filter(
    (one) => (whom === null || one.serves === whom) && (pays === null || (one.source === null) === (pays === 'nobody')),
  );
}

function LineFilters({ filters }: { readonly filters: Filters }) {
  const t = useWords('money');
  const words = useServesWords();
  const pays = ['nobody', 'known'] as const;
  return (
    <>
      <FilterSelect
        label={t('column.serves')}
        value={servesAll.find((one) => one === filters.get('serves')) ?? null}
        all={t('lines.everything')}
        options={servesAll.map((value) => ({ value, words: words(value) }))}
        onChange={(value) => filters.set('serves', value)}
      />
      <FilterSelect
        label={t('column.source')}
        value={pays.find((one) => one === filters.get('pays')) ?? null}
        all={t('lines.everybody')}
        options={pays.map((value) => ({ value, words: t(`lines.pays.${value}`) }))}
        onChange={(value) => filters.set('pays', value)}
      />
    </>
  );
}

function AddLine({ onClick }: { readonly onClick: () => void }) {
  const t = useWords('money');
  return (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={onClick}>
      {t('lines.add')}
    </Button>
  );
}
