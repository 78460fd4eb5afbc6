/** Adds a person: name, what they do, for whom. Everything else can wait. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { employers, jobs, standings, team } from '../../../../shared/areas/team.ts';
import type { Job } from '../../../../shared/areas/team.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckListField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useTeamNames } from '../names.ts';
import { fteField } from '../numbers.ts';

const NewPerson = team['team.add'].input.extend({ fte: fteField });
const noJobs: Job[] = [];

interface Props {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

function useNewPerson() {
  const [id] = useState(newId);
  return useContractForm(NewPerson, {
    id,
    name: '',
    jobs: noJobs,
    employer: 'own',
    employerName: '',
    standing: 'other',
    place: '',
    fte: 100,
    startedOn: null,
  });
}

export function AddPerson({ onClose, onAdded }: Props) {
  const t = useWords('team');
  const form = useNewPerson();
  const [run] = useCommand('team.add');
  return (
    <SidePanel open title={t('page.add')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: 'team.add' }}
        save={t('page.add')}
        onSave={run}
        onSaved={() => onAdded(form.getValues('id'))}
        onCancel={onClose}
      >
        <Fields form={form} />
      </FormSheet>
    </SidePanel>
  );
}

function Fields({ form }: { readonly form: ReturnType<typeof useNewPerson> }) {
  const t = useWords('team');
  const names = useTeamNames();
  const { control } = form;
  const employer = form.watch('employer');
  const jobOptions = jobs.map((value) => ({ value, words: names.job(value) }));
  return (
    <>
      <TextField control={control} name="name" label={t('field.name')} max={limits.name} required autoFocus />
      <Box sx={twoColumns}>
        <CheckListField control={control} name="jobs" label={t('field.jobs')} options={jobOptions} />
      </Box>
      <SelectField
        control={control}
        name="employer"
        label={t('field.employer')}
        options={employers.map((value) => ({ value, words: t(`employer.${value}`) }))}
      />
      {employer === 'own' ? null : (
        <TextField control={control} name="employerName" label={t('field.employer-name')} max={limits.title} />
      )}
      <SelectField
        control={control}
        name="standing"
        label={t('field.standing')}
        help={t('field.standing-help')}
        options={standings.map((value) => ({ value, words: t(`standing.${value}`) }))}
      />
      <DateField
        control={control}
        name="startedOn"
        label={t('field.started')}
        help={t('field.started-help')}
        offerToday
      />
      <TextField control={control} name="fte" label={t('field.fte')} help={t('field.fte-help')} type="number" />
      <TextField
        control={control}
        name="place"
        label={t('field.place')}
        help={t('field.place-help')}
        max={limits.name}
      />
    </>
  );
}
