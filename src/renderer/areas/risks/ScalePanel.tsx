/** From which product of likelihood and impact on a risk counts as medium, high, severe: ours to begin with, theirs to change. */
import Typography from '@mui/material/Typography';
import * as z from 'zod';
import type { Output } from '../../../shared/contract.ts';
import { useCommand } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { TextField } from '../../ui/fields.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';

const Values = z.strictObject({ mediumFrom: z.int('number'), highFrom: z.int('number'), severeFrom: z.int('number') });

interface Props {
  readonly scale: Output<'risks.list'>['scale'];
  readonly onClose: () => void;
}

export function ScalePanel({ scale, onClose }: Props) {
  const t = useWords('risks');
  const [run] = useCommand('risks.editScale');
  const { rev, ...values } = scale;
  const form = useContractForm(Values, values);
  return (
    <SidePanel open title={t('page.scale')} onClose={onClose}>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('scale.text')}
      </Typography>
      <FormSheet
        form={form}
        onSave={(given, over) => run({ rev: over ?? rev, ...given })}
        onSaved={onClose}
        onCancel={onClose}
      >
        <TextField
          control={form.control}
          name="mediumFrom"
          label={t('scale.from', { level: t('level.medium') })}
          type="number"
        />
        <TextField
          control={form.control}
          name="highFrom"
          label={t('scale.from', { level: t('level.high') })}
          type="number"
        />
        <TextField
          control={form.control}
          name="severeFrom"
          label={t('scale.from', { level: t('level.severe') })}
          type="number"
        />
      </FormSheet>
    </SidePanel>
  );
}
