/** A time at school, or out of it: where, which level, from when until when. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { schoolKinds, type Schooling } from '../../../../shared/areas/casefile-education.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly schooling: Schooling | null;
  readonly onClose: () => void;
}

export function SchoolPanel({ childId, schooling, onClose }: Props) {
  const t = useWords('casefile');
  const [fresh] = useState(newId);
  const [run] = useCommand('casefile.saveSchooling');
  const form = useContractForm(casefile['casefile.saveSchooling'].input, {
    ...{ childId, id: schooling?.id ?? fresh, rev: schooling?.rev ?? null, kind: schooling?.kind ?? 'primary' },
    ...{ school: schooling?.school ?? '', level: schooling?.level ?? '', teacher: schooling?.teacher ?? '' },
    ...{ startedOn: schooling?.startedOn ?? null, endedOn: schooling?.endedOn ?? null },
    ...{ endReason: schooling?.endReason ?? '', travel: schooling?.travel ?? '', note: schooling?.note ?? '' },
    ...{ paperOn: schooling?.paperOn ?? null, paperAuthor: schooling?.paperAuthor ?? '' },
  });
  const { control } = form;
  const [kind, endedOn] = useWatch({ control, name: ['kind', 'endedOn'] });
  const out = kind === 'none';
  const text = { control, max: limits.name };
  const key = schooling ? `casefile.schooling:${schooling.id}` : `casefile.school:${childId}`;
  return (
    <EntryPanel
      title={t(schooling ? 'school.change' : 'school.add')}
      form={form}
      draft={{ key, rev: schooling?.rev ?? null }}
      onSave={run}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="kind"
        label={t('field.school-kind')}
        options={schoolKinds.map((value) => ({ value, words: t(`schoolKind.${value}`) }))}
      />
      {out ? null : <TextField {...text} name="school" label={t('field.school')} />}
      {out ? null : <TextField {...text} name="level" label={t('field.level')} help={t('field.level-help')} />}
      <DateField control={control} name="startedOn" label={t('field.from-day')} />
      <DateField control={control} name="endedOn" label={t('field.until-day')} help={t('field.until-help')} />
      {endedOn ? (
        <TextField
          control={control}
          name="endReason"
          label={t('field.end-reason')}
          max={limits.reason}
          multiline
          rows={2}
        />
      ) : null}
      {out ? null : <TextField {...text} name="teacher" label={t('field.teacher')} />}
      {out ? null : (
        <TextField control={control} name="travel" label={t('field.travel')} max={limits.reason} multiline rows={1} />
      )}
      <TextField control={control} name="note" label={t('field.note')} max={limits.reason} multiline rows={2} />
      {schooling ? null : <PaperFields control={control} />}
    </EntryPanel>
  );
}
