/** The parts of the form on health, beside functioning. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { bloodGroups, disabilityKinds, immunisations } from '../../../../shared/areas/casefile-health.ts';
import { limits } from '../../../../shared/text.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { CheckListField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { twoColumns } from '../../../ui/twoColumns.ts';
import { KnownField } from '../parts/KnownField.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';
import type { HealthControl } from './HealthForm.tsx';

interface Props {
  readonly control: HealthControl;
}

function Two({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
      {children}
    </Box>
  );
}

export function WhenPart({ control }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  return (
    <>
      <Two>
        <DateField control={control} name="recordedOn" label={t('field.recorded-on')} max={today} required />
        <TextField
          control={control}
          name="informant"
          label={t('field.informant')}
          help={t('field.informant-help')}
          max={limits.name}
        />
      </Two>
      <PaperFields control={control} />
    </>
  );
}

export function GeneralPart({ control }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const text = { control, max: limits.name };
  return (
    <>
      <Two>
        <SelectField
          control={control}
          name="bloodGroup"
          label={t('field.blood-group')}
          none={t('known.unknown')}
          options={bloodGroups.map((value) => ({ value, words: value }))}
        />
        <SelectField
          control={control}
          name="immunisation"
          label={t('field.immunisation')}
          none={t('known.unknown')}
          options={immunisations.map((value) => ({ value, words: t(`immunisation.${value}`) }))}
        />
        <TextField control={control} name="heightCm" label={t('field.height-cm')} type="number" />
        <TextField control={control} name="weightKg" label={t('field.weight-kg')} type="number" />
        <DateField control={control} name="lastCheckOn" label={t('field.last-check-on')} max={today} />
        <DateField control={control} name="nextCheckOn" label={t('field.next-check-on')} />
        <TextField {...text} name="clinic" label={t('field.clinic')} />
        <TextField {...text} name="clinicPhone" label={t('field.clinic-phone')} />
        <TextField {...text} name="insurance" label={t('field.insurance')} />
      </Two>
      <TextField
        control={control}
        name="immunisationNote"
        label={t('field.immunisation-note')}
        max={limits.reason}
        multiline
        rows={1}
      />
    </>
  );
}

type Ask = 'allergy' | 'condition' | 'treatment' | 'diet' | 'addiction';
const detail = {
  allergy: 'allergies',
  condition: 'conditions',
  treatment: 'treatmentNote',
  diet: 'dietNeeds',
  addiction: 'addictionNote',
} as const;

/** Yes, no or not known; what exactly is asked where it is not a no. */
function AskedFor({ control, name, help }: Props & { readonly name: Ask; readonly help?: string }) {
  const t = useWords('casefile');
  const value = useWatch({ control, name });
  const text = useWatch({ control, name: detail[name] });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <KnownField control={control} name={name} label={t(`field.${name}`)} help={help} />
      {value === false && !text ? null : (
        <TextField
          control={control}
          name={detail[name]}
          label={t(`field.${name}-detail`)}
          max={limits.reason}
          multiline
          rows={1}
        />
      )}
    </Box>
  );
}

export function IllnessPart({ control }: Props) {
  const t = useWords('casefile');
  return (
    <>
      <AskedFor control={control} name="allergy" />
      <AskedFor control={control} name="condition" />
      <AskedFor control={control} name="treatment" help={t('field.treatment-help')} />
      <AskedFor control={control} name="diet" />
    </>
  );
}

export function AddictionPart({ control }: Props) {
  const t = useWords('casefile');
  return <AskedFor control={control} name="addiction" help={t('field.addiction-help')} />;
}

export function DisabilityPart({ control }: Props) {
  const t = useWords('casefile');
  const text = { control, max: limits.name };
  const long = { control, max: limits.reason, multiline: true, rows: 1 };
  return (
    <>
      <KnownField control={control} name="disability" label={t('field.disability')} help={t('field.disability-help')} />
      <Box sx={twoColumns}>
        <CheckListField
          control={control}
          name="disabilityKinds"
          label={t('field.disability-kinds')}
          options={disabilityKinds.map((value) => ({ value, words: t(`disability.${value}`) }))}
        />
      </Box>
      <Two>
        <TextField {...text} name="disabilitySince" label={t('field.disability-since')} />
        <TextField {...text} name="diagnosedBy" label={t('field.diagnosed-by')} />
      </Two>
      <TextField {...long} name="aidsUsed" label={t('field.aids-used')} />
      <TextField {...long} name="aidsNeeded" label={t('field.aids-needed')} />
      <KnownField control={control} name="communication" label={t('field.communication')} />
      <TextField {...long} name="communicationHow" label={t('field.communication-how')} />
      <TextField {...text} name="communicationWith" label={t('field.communication-with')} />
    </>
  );
}

export function NeedsPart({ control }: Props) {
  const t = useWords('casefile');
  const long = { control, max: limits.note, multiline: true, rows: 2 };
  return (
    <>
      <TextField {...long} name="strengths" label={t('field.strengths')} help={t('field.strengths-help')} />
      <TextField {...long} name="dailyHelp" label={t('field.daily-help')} />
      <TextField {...long} name="barriers" label={t('field.barriers')} help={t('field.barriers-help')} />
      <TextField {...long} name="carerNeeds" label={t('field.carer-needs')} />
    </>
  );
}
