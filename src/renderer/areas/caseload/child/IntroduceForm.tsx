/** The day a worker and a child first met, said by whoever writes the child's record. */
import Box from '@mui/material/Box';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useChildWords } from '../names.ts';
import type { Assignment, ChildRecord } from '../types.ts';

const Introduced = z.strictObject({ on: CivilDate, rev: z.int() });

interface Props {
  readonly record: ChildRecord;
  readonly period: Assignment;
  readonly onDone: () => void;
}

export function IntroduceForm({ record, period, onDone }: Props) {
  const t = useWords('caseload');
  const words = useChildWords();
  const { today } = useDates();
  const [run] = useCommand('caseload.introduce');
  const form = useContractForm(Introduced, { on: period.introducedOn ?? today, rev: period.rev });
  const childId = record.child.id;
  return (
    <Box sx={{ mt: 1.5, maxWidth: 480 }}>
      <FormSheet
        form={form}
        save={t('page.child.introduce-save')}
        onSave={({ on, rev }) => run({ childId, assignmentId: period.id, rev, on })}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={() => t('list.introduced')}
      >
        <DateField
          control={form.control}
          name="on"
          label={t('page.child.met', { worker: period.staff.name, child: words.name(record.child) })}
          help={t('page.child.met-help')}
          max={today}
          required
          autoFocus
        />
      </FormSheet>
    </Box>
  );
}
