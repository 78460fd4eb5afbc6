/** How it goes at school, on a day: attendance, performance, what is needed. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { attendances, performances, type Schooling } from '../../../../shared/areas/casefile-education.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly schooling: Schooling;
  readonly onClose: () => void;
}

export function ReportPanel({ childId, schooling, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('casefile.reportSchool');
  const form = useContractForm(casefile['casefile.reportSchool'].input, {
    ...{ childId, id, schoolingId: schooling.id, reportedOn: today, attendance: null, performance: null },
    ...{ strengths: '', needs: '', note: '', paperOn: null, paperAuthor: '' },
  });
  const { control } = form;
  const long = { control, max: limits.reason, multiline: true, rows: 2 };
  return (
    <EntryPanel
      title={t('school.report')}
      form={form}
      draft={{ key: `casefile.report:${schooling.id}` }}
      onSave={run}
      onClose={onClose}
    >
      <DateField control={control} name="reportedOn" label={t('field.reported-on')} max={today} required />
      <SelectField
        control={control}
        name="attendance"
        label={t('field.attendance')}
        none={t('known.unknown')}
        options={attendances.map((value) => ({ value, words: t(`attendance.${value}`) }))}
      />
      <SelectField
        control={control}
        name="performance"
        label={t('field.performance')}
        none={t('known.unknown')}
        options={performances.map((value) => ({ value, words: t(`performance.${value}`) }))}
      />
      <TextField {...long} name="strengths" label={t('field.school-strengths')} />
      <TextField {...long} name="needs" label={t('field.school-needs')} help={t('field.school-needs-help')} />
      <TextField {...long} name="note" label={t('field.note')} />
      <PaperFields control={control} />
    </EntryPanel>
  );
}
