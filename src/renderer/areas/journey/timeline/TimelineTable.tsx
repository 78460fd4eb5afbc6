/** The same plan as a table: for a screen reader, for sorting, for who thinks in columns. */
import { useMemo } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { ItemRow, Model } from './model.ts';

interface Props {
  readonly model: Model;
  readonly onOpen: (row: ItemRow) => void;
}

export function TimelineTable({ model, onOpen }: Props) {
  const t = useWords('journey');
  const rows = useMemo(() => model.stages.flatMap((stage) => stage.items), [model]);
  const columns = useTableColumns(model);
  return (
    <DataList
      label={t('timeline.table')}
      place="journey.timeline"
      rows={rows}
      columns={columns}
      rowId={(row) => row.key}
      onOpen={onOpen}
      empty={<EmptyState title={t('timeline.none')} />}
    />
  );
}

function useTableColumns(model: Model): readonly Column<ItemRow>[] {
  const t = useWords('journey');
  const names = useWayNames();
  const { short } = useDates();
  const stages = new Map(model.stages.map((row) => [row.stage.id, names.name('stage', row.stage)]));
  const order = [...stages.keys()];
  const day = (date: string | null) => (date === null ? '' : short(date));
  const place = (row: ItemRow) => String(order.indexOf(row.item.stageId)).padStart(3, '0');
  const name = ({ item }: ItemRow) => names.name(item.kind, item);
  const dated = (key: string, head: string, of: (row: ItemRow) => string | null): Column<ItemRow> => ({
    key,
    head,
    width: '112px',
    text: of,
    cell: (row) => day(of(row)),
  });
  return [
    { key: 'name', head: t('column.name'), width: '2.2fr', text: name, cell: name },
    { key: 'stage', head: t('column.stage'), width: '1.4fr', text: place, cell: (row) => stages.get(row.item.stageId) },
    dated('start', t('column.startDate'), (row) => row.item.startDate),
    dated('goal', t('column.goalDate'), (row) => row.item.goalDate),
    dated('first', t('column.firstGoal'), (row) => row.item.firstGoal),
    dated('done', t('column.doneOn'), (row) => row.item.doneOn),
    {
      key: 'expected',
      head: t('column.expected'),
      width: '150px',
      text: (row) => (row.item.settled ? null : row.forecast.expected),
      cell: (row) => <Expected row={row} words={day(row.forecast.expected)} />,
    },
  ];
}

function Expected({ row, words }: { readonly row: ItemRow; readonly words: string }) {
  const t = useWords('journey');
  if (row.item.settled) return <StateChip plain state="done" />;
  if (row.forecast.slip === 0) return <>{words}</>;
  return <StateChip plain state="overdue" words={`${words} · ${t('timeline.late', { count: row.forecast.slip })}`} />;
}
