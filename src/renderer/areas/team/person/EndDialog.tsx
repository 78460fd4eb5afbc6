/** Ending somebody's employment; afterwards it says at once which children have no worker because of it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { Staff } from '../../../../shared/areas/team.ts';
import type { Output } from '../../../../shared/contract.ts';
import { isCivilDate } from '../../../../shared/dates.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits, text } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DecideDialog } from '../../../ui/DecideDialog.tsx';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { placeFaults } from '../../../ui/placeFaults.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { LayerEnd } from '../../../ui/Layers.tsx';

const End = z.strictObject({ on: z.string('required').refine(isCivilDate, 'date'), reason: text(limits.reason) });
type Ended = Output<'team.endEmployment'>;

interface Props {
  readonly staff: Staff;
  readonly onClose: () => void;
}

export function EndDialog({ staff, onClose }: Props) {
  const [ended, setEnded] = useState<Ended | null>(null);
  return ended ? (
    <EndedDialog ended={ended} onClose={onClose} />
  ) : (
    <AskEnd staff={staff} onEnded={setEnded} onClose={onClose} />
  );
}

function AskEnd({ staff, onEnded, onClose }: Props & { readonly onEnded: (ended: Ended) => void }) {
  const t = useWords('team');
  const { today } = useDates();
  const [run, { running }] = useCommand('team.endEmployment');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const form = useContractForm(End, { on: today, reason: '' });
  const end = form.handleSubmit(async ({ on, reason }) => {
    const result = await run({ id: staff.id, rev: staff.rev, on, reason });
    if (result.ok) return onEnded(result.value);
    return setFailure(placeFaults(form, result.error) ? undefined : result.error);
  });
  return (
    <DecideDialog
      open
      danger
      title={t('dialog.end-title', { person: staff.name })}
      text={t('dialog.end-text')}
      confirm={t('page.end')}
      busy={running}
      error={failure}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <Box component="form" noValidate onSubmit={(event) => void end(event)} sx={{ display: 'grid', gap: 2, pt: 0.5 }}>
        <DateField control={form.control} name="on" label={t('field.last-day')} required />
        <TextField
          control={form.control}
          name="reason"
          label={t('dialog.end-reason')}
          help={t('dialog.end-reason-help')}
          multiline
          rows={2}
          max={limits.reason}
          required
          autoFocus
        />
      </Box>
    </DecideDialog>
  );
}

function EndedDialog({ ended, onClose }: { readonly ended: Ended; readonly onClose: () => void }) {
  const t = useWords('team');
  const { day } = useDates();
  const assigns = useCan('caseload.assign') !== null;
  const { staff, childrenWithoutWorker: children } = ended;
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="ended-title">
      <DialogTitle id="ended-title" variant="h2" component="h2">
        {t('dialog.ended-title', { person: staff.name, date: day(staff.endedOn ?? '') })}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>
          {children.length === 0 ? t('dialog.nobody-waits') : t('dialog.children-wait', { count: children.length })}
        </Typography>
        <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
          {children.map((child) => (
            <li key={child.id}>{child.code}</li>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="secondary" onClick={onClose}>
          {children.length > 0 ? t('dialog.later') : t('dialog.close')}
        </Button>
        {assigns && children.length > 0 ? (
          <GoButton to="/caseload" variant="contained">
            {t('dialog.give-worker')}
          </GoButton>
        ) : null}
      </DialogActions>
      <LayerEnd />
    </Dialog>
  );
}
