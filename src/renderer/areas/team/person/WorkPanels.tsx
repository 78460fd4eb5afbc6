/** What changes about somebody's work, each from a day on: their jobs, their hours, or coming back. */
import Box from '@mui/material/Box';
import { jobs, team } from '../../../../shared/areas/team.ts';
import type { Staff } from '../../../../shared/areas/team.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CheckListField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useTeamNames } from '../names.ts';
import { fteField } from '../numbers.ts';

interface Props {
  readonly staff: Staff;
  readonly onClose: () => void;
}

function useJobOptions() {
  const names = useTeamNames();
  return jobs.map((value) => ({ value, words: names.job(value) }));
}

export function JobsPanel({ staff, onClose }: Props) {
  const t = useWords('team');
  const { today } = useDates();
  const { say } = useUndo();
  const options = useJobOptions();
  const [run] = useCommand('team.setJobs');
  const { id, rev } = staff;
  const form = useContractForm(team['team.setJobs'].input, { id, rev, jobs: staff.jobs, from: today });
  return (
    <SidePanel open title={t('page.change-jobs-of', { person: staff.name })} onClose={onClose}>
      <FormSheet form={form} onSave={run} onSaved={() => (say(t('page.jobs-changed')), onClose())} onCancel={onClose}>
        <Box sx={twoColumns}>
          <CheckListField
            control={form.control}
            name="jobs"
            label={t('field.jobs')}
            help={t('field.jobs-help')}
            options={options}
          />
        </Box>
        <DateField control={form.control} name="from" label={t('field.from')} help={t('field.from-help')} required />
      </FormSheet>
    </SidePanel>
  );
}

export function HoursPanel({ staff, onClose }: Props) {
  const t = useWords('team');
  const { today } = useDates();
  const { say } = useUndo();
  const [run] = useCommand('team.setHours');
  const { id, rev } = staff;
  const form = useContractForm(team['team.setHours'].input, { id, rev, fte: staff.fte ?? 100, from: today });
  return (
    <SidePanel open title={t('page.change-hours-of', { person: staff.name })} onClose={onClose}>
      <FormSheet form={form} onSave={run} onSaved={() => (say(t('page.hours-changed')), onClose())} onCancel={onClose}>
        <TextField
          control={form.control}
          name="fte"
          label={t('field.fte')}
          help={t('field.fte-help')}
          type="number"
          required
          autoFocus
        />
        <DateField control={form.control} name="from" label={t('field.from')} help={t('field.from-help')} required />
      </FormSheet>
    </SidePanel>
  );
}

const Return = team['team.startAgain'].input.extend({ fte: fteField });

export function ReturnPanel({ staff, onClose }: Props) {
  const t = useWords('team');
  const { today } = useDates();
  const { say } = useUndo();
  const options = useJobOptions();
  const [run] = useCommand('team.startAgain');
  const { id, rev } = staff;
  const form = useContractForm(Return, { id, rev, on: today, jobs: staff.jobs, fte: staff.fte });
  return (
    <SidePanel open title={t('page.start-again-of', { person: staff.name })} onClose={onClose}>
      <FormSheet
        form={form}
        save={t('page.start-again')}
        onSave={run}
        onSaved={() => (say(t('page.started-again', { person: staff.name })), onClose())}
        onCancel={onClose}
      >
        <DateField control={form.control} name="on" label={t('field.first-day')} required />
        <Box sx={twoColumns}>
          <CheckListField control={form.control} name="jobs" label={t('field.jobs')} options={options} />
        </Box>
        <TextField control={form.control} name="fte" label={t('field.fte')} help={t('field.fte-help')} type="number" />
      </FormSheet>
    </SidePanel>
  );
}
