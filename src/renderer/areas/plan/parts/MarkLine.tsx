/** One thing that was said of a plan: when, with whom, by whom; whether it still is what was spoken of; taking it back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useNames } from '../names.ts';
import type { Mark } from '../types.ts';
import { Said } from './Said.tsx';

interface Props {
  readonly childId: string;
  readonly mark: Mark;
}

export function MarkLine({ childId, mark }: Props) {
  const t = useWords('plan');
  const { day } = useDates();
  const names = useNames();
  const whom = [mark.withChild ? t('mark.child') : '', mark.withFamily ? t('mark.family') : ''].filter(Boolean);
  const facts = [
    day(mark.on),
    whom.length > 0 ? t('mark.with', { whom: names.list(whom) }) : null,
    mark.byNames ?? (mark.by ? t('mark.by', { name: mark.by.name }) : null),
    mark.how,
    mark.nextOn ? t('mark.next', { date: day(mark.nextOn) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1, py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <StateChip
          plain
          state={mark.current ? 'done' : 'not-relevant'}
          words={mark.current ? t(`mark.${mark.kind}`) : t('mark.then', { what: t(`mark.${mark.kind}`) })}
        />
        <Box sx={{ overflowWrap: 'anywhere' }}>{facts.join(' · ')}</Box>
        <Said who={t('field.childSaid')} words={mark.childSaid} />
        <Said who={t('field.familySaid')} words={mark.familySaid} />
        {mark.note ? <Box sx={{ mt: 1, whiteSpace: 'pre-wrap' }}>{mark.note}</Box> : null}
      </Box>
      <TakeBack childId={childId} mark={mark} />
    </Box>
  );
}

/** What was approved is withdrawn by who may approve. */
function TakeBack({ childId, mark }: Props) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const mayApprove = useCan('plan.approve') !== null;
  const [open, setOpen] = useState(false);
  const approval = mark.kind === 'approved';
  if (approval ? !mayApprove : !mayWrite) return null;
  return (
    <Box className="no-print">
      <Button size="small" color="secondary" onClick={() => setOpen(true)}>
        {t(approval ? 'mark.withdraw' : 'mark.take-back')}
      </Button>
      {open ? <TakeBackDialog childId={childId} mark={mark} onClose={() => setOpen(false)} /> : null}
    </Box>
  );
}

const Reason = z.strictObject({ reason: text(limits.reason) });

function TakeBackDialog({ childId, mark, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords('plan');
  const { day } = useDates();
  const approval = mark.kind === 'approved';
  const [run, { running }] = useCommand(approval ? 'plan.withdrawApproval' : 'plan.takeBackMark');
  const [failure, setFailure] = useState<Failure>();
  const form = useContractForm(Reason, { reason: '' });
  const save = form.handleSubmit(async ({ reason }) => {
    const result = await run({ childId, id: mark.id, rev: mark.rev, reason });
    if (result.ok) onClose();
    else setFailure(result.error);
  });
  return (
    <DecideDialog
      open
      title={t('mark.take-back-title', { what: t(`mark.${mark.kind}`), date: day(mark.on) })}
      text={t('mark.take-back-text')}
      confirm={t(approval ? 'mark.withdraw' : 'mark.take-back')}
      busy={running}
      error={failure}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reason"
        label={t('field.reason')}
        multiline
        rows={2}
        max={limits.reason}
        required
      />
    </DecideDialog>
  );
}
