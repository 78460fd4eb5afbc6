/** Which jobs a check is asked of, and how long it holds where no date stands on it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { jobs, team } from '../../../../shared/areas/team.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckListField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useTeamNames } from '../names.ts';
import { monthsField } from '../numbers.ts';
import type { Requirement } from './RequirementsPage.tsx';

const Edit = team['team.editRequirement'].input.extend({ validMonths: monthsField });

export function RequirementPanel({
  requirement,
  onClose,
}: {
  readonly requirement: Requirement;
  readonly onClose: () => void;
}) {
  const t = useWords('team');
  const names = useTeamNames();
  const { say } = useUndo();
  const [run] = useCommand('team.editRequirement');
  const { kind, rev, validMonths } = requirement;
  const form = useContractForm(Edit, { kind, rev, jobs: requirement.jobs, validMonths });
  const set = (chosen: typeof requirement.jobs) => form.setValue('jobs', chosen, { shouldDirty: true });
  return (
    <SidePanel open title={t(`check.${kind}`)} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `team.requirement:${kind}`, rev }}
        onSave={run}
        onSaved={() => (say(t('page.requirement-saved')), onClose())}
        onCancel={onClose}
      >
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" onClick={() => set([...jobs])}>
            {t('list.everybody')}
          </Button>
          <Button size="small" onClick={() => set([])}>
            {t('list.nobody')}
          </Button>
        </Box>
        <Box sx={twoColumns}>
          <CheckListField
            control={form.control}
            name="jobs"
            label={t('field.asked-of')}
            options={jobs.map((value) => ({ value, words: names.job(value) }))}
          />
        </Box>
        <TextField
          control={form.control}
          name="validMonths"
          label={t('field.valid-months')}
          help={t('field.valid-months-help')}
          type="number"
        />
      </FormSheet>
    </SidePanel>
  );
}
