/** A table of items with a number for each: how many are moved now. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { useKitNames } from '../names.ts';

interface Props<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly lines: readonly KitLine[];
  /** The field of a line. */
  readonly at: (lineId: string) => FieldPath<T>;
  /** A second field beside the number, such as what was paid. */
  readonly also?: { readonly at: (lineId: string) => FieldPath<T>; readonly label: string } | null;
}

export function QuantityRows<T extends FieldValues, O>({ control, lines, at, also = null }: Props<T, O>) {
  const t = useWords('kit');
  const names = useKitNames();
  return (
    <Box role="group" aria-label={t('field.how-many')} sx={{ display: 'grid', gap: 1 }}>
      {lines.map((line) => (
        <Box
          key={line.id}
          role="group"
          aria-label={names.item(line.item)}
          sx={{ ...row, gridTemplateColumns: also ? '1fr 92px 124px' : '1fr 92px' }}
        >
          <Box sx={{ minWidth: 0, pt: 0.75 }}>
            {names.item(line.item)}
            <Typography variant="body2" color="text.secondary">
              {[t('step.of-planned', { n: line.counts.packed, of: names.amount(line.quantity, line.unit) }), line.size]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Box>
          <TextField control={control} name={at(line.id)} label={t('field.number')} />
          {also ? <TextField control={control} name={also.at(line.id)} label={also.label} /> : null}
        </Box>
      ))}
    </Box>
  );
}

const row = {
  display: 'grid',
  gap: 1,
  alignItems: 'start',
  borderBottom: 1,
  borderColor: 'divider',
  pb: 1,
};
