/** Day by day, from the children's own records: each day on which somebody came or left, the newest first. */
import Typography from '@mui/material/Typography';
import type { DayPoint } from '../../../../shared/areas/premises.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useExport } from '../useExport.ts';

interface Row extends DayPoint {
  /** Children more than on the day before; fewer below nothing. */
  readonly change: number;
}

const none: readonly DayPoint[] = [];

/** Stands only where the records have somebody, and speak of the home that is asked about. */
export function DaysList({ siteId }: { readonly siteId: string | null }) {
  const t = useWords('premises');
  const days = useAsk('premises.overview', { siteId }, { keepPrevious: true }).data?.days ?? none;
  const ask = useExport('days', null);
  const columns = useDayColumns();
  if (days.length === 0) return null;
  const rows = days.map((one, n): Row => ({ ...one, change: one.residents - (days[n - 1]?.residents ?? 0) }));
  return (
    <Section title={t('days.title')}>
      <DataList
        label={t('days.title')}
        place="premises.days"
        rows={rows.toReversed()}
        columns={columns}
        rowId={(one) => one.on}
        tools={<CsvButton ask={ask} />}
        noSearch
        empty={<EmptyState title={t('counts.empty')} />}
      />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t('days.how')}
      </Typography>
    </Section>
  );
}

function useDayColumns(): readonly Column<Row>[] {
  const t = useWords('premises');
  const { day } = useDates();
  const { count } = useNumbers();
  const changed = (n: number) =>
    n === 0 ? t('days.same') : t(n > 0 ? 'days.more' : 'days.fewer', { count: Math.abs(n), n: count(Math.abs(n)) });
  return [
    { key: 'on', head: t('column.day'), width: '1.2fr', text: (one) => one.on, cell: (one) => day(one.on) },
    {
      key: 'residents',
      head: t('column.residents'),
      width: '1fr',
      align: 'end',
      text: (one) => one.residents,
      cell: (one) => count(one.residents),
    },
    {
      key: 'change',
      head: t('column.change'),
      width: '2fr',
      text: (one) => one.change,
      cell: (one) => changed(one.change),
    },
  ];
}
