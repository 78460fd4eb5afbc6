/** Why, in one's own words; the usual reasons are one press away and can be changed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useController } from 'react-hook-form';
import { limits } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';

interface Props<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly name: FieldPath<T>;
  readonly label: string;
  readonly usual: readonly string[];
}

export function ReasonField<T extends FieldValues, O>({ control, name, label, usual }: Props<T, O>) {
  const t = useWords('caseload');
  const { field } = useController({ control, name });
  const put = (text: string) => field.onChange(text);
  const empty = field.value === '' || field.value === null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <TextField control={control} name={name} label={label} max={limits.reason} multiline rows={1} required />
      {empty ? (
        <Box role="group" aria-label={t('dialog.usual-reasons')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {usual.map((text) => (
            <Button
              key={text}
              size="small"
              variant="outlined"
              color="secondary"
              sx={{ fontWeight: 500 }}
              onClick={() => put(text)}
            >
              {text}
            </Button>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}
