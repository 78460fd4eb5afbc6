/** Languages, faith, people and places: what a child may want to know of itself one day. None of it has to be known. */
import Box from '@mui/material/Box';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import * as z from 'zod';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { PlaceGiven } from '../../../../shared/areas/children-parts.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useLists } from '../lists.ts';
import { changedSince, Opened, openedFrom } from './changed.ts';
import { EditSection } from './EditSection.tsx';
import { useConflictWords } from './useConflictWords.ts';

interface Props {
  readonly record: ChildRecord;
}

export function BackgroundSection({ record }: Props) {
  const t = useWords('children');
  const known = (text: string | null) => text ?? t('value.not-known');
  const place = (levels: readonly (string | null)[]) => levels.filter((one) => one !== null).join(', ') || null;
  return (
    <EditSection
      title={t('background.title')}
      verb={t('background.edit')}
      form={(onDone) => <BackgroundForm record={record} onDone={onDone} />}
    >
      <Facts
        items={[
          { label: t('field.languages'), value: known(record.languages) },
          { label: t('field.birth_place'), value: known(place(record.birthPlace)) },
          { label: t('field.origin_place'), value: known(place(record.originPlace)) },
          { label: t('field.religion'), value: known(record.religion) },
          { label: t('field.ethnicity'), value: known(record.ethnicity) },
          { label: t('field.marks'), value: known(record.marks) },
        ]}
      />
    </EditSection>
  );
}

const BackgroundValues = z.strictObject({
  ...Opened,
  languages: optionalText(limits.title),
  religion: optionalText(limits.name),
  ethnicity: optionalText(limits.name),
  marks: optionalText(limits.reason),
  birthPlace: PlaceGiven,
  originPlace: PlaceGiven,
});
type Values = z.input<typeof BackgroundValues>;
type Kept = z.output<typeof BackgroundValues>;

/** Every level has a field, and nothing stands for what is not known. */
function levelled(place: readonly (string | null)[], levels: number): string[] {
  return Array.from({ length: Math.max(levels, place.length) }, (_, at) => place[at] ?? '');
}
/** As the record keeps a place: without the empty levels at the end. */
function trimmed(place: readonly (string | null)[]): readonly (string | null)[] {
  return place.slice(0, place.findLastIndex((level) => level !== null) + 1);
}

function BackgroundForm({ record, onDone }: Props & { readonly onDone: () => void }) {
  const conflict = useConflictWords();
  const { levels } = useLists();
  const [edit] = useCommand('children.edit');
  const form = useContractForm(BackgroundValues, {
    ...openedFrom(record),
    languages: record.languages ?? '',
    religion: record.religion ?? '',
    ethnicity: record.ethnicity ?? '',
    marks: record.marks ?? '',
    birthPlace: levelled(record.birthPlace, levels.length),
    originPlace: levelled(record.originPlace, levels.length),
  });
  const { control } = form;
  async function save({ rev, was, ...values }: Kept, over?: number) {
    const now = {
      ...values,
      birthPlace: [...trimmed(values.birthPlace)],
      originPlace: [...trimmed(values.originPlace)],
    };
    return edit({ childId: record.id, rev: over ?? rev, ...changedSince(now, was) });
  }
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.background:${record.id}`, rev: record.rev }}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <BackgroundFields control={control} />
    </FormSheet>
  );
}

function BackgroundFields({ control }: Pick<PlaceProps, 'control'>) {
  const t = useWords('children');
  const { levels } = useLists();
  return (
    <>
      <TextField
        control={control}
        name="languages"
        label={t('field.languages')}
        why={t('background.languages-why')}
        max={limits.title}
        autoFocus
      />
      <PlaceFields control={control} name="birthPlace" label={t('field.birth_place')} levels={levels} />
      <PlaceFields
        control={control}
        name="originPlace"
        label={t('field.origin_place')}
        levels={levels}
        help={t('background.origin-help')}
      />
      <TextField control={control} name="religion" label={t('field.religion')} max={limits.name} />
      <TextField
        control={control}
        name="ethnicity"
        label={t('field.ethnicity')}
        help={t('background.optional')}
        max={limits.name}
      />
      <TextField
        control={control}
        name="marks"
        label={t('field.marks')}
        help={t('background.marks-help')}
        multiline
        rows={2}
        max={limits.reason}
      />
    </>
  );
}

interface PlaceProps {
  readonly control: Control<Values, unknown, Kept>;
  readonly name: 'birthPlace' | 'originPlace';
  readonly label: string;
  readonly help?: string;
  readonly levels: readonly string[];
}

function PlaceFields({ control, name, label, help, levels }: PlaceProps) {
  const { field } = useController({ control, name });
  const place = field.value;
  const put = (at: number, text: string) => field.onChange(place.map((level, one) => (one === at ? text : level)));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {[label, help].filter(Boolean).join('. ')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {place.map((level, at) => (
          <MuiTextField
            key={at}
            label={levels[at] ?? ''}
            value={level ?? ''}
            onBlur={field.onBlur}
            onChange={(event) => put(at, event.target.value)}
            slotProps={{ htmlInput: { maxLength: limits.name, autoComplete: 'off', dir: 'auto' } }}
          />
        ))}
      </Box>
    </Box>
  );
}
