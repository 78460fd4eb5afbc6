/** What people around the transition wait for from me: promises I look after, and messages to donors that are to go out. */
import { useNavigate } from 'react-router';
import { isDueSoon } from '../../../shared/rules/overdue.ts';
import { useAsk } from '../../app/api.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import { useCan, useMe } from '../../app/me.ts';
import { DataList } from '../../ui/DataList.tsx';
import type { Column } from '../../ui/DataList.tsx';
import { Section } from '../../ui/Section.tsx';
import { DueChip } from '../../ui/StateChip.tsx';

export interface Awaited {
  readonly id: string;
  readonly what: string;
  readonly whom: { readonly id: string; readonly name: string };
  readonly date: string | null;
  readonly overdueDays: number;
}

/** Late or due soon, the latest first; none for those who may not read them. */
export function useAwaited(): readonly Awaited[] {
  const skip = useCan('stakeholders.read') === null;
  const { user } = useMe();
  const { today } = useDates();
  const promises = useAsk('stakeholders.promises', {}, { skip, keepPrevious: true }).data?.promises ?? [];
  const messages = useAsk('stakeholders.messages', {}, { skip, keepPrevious: true }).data?.messages ?? [];
  const waits = (date: string | null, done: string | null, overdueDays: number) =>
    overdueDays > 0 || isDueSoon({ goalDate: date, settled: done !== null }, today);
  return [
    ...promises
      .filter((one) => one.owner?.id === user.id && waits(one.dueOn, one.doneOn, one.overdueDays))
      .map(({ id, text, stakeholder, dueOn, overdueDays }): Awaited => ({
        ...{ id, what: text, whom: stakeholder, date: dueOn, overdueDays },
      })),
    ...messages
      .filter((one) => one.owner?.id === user.id && waits(one.plannedOn, one.sentOn, one.overdueDays))
      .map(({ id, message, stakeholder, plannedOn, overdueDays }): Awaited => ({
        ...{ id, what: message, whom: stakeholder, date: plannedOn, overdueDays },
      })),
  ].toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

export function Promises({ rows }: { readonly rows: readonly Awaited[] }) {
  const t = useWords('common');
  const navigate = useNavigate();
  const columns: readonly Column<Awaited>[] = [
    { key: 'what', head: t('home.column.what'), width: '3fr', text: (one) => one.what, cell: (one) => one.what },
    {
      key: 'when',
      head: t('home.column.when'),
      width: '170px',
      text: (one) => one.date,
      cell: (one) => <DueChip date={one.date} overdueDays={one.overdueDays} />,
    },
    {
      key: 'whom',
      head: t('home.column.whom'),
      width: '2fr',
      text: (one) => one.whom.name,
      cell: (one) => one.whom.name,
    },
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={t('home.promises')}>
      <DataList
        bare
        label={t('home.promises')}
        place="home.promises"
        rows={rows}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={(one) => void navigate(`/stakeholders/person/${one.whom.id}`)}
        empty={null}
      />
    </Section>
  );
}
