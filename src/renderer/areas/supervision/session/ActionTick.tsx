/** One agreed action: ticked off when it is done, opened again by the same tick. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCommand } from '../../../app/api.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DoneIcon, EmptyIcon } from '../../../ui/icons.tsx';
import { DueChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import type { AgreedAction } from '../types.ts';

/** @returns ticks or unticks; a refusal is said at the foot. */
function useTick(action: AgreedAction): { readonly tick: () => void; readonly busy: boolean } {
  const { today } = useDates();
  const words = useErrorWords();
  const { say } = useUndo();
  const [run, { running }] = useCommand('supervision.finishAction');
  const go = async () => {
    const result = await run({ id: action.id, rev: action.rev, doneOn: action.doneOn === null ? today : null });
    if (!result.ok) say(words(result.error));
  };
  return { tick: () => void go(), busy: running };
}

export function TickBox({ action }: { readonly action: AgreedAction }) {
  const t = useWords('supervision');
  const mayWrite = useCan('supervision.write') !== null;
  const { tick, busy } = useTick(action);
  const done = action.doneOn !== null;
  if (!mayWrite) {
    const Icon = done ? DoneIcon : EmptyIcon;
    return (
      <Icon
        titleAccess={t(done ? 'list.done' : 'list.open')}
        sx={{ fontSize: 18, color: done ? 'success.main' : 'text.disabled' }}
      />
    );
  }
  return (
    <Checkbox
      size="small"
      checked={done}
      disabled={busy}
      onChange={tick}
      slotProps={{ input: { 'aria-label': t('list.tick', { action: action.text }) } }}
      sx={{ p: 0.25 }}
    />
  );
}

function ActionLine({ action }: { readonly action: AgreedAction }) {
  const t = useWords('supervision');
  const { short } = useDates();
  const { doneOn } = action;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', minHeight: 32, py: 0.25 }}>
      <TickBox action={action} />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', color: doneOn ? 'text.secondary' : 'text.primary' }}>
        {action.text}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {' '}
          · {action.owner.name}
        </Box>
      </Box>
      <Box sx={{ flex: 'none', fontSize: '0.8125rem' }}>
        {doneOn ? (
          t('list.done-on', { date: short(doneOn) })
        ) : (
          <DueChip date={action.dueOn} overdueDays={action.overdueDays} />
        )}
      </Box>
    </Box>
  );
}

/** Nothing agreed draws nothing. */
export function ActionLines({ actions }: { readonly actions: readonly AgreedAction[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {actions.map((action) => (
        <ActionLine key={action.id} action={action} />
      ))}
    </Box>
  );
}
