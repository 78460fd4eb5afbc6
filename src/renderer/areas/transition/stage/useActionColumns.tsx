/** The columns of an action list. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { Action } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { AttachIcon } from '../../../ui/icons.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { isSettled } from '../../../../shared/rules/status.ts';
import { useEntryWords } from '../names.ts';
import { StateReason } from '../work/StateReason.tsx';
import { stateOf } from '../work/states.ts';

interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

export function useActionColumns(picking: Picking | null): readonly Column<Action>[] {
  const t = useWords('transition');
  const words = useEntryWords();
  const nameOf = (action: Action) => words.name('action', action);
  return [
    {
      key: 'name',
      head: t('column.action'),
      width: '2.2fr',
      text: nameOf,
      cell: (action) => <ActionName action={action} name={nameOf(action)} picking={picking} />,
    },
    {
      key: 'status',
      head: t('column.status'),
      width: '1.3fr',
      text: (action) => `${t(`status.${action.status}`)} ${action.reason ?? ''}`,
      cell: (action) => (
        <>
          <StateReason state={stateOf(action.status)} words={t(`status.${action.status}`)} reason={action.reason} />
          {action.blockedBy.length > 0 && !isSettled(action.status) ? (
            <StateChip plain state="blocked" words={t('issue.blocks')} />
          ) : null}
        </>
      ),
    },
    {
      key: 'owner',
      head: t('column.owner'),
      text: (action) => action.owner?.name ?? null,
      cell: (action) => action.owner?.name ?? '',
    },
    {
      key: 'goal',
      width: '172px',
      head: t('column.goalDate'),
      text: (action) => action.goalDate,
      cell: (action) => (
        <DueChip date={action.goalDate} overdueDays={action.overdueDays} done={isSettled(action.status)} />
      ),
    },
  ];
}

function ActionName({ action, name, picking }: { action: Action; name: string; picking: Picking | null }) {
  const t = useWords('transition');
  const colour = action.status === 'not-relevant' ? 'text.secondary' : 'text.primary';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: colour }}>
      {picking ? (
        <PickBox name={name} on={picking.picked.has(action.id)} onToggle={() => picking.toggle(action.id)} />
      ) : null}
      <span>{name}</span>
      {action.evidence.length > 0 ? (
        <AttachIcon
          titleAccess={t('action.evidenceCount', { count: action.evidence.length })}
          sx={{ fontSize: 16, color: 'text.secondary' }}
        />
      ) : null}
    </Box>
  );
}

function PickBox({ name, on, onToggle }: { name: string; on: boolean; onToggle: () => void }) {
  const t = useWords('transition');
  return (
    <Checkbox
      size="small"
      checked={on}
      onChange={onToggle}
      onClick={(event) => event.stopPropagation()}
      tabIndex={-1}
      slotProps={{ input: { 'aria-label': t('stage.pick', { name }), tabIndex: -1 } }}
      sx={{ p: 0.25, marginInlineStart: -0.5 }}
    />
  );
}
