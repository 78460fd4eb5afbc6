/** Each home by itself: its kind, whether it is open, since when admissions stand stopped, how many children. */
import Button from '@mui/material/Button';
import type { Site } from '../../../../shared/areas/premises.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useMonths } from '../../../ui/useAmounts.ts';
import { useExport } from '../useExport.ts';

interface Props {
  readonly sites: readonly Site[];
  readonly mayWrite: boolean;
  readonly onOpen: (site: Site | 'new') => void;
}

export function SitesList({ sites, mayWrite, onOpen }: Props) {
  const t = useWords('premises');
  const columns = useSiteColumns();
  const ask = useExport('sites', null);
  const add = (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => onOpen('new')}>
      {t('form.add-home')}
    </Button>
  );
  return (
    <Section title={t('page.homes')} action={mayWrite ? add : undefined}>
      <DataList
        label={t('page.homes')}
        place="premises.sites"
        rows={sites}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? onOpen : undefined}
        tools={<CsvButton ask={ask} />}
        noSearch={sites.length < 6}
        empty={<EmptyState title={t('page.no-homes')} />}
      />
    </Section>
  );
}

function useSiteColumns(): readonly Column<Site>[] {
  const t = useWords('premises');
  const { short } = useDates();
  const { count } = useNumbers();
  const months = useMonths();
  const closed = (one: Site) => !one.open && one.closedOn !== null;
  return [
    { key: 'name', head: t('column.home'), width: '1.6fr', text: (one) => one.name, cell: (one) => one.name },
    {
      key: 'kind',
      head: t('column.kind'),
      width: '1.1fr',
      text: (one) => t(`site-kind.${one.kind}`),
      cell: (one) => t(`site-kind.${one.kind}`),
    },
    { key: 'place', head: t('column.place'), width: '1fr', text: (one) => one.place, cell: (one) => one.place ?? '' },
    {
      key: 'stopped',
      head: t('page.admissions'),
      width: '1.4fr',
      text: (one) => one.stop?.from ?? null,
      cell: (one) => {
        if (closed(one))
          return (
            <StateChip plain state="not-relevant" words={t('sites.closed', { date: short(one.closedOn ?? '') })} />
          );
        if (one.stop)
          return <StateChip plain state="done" words={t('sites.stopped', { date: short(one.stop.from) })} />;
        return <StateChip plain state="not-started" words={t('sites.open')} />;
      },
    },
    {
      key: 'residents',
      head: t('column.residents'),
      width: '1.2fr',
      align: 'end',
      text: (one) => one.lastResidents,
      cell: (one) =>
        one.lastResidents === null || one.lastMonth === null
          ? t('counts.unknown')
          : t('sites.counted', { n: count(one.lastResidents), month: months.short(one.lastMonth) }),
    },
  ];
}
