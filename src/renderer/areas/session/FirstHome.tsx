/** Names the organisation and its first director, and makes the store. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type * as z from 'zod';
import type { session } from '../../../shared/areas/session.ts';
import { useCommand } from '../../app/command.ts';
import type { DoorProps } from '../../app/door.ts';
import { useLanguage, useWords } from '../../app/i18n.ts';
import type { Failure } from '../../../shared/result.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TextField } from '../../ui/fields.tsx';
import { placeFaults } from '../../ui/placeFaults.ts';
import { NewPasswordField } from '../../ui/NewPasswordField.tsx';
import type { ContractForm } from '../../ui/useContractForm.ts';

type Create = (typeof session)['session.create']['input'];
interface FirstHomeProps extends Pick<DoorProps, 'hold'> {
  readonly form: ContractForm<z.input<Create>, z.output<Create>>;
  readonly onBack: () => void;
  readonly onMade: (recoveryCode: string) => void;
}

export function FirstHome({ form, hold, onBack, onMade }: FirstHomeProps) {
  const t = useWords('session');
  const c = useWords('common');
  const language = useLanguage();
  const [create] = useCommand('session.create');
  const [failure, setFailure] = useState<Failure>();
  const [organisation, name] = useWatch({ control: form.control, name: ['organisation', 'name'] });
  const busy = form.formState.isSubmitting;
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined);
    // The store opens while the code is still to be shown: this page must stay.
    hold('first-run');
    const result = await create({ ...values, language });
    if (result.ok) return onMade(result.value.recoveryCode);
    hold(null);
    setFailure(placeFaults(form, result.error));
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      <TextField control={form.control} name="organisation" label={t('field.organisation')} max={200} autoFocus />
      <TextField
        control={form.control}
        name="name"
        label={t('field.your-name')}
        help={t('field.your-name-help')}
        max={120}
      />
      <NewPasswordField
        control={form.control}
        name="password"
        label={t('field.new-password')}
        known={[organisation, name]}
      />
      <ErrorLine failure={failure} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={busy}>
          {busy ? t('first.making') : t('first.make')}
        </Button>
        <Button color="secondary" disabled={busy} onClick={onBack}>
          {c('action.back')}
        </Button>
      </Box>
    </Box>
  );
}
