/** The columns of the list of children: the name, then what is missing, then the rest. */
import Box from '@mui/material/Box';
import type { ChildRow } from '../../../../shared/areas/children-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { childName, childPath } from '../../../ui/child.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { Go } from '../../../ui/Go.tsx';
import { LateIcon, PeopleIcon } from '../../../ui/icons.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { usePaperName } from '../../../ui/usePaperName.ts';
import { useNames } from '../names.ts';

export function useChildColumns(status: 'in-residence' | 'left' | 'all'): readonly Column<ChildRow>[] {
  const t = useWords('children');
  const { short } = useDates();
  const { age, rough } = useAge();
  const left: Column<ChildRow> = {
    key: 'leftOn',
    head: t('list.left-on'),
    sortKey: 'leftOn',
    text: (child) => child.leftOn,
    cell: (child) => (child.leftOn === null ? null : short(child.leftOn)),
  };
  return [
    {
      key: 'name',
      head: t('list.child'),
      width: '2.6fr',
      sortKey: 'name',
      text: (child) => `${childName(child)} ${child.code}`,
      cell: (child) => <Name child={child} />,
    },
    {
      key: 'missing',
      head: t('list.missing'),
      width: '2.1fr',
      text: (child) => child.missing.length,
      cell: (child) => <Gaps child={child} />,
    },
    { key: 'age', head: t('list.age'), width: '1.15fr', sortKey: 'age', text: (child) => child.birthDate, cell: age },
    {
      key: 'house',
      head: t('list.house'),
      sortKey: 'house',
      text: (child) => child.house,
      cell: (child) => child.house,
    },
    {
      key: 'lead',
      head: t('list.lead'),
      width: '1.4fr',
      sortKey: 'lead',
      text: (child) => child.lead?.name ?? null,
      cell: (child) => <Lead child={child} />,
    },
    {
      key: 'since',
      head: t('list.since'),
      sortKey: 'since',
      text: (child) => child.since,
      cell: ({ since, sincePrecision }) => (sincePrecision === 'day' ? short(since) : rough(since, sincePrecision)),
    },
    ...(status === 'in-residence' ? [] : [left]),
  ];
}

function Name({ child }: { readonly child: ChildRow }) {
  const t = useWords('children');
  const name = usePaperName()(child);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minWidth: 0 }}>
      <Box component="span" onClick={(event) => event.stopPropagation()} sx={{ fontWeight: 550, minWidth: 0 }}>
        <Go to={childPath(child.id)}>{name}</Go>
      </Box>
      {name === child.code ? null : (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
          {child.code}
        </Box>
      )}
      {child.siblings === 0 ? null : (
        <PeopleIcon
          titleAccess={t('page.siblings', { count: child.siblings })}
          sx={{ fontSize: 16, color: 'text.secondary', flex: 'none' }}
        />
      )}
      {child.alerts === 0 ? null : (
        <LateIcon
          titleAccess={t('list.alerts', { count: child.alerts })}
          sx={{ fontSize: 16, color: 'error.main', flex: 'none' }}
        />
      )}
    </Box>
  );
}

/** The weightiest in words, the rest as a number: the record shows them all. */
function Gaps({ child }: { readonly child: ChildRow }) {
  const t = useWords('children');
  const { missing } = useNames();
  const gaps = child.missing.filter((one) => one.state !== 'rough' && one.id !== 'lead');
  const [first] = gaps;
  if (!first) return <StateChip plain state="done" words={t('list.complete')} />;
  return t('list.missing-first', { count: gaps.length, first: missing(first) });
}

/** Nobody is said loudly of those who live here. */
function Lead({ child }: { readonly child: ChildRow }) {
  const t = useWords('children');
  if (child.lead) return child.lead.name;
  if (child.status === 'left') return null;
  return <StateChip plain state="overdue" words={t('list.no-worker')} />;
}
