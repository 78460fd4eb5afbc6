/** Row by row, what would become of a sheet: those that do not fit come first, with the column and the reason. */
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/areas/imports.ts';
import { DataList } from '../DataList.tsx';
import type { Column } from '../DataList.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useRuleWords } from '../errorWords.ts';
import { FilterSelect } from '../FilterSelect.tsx';
import { StateChip } from '../StateChip.tsx';
import type { State } from '../StateChip.tsx';
import { useListView } from '../useListView.ts';
import type { Importing } from './types.ts';

type Row = ImportPreview['rows'][number];
type Outcome = Row['outcome'];
const outcomes = ['new', 'double', 'rejected'] as const;
const chips: Readonly<Record<Outcome, State>> = { new: 'done', double: 'not-relevant', rejected: 'blocked' };
const order: Readonly<Record<Outcome, number>> = { rejected: 0, double: 1, new: 2 };

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

export function PreviewTable({ importing, preview }: Props) {
  const { t, place } = importing;
  const [only, setOnly] = useState<Outcome | null>(null);
  const view = useListView(place, { sort: 'outcome' });
  const columns = useColumns({ importing, preview });
  const rows = only ? preview.rows.filter((row) => row.outcome === only) : preview.rows;
  return (
    <DataList
      label={t('list.preview')}
      place={place}
      view={view}
      rows={rows}
      columns={columns}
      rowId={(row) => String(row.row)}
      filters={
        <FilterSelect
          label={t('list.outcome')}
          value={only}
          all={t('list.every-row')}
          options={outcomes.map((value) => ({ value, words: t(`state.${value}`) }))}
          onChange={setOnly}
        />
      }
      empty={<EmptyState title={t('list.no-rows')} />}
    />
  );
}

/** The heading in the sheet itself, which is what the person sees there. */
function useProblemWords({ importing, preview }: Props): (row: Row) => string {
  const rule = useRuleWords();
  const { t, fieldWord, ruleWord } = importing;
  const heading = (column: string) =>
    preview.columns.find((one) => one.field === column || one.heading === column)?.heading ??
    fieldWord(column) ??
    column;
  return (row) =>
    row.problems
      .map((one) => t('list.problem', { column: heading(one.column), reason: ruleWord(one.rule) ?? rule(one.rule) }))
      .join(' ');
}

function useColumns(props: Props): readonly Column<Row>[] {
  const { t } = props.importing;
  const problems = useProblemWords(props);
  return [
    { key: 'row', head: t('list.row'), width: '96px', align: 'end', text: (row) => row.row, cell: (row) => row.row },
    {
      key: 'name',
      head: t('list.name'),
      width: '1.5fr',
      text: (row) => row.name,
      cell: (row) => <span dir="auto">{row.name}</span>,
    },
    {
      key: 'outcome',
      head: t('list.outcome'),
      width: '1.2fr',
      text: (row) => order[row.outcome],
      cell: (row) => <StateChip plain state={chips[row.outcome]} words={t(`state.${row.outcome}`)} />,
    },
    { key: 'why', head: t('list.why'), width: '3fr', text: problems, cell: problems },
  ];
}
