/** The columns of a list of children. */
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useChildWords } from '../names.ts';
import { ChildName } from './ChildName.tsx';
import type { Picking } from './usePicked.ts';

type Name = 'name' | 'age' | 'house' | 'waits' | 'worker' | 'introduced' | 'leadSince';

export function useChildColumns(names: readonly Name[], picking: Picking | null): readonly Column<ChildLine>[] {
  const all = useAll(picking);
  return names.map((name) => all[name]);
}

function useAll(picking: Picking | null): Readonly<Record<Name, Column<ChildLine>>> {
  const t = useWords('caseload');
  const dates = useDates();
  const words = useChildWords();
  return {
    name: {
      key: 'name',
      head: t('list.child'),
      width: '2.2fr',
      sortKey: 'name',
      text: (child) => `${words.name(child)} ${child.code}`,
      cell: (child) => <ChildName child={child} picking={picking} />,
    },
    age: { key: 'age', head: t('list.age'), text: (child) => child.birthDate, cell: words.age },
    house: {
      key: 'house',
      head: t('list.house'),
      sortKey: 'house',
      text: (child) => child.house,
      cell: (child) => child.house,
    },
    waits: {
      key: 'waits',
      head: t('list.waits'),
      width: '1.2fr',
      text: (child) => child.daysWithoutLead,
      cell: (child) => t('list.days', { count: child.daysWithoutLead }),
    },
    worker: {
      key: 'worker',
      head: t('list.worker'),
      width: '1.6fr',
      sortKey: 'worker',
      text: (child) => child.lead?.name ?? null,
      cell: (child) => <Workers child={child} />,
    },
    introduced: {
      key: 'introduced',
      head: t('list.introduced'),
      text: (child) => child.introducedOn,
      cell: (child) =>
        child.introducedOn ? dates.short(child.introducedOn) : child.lead ? t('list.not-introduced') : null,
    },
    leadSince: {
      key: 'leadSince',
      head: t('list.lead-since'),
      text: (child) => child.leadSince,
      cell: (child) => (child.leadSince ? dates.short(child.leadSince) : null),
    },
  };
}

/** Who leads; the second and the cover behind; nobody is said loudly. */
function Workers({ child }: { readonly child: ChildLine }) {
  const t = useWords('caseload');
  if (!child.lead) {
    return <StateChip plain state="overdue" words={t('list.nobody', { count: child.daysWithoutLead })} />;
  }
  const others = [
    ...(child.second ? [t('list.with-second', { name: child.second.name })] : []),
    ...child.covers.map((cover) => t('list.covered-by', { name: cover.name })),
  ];
  return [child.lead.name, ...others].join(' · ');
}
