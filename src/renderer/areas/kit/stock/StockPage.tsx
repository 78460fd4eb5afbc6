/** The store room: what is there, what the coming moves need, what came and went. No child is named here. */
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { StockLine } from '../../../../shared/areas/kit-home.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { KitLinks } from '../KitLinks.tsx';
import { useKitNames } from '../names.ts';
import { MovementsSection } from './MovementsSection.tsx';
import { MovePanel } from './MovePanel.tsx';

export function StockPage() {
  const t = useWords('kit');
  const asked = useAsk('kit.stock', {}, { keepPrevious: true });
  const [moving, setMoving] = useState<StockLine | 'new' | null>(null);
  const columns = useColumns();
  const lines = asked.data?.lines ?? [];
  const short = lines.filter((line) => line.short > 0).length;
  const add = (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setMoving('new')}>
      {t('stock.move')}
    </Button>
  );
  return (
    <Page
      title={t('page.stock')}
      state={asked.data ? t('stock.state', { count: short, weeks: asked.data.weeksAhead }) : undefined}
      action={add}
    >
      <KitLinks />
      <DataList
        label={t('page.stock')}
        place="kit.stock"
        rows={lines}
        columns={columns}
        rowId={(line) => line.id}
        onOpen={setMoving}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        empty={<EmptyState title={t('stock.none')} text={t('stock.none-text')} />}
      />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1, mb: 2, maxWidth: '72ch' }}>
        {t('stock.counted')}
      </Typography>
      <MovementsSection />
      {moving === null ? null : <MovePanel line={moving === 'new' ? null : moving} onClose={() => setMoving(null)} />}
    </Page>
  );
}

function useColumns(): readonly Column<StockLine>[] {
  const t = useWords('kit');
  const names = useKitNames();
  const { count } = useNumbers();
  return [
    {
      key: 'item',
      head: t('column.item'),
      width: '2.2fr',
      text: (line) => names.item(line.item),
      cell: (line) => names.item(line.item),
    },
    { key: 'size', head: t('field.size'), width: '1fr', text: (line) => line.size, cell: (line) => line.size },
    {
      key: 'level',
      head: t('stock.level'),
      width: '110px',
      align: 'end',
      text: (line) => line.level,
      cell: (line) =>
        line.level < 0 ? <StateChip plain state="overdue" words={count(line.level)} /> : count(line.level),
    },
    {
      key: 'needed',
      head: t('stock.needed'),
      width: '1.1fr',
      align: 'end',
      text: (line) => line.needed,
      cell: (line) => (line.needed === 0 ? '' : t('stock.needed-by', { n: count(line.needed), count: line.kits })),
    },
    {
      key: 'short',
      head: t('stock.short'),
      width: '1.5fr',
      text: (line) => line.short,
      cell: (line) => <ShortChip line={line} />,
    },
    {
      key: 'cost',
      head: t('stock.last-cost'),
      width: '1.2fr',
      align: 'end',
      cell: (line) => (line.lastCost ? names.money(line.lastCost) : t('money.not-known')),
    },
  ];
}

function ShortChip({ line }: { readonly line: StockLine }) {
  const t = useWords('kit');
  const { short, today } = useDates();
  if (line.short === 0) return line.needed > 0 ? <StateChip plain state="done" words={t('stock.enough')} /> : null;
  const words =
    line.shortOn === null
      ? t('stock.short-by', { count: line.short })
      : t('stock.short-on', { count: line.short, date: short(line.shortOn) });
  const late = line.shortOn !== null && line.shortOn < today;
  return <StateChip plain state={late ? 'overdue' : 'due-soon'} words={words} />;
}
