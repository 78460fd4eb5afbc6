/** The columns of a list of what waits: what, why, where, who, when. */
import Box from '@mui/material/Box';
import type { WaitingKind } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { FlagIcon } from '../../../ui/icons.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useEntryWords } from '../names.ts';
import { StateReason } from '../work/StateReason.tsx';
import { stateOf } from '../work/states.ts';
import type { WaitingItem } from './WaitingPage.tsx';

export function useWaitingColumns(kind: WaitingKind): readonly Column<WaitingItem>[] {
  const t = useWords('transition');
  const words = useEntryWords();
  const goal: Column<WaitingItem> = {
    key: 'goal',
    width: '172px',
    head: t('column.goalDate'),
    sortKey: 'goal',
    cell: (item) => <DueChip date={item.goalDate} overdueDays={item.overdueDays} />,
  };
  const name: Column<WaitingItem> = {
    key: 'name',
    head: t('column.name'),
    width: '2.2fr',
    cell: (item) => (
      <ItemName
        item={item}
        name={words.name(item.kind, item)}
        hint={kind === 'undecided' ? words.hint(item.id) : null}
      />
    ),
  };
  const status: Column<WaitingItem> = {
    key: 'status',
    head: kind === 'blocked' ? t('column.reason') : t('column.status'),
    width: kind === 'blocked' ? '1.8fr' : '1.2fr',
    cell: (item) =>
      item.status ? (
        <StateReason state={stateOf(item.status)} words={t(`status.${item.status}`)} reason={item.reason} />
      ) : (
        <StateChip plain state="not-started" words={t('status.not-reached')} />
      ),
  };
  const stage: Column<WaitingItem> = {
    key: 'stage',
    head: t('column.stage'),
    width: '1.5fr',
    sortKey: 'stage',
    cell: (item) => words.name('stage', { id: item.stageId, name: item.stageName }),
  };
  const owner: Column<WaitingItem> = {
    key: 'owner',
    head: t('column.owner'),
    sortKey: 'owner',
    cell: (item) => item.owner?.name ?? '',
  };
  // What every row of a list would say alike is left out.
  return kind === 'undecided' ? [name, stage] : [name, status, stage, owner, goal];
}

function ItemName({ item, name, hint }: { item: WaitingItem; name: string; hint: string | null }) {
  const t = useWords('transition');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {item.kind === 'milestone' ? (
        <FlagIcon titleAccess={t('column.milestone')} sx={{ fontSize: 16, color: 'text.secondary' }} />
      ) : null}
      <Box sx={{ minWidth: 0 }}>
        {name}
        {hint ? <Box sx={{ color: 'text.secondary' }}>{hint}</Box> : null}
      </Box>
    </Box>
  );
}
