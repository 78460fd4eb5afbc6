/** One task of a child: a big box to tick; a note may be added before, and the tick taken back the same day. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DueChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useNames } from '../names.ts';

export type CareChild = Output<'plan.today'>['children'][number];
type Task = CareChild['tasks'][number];

interface Props {
  readonly child: CareChild;
  readonly task: Task;
}

function useTick({ child, task }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const words = useErrorWords();
  const { offer, say } = useUndo();
  const [tick, { running: ticking }] = useCommand('plan.careTick');
  const [untick, { running: unticking }] = useCommand('plan.careUntick');
  const childId = child.id;
  const run = async (note: string | null): Promise<boolean> => {
    if (task.done) {
      const back = task.stepId === null ? null : await untick({ childId, id: task.stepId });
      if (back && !back.ok) say(words(back.error));
      return back?.ok ?? false;
    }
    const id = newId();
    const result = await tick({ childId, actionId: task.actionId, id, note });
    if (result.ok)
      offer(t('today.ticked', { name: names.child(child), task: task.task }), () => untick({ childId, id }));
    else say(words(result.error));
    return result.ok;
  };
  return { run, busy: ticking || unticking };
}

export function TaskLine(props: Props) {
  const t = useWords('plan');
  const { child, task } = props;
  const names = useNames();
  const { run, busy } = useTick(props);
  const [noting, setNoting] = useState(false);
  const label = t('today.task', { name: names.child(child), task: task.task });
  return (
    <Box component="li" sx={lineStyle}>
      <Box component="label" sx={labelStyle}>
        <Checkbox
          checked={task.done}
          disabled={busy}
          onChange={() => void run(null)}
          slotProps={{ input: { 'aria-label': label } }}
          sx={{ '& .MuiSvgIcon-root': { fontSize: 28 } }}
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box
            dir="auto"
            sx={{ fontSize: '1rem', overflowWrap: 'anywhere', color: task.done ? 'text.secondary' : 'text.primary' }}
          >
            {task.task}
          </Box>
          {task.note ? <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{task.note}</Box> : null}
        </Box>
      </Box>
      <Box sx={{ width: 150 }}>
        {task.dueOn ? (
          <DueChip date={task.dueOn} overdueDays={task.overdueDays} done={task.done} />
        ) : (
          t('today.any-day')
        )}
      </Box>
      {task.done ? (
        <Box sx={{ width: 110 }} />
      ) : (
        <Button
          size="small"
          className="no-print"
          sx={{ width: 110 }}
          aria-label={t('today.note-for', { task: label })}
          onClick={() => setNoting(!noting)}
        >
          {t('today.note')}
        </Button>
      )}
      {noting && !task.done ? (
        <NoteLine
          busy={busy}
          onSave={async (note) => {
            if (await run(note)) setNoting(false);
          }}
        />
      ) : null}
    </Box>
  );
}

function NoteLine({ busy, onSave }: { readonly busy: boolean; readonly onSave: (note: string) => Promise<void> }) {
  const t = useWords('plan');
  const [note, setNote] = useState('');
  return (
    <Box sx={{ flex: '1 0 100%', display: 'flex', gap: 1, alignItems: 'flex-start', py: 1, paddingInlineStart: 6 }}>
      <MuiTextField
        autoFocus
        fullWidth
        multiline
        label={t('field.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: limits.reason, dir: 'auto' } }}
      />
      <Button variant="contained" disabled={busy || note.trim() === ''} onClick={() => void onSave(note)}>
        {t('today.tick-with-note')}
      </Button>
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  minHeight: 48,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { border: 0 },
};
const labelStyle = { flex: '1 1 280px', minWidth: 0, display: 'flex', alignItems: 'center', cursor: 'pointer' };
