/** What files leave to be done: who looks, until when; done with a word of what was done. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import type { FileTask } from '../../../../shared/areas/casefile-consents.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Go } from '../../../ui/Go.tsx';
import { DueChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { partPath } from '../paths.ts';

function useTaskWords(): (task: FileTask) => string {
  const t = useWords('casefile');
  return (task) => {
    if (task.kind === 'please-look' || !task.consent) return t('task.please-look');
    const about = t(`consentKind.${task.consent.kind}`);
    return t(task.consent.voice === 'child' ? 'task.assent-withdrawn' : 'task.consent-withdrawn', { about });
  };
}

interface Props {
  readonly tasks: readonly FileTask[];
  /** Names the child, where tasks of several stand together. */
  readonly withChild?: boolean;
}

export function TaskList({ tasks, withChild = false }: Props) {
  const [finishing, setFinishing] = useState<FileTask | null>(null);
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} withChild={withChild} onFinish={() => setFinishing(task)} />
        ))}
      </Box>
      {finishing ? <FinishDialog key={finishing.id} task={finishing} onClose={() => setFinishing(null)} /> : null}
    </>
  );
}

interface LineProps {
  readonly task: FileTask;
  readonly withChild: boolean;
  readonly onFinish: () => void;
}

function TaskLine({ task, withChild, onFinish }: LineProps) {
  const t = useWords('casefile');
  const words = useTaskWords();
  const { short } = useDates();
  const mayWrite = useCan('casefile.write') !== null;
  const to = partPath(task.childId, task.kind === 'please-look' ? 'observations' : 'consents');
  const child = task.name ?? task.code;
  return (
    <Box component="li" sx={line}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {withChild ? <Go to={to}>{t('task.of', { child, what: words(task) })}</Go> : words(task)}
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {task.owner ? t('task.owner', { name: task.owner.name }) : t('task.no-owner')}
          {task.doneNote ? ` · ${task.doneNote}` : ''}
        </Box>
      </Box>
      {task.doneOn ? (
        <Box sx={{ fontSize: '0.8125rem' }}>{t('task.done-on', { date: short(task.doneOn) })}</Box>
      ) : (
        <DueChip date={task.dueOn} overdueDays={task.overdueDays} />
      )}
      {mayWrite ? (
        task.doneOn ? (
          <ReopenButton task={task} />
        ) : (
          <Button size="small" variant="outlined" className="no-print" onClick={onFinish}>
            {t('task.finish')}
          </Button>
        )
      ) : null}
    </Box>
  );
}

function ReopenButton({ task }: { readonly task: FileTask }) {
  const t = useWords('casefile');
  const { say } = useUndo();
  const words = useErrorWords();
  const [run, { running }] = useCommand('casefile.finishTask');
  const open = async () => {
    const result = await run({ childId: task.childId, id: task.id, rev: task.rev, doneOn: null });
    if (!result.ok) say(words(result.error));
  };
  return (
    <Button size="small" className="no-print" disabled={running} onClick={() => void open()}>
      {t('task.reopen')}
    </Button>
  );
}

const Finish = z.strictObject({ doneNote: optionalText(limits.reason) });

function FinishDialog({ task, onClose }: { readonly task: FileTask; readonly onClose: () => void }) {
  const t = useWords('casefile');
  const words = useTaskWords();
  const { today } = useDates();
  const [run, { running }] = useCommand('casefile.finishTask');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const form = useContractForm(Finish, { doneNote: '' });
  const save = form.handleSubmit(async ({ doneNote }) => {
    const { childId, id, rev } = task;
    const result = await run({ childId, id, rev, doneOn: today, doneNote });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={words(task)}
      confirm={t('task.finish')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="doneNote"
        label={t('field.done-note')}
        help={t(`task.help.${task.kind}`)}
        max={limits.reason}
        multiline
        rows={3}
        autoFocus
      />
    </DecideDialog>
  );
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto 110px' },
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  minHeight: 48,
  py: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { borderBottom: 0 },
  '& > button': { justifySelf: 'end' },
};
