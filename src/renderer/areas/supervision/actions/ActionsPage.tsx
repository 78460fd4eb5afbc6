/** Everything that was agreed in supervision and is still open, the most overdue first; ticked off here. */
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import type { StaffRef } from '../../../../shared/areas/team.ts';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { DueChip } from '../../../ui/StateChip.tsx';
import { personPath } from '../paths.ts';
import { openOf } from '../person/open.ts';
import { TickBox } from '../session/ActionTick.tsx';
import { SupervisionLinks } from '../SupervisionLinks.tsx';
import type { AgreedAction } from '../types.ts';

interface Line {
  readonly action: AgreedAction;
  readonly session: SupervisionSession;
  readonly people: readonly StaffRef[];
}

function linesOf(sessions: readonly SupervisionSession[]): readonly Line[] {
  const of = new Map(sessions.flatMap((session) => session.actions.map((action) => [action.id, session] as const)));
  return openOf(sessions).flatMap((action) => {
    const session = of.get(action.id);
    return session ? [{ action, session, people: session.people }] : [];
  });
}

export function ActionsPage() {
  const t = useWords('supervision');
  const navigate = useNavigate();
  const asked = useAsk('supervision.sessions', {}, { keepPrevious: true });
  const lines = linesOf(asked.data?.sessions ?? []);
  const columns = useColumns();
  const late = lines.filter((line) => line.action.overdueDays > 0).length;
  return (
    <Page
      title={t('page.actions')}
      state={asked.data ? t('page.actions-state', { count: lines.length, late }) : undefined}
    >
      <SupervisionLinks />
      <DataList
        label={t('page.actions')}
        place="supervision.actions"
        rows={lines}
        columns={columns}
        rowId={(line) => line.action.id}
        onOpen={({ people: [first] }) => first && void navigate(personPath(first.id))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        empty={<EmptyState title={t('page.no-actions')} text={t('page.no-actions-text')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Line>[] {
  const t = useWords('supervision');
  const { short } = useDates();
  const names = (people: readonly StaffRef[]) => people.map((one) => one.name).join(', ');
  return [
    {
      key: 'text',
      head: t('list.action'),
      width: '2.6fr',
      text: ({ action }) => action.text,
      cell: ({ action }) => (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Box component="span" onClick={(event) => event.stopPropagation()}>
            <TickBox action={action} />
          </Box>
          <span>{action.text}</span>
        </Box>
      ),
    },
    {
      key: 'due',
      head: t('list.due'),
      width: '150px',
      text: ({ action }) => action.dueOn,
      cell: ({ action }) => <DueChip date={action.dueOn} overdueDays={action.overdueDays} />,
    },
    {
      key: 'owner',
      head: t('list.owner'),
      text: ({ action }) => action.owner.name,
      cell: ({ action }) => action.owner.name,
    },
    {
      key: 'with',
      head: t('list.agreed-with'),
      text: ({ people }) => names(people),
      cell: ({ people }) => names(people),
    },
    {
      key: 'on',
      head: t('list.agreed-on'),
      width: '116px',
      text: ({ session }) => session.on,
      cell: ({ session }) => short(session.on),
    },
  ];
}
