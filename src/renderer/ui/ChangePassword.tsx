/** The present password and a new one. Nothing of it is kept as a draft. */
import { session } from '../../shared/areas/session.ts';
import { useCommand } from '../app/api.ts';
import { useWords } from '../app/i18n.ts';
import { TextField } from './fields.tsx';
import { FormSheet } from './FormSheet.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useContractForm } from './useContractForm.ts';

interface ChangePasswordProps {
  /** "Your present password" where nothing is said. */
  readonly currentLabel?: string;
  readonly known?: readonly string[];
  readonly onChanged: () => void;
}

const none: readonly string[] = [];

export function ChangePassword({ currentLabel, known = none, onChanged }: ChangePasswordProps) {
  const t = useWords('common');
  const [change] = useCommand('session.changePassword');
  const form = useContractForm(session['session.changePassword'].input, { current: '', next: '' });
  const done = () => {
    form.reset();
    onChanged();
  };
  return (
    <FormSheet form={form} save={t('password.change')} onSave={(values) => change(values)} onSaved={done}>
      <TextField
        control={form.control}
        name="current"
        type="password"
        label={currentLabel ?? t('password.current')}
        autoComplete="current-password"
      />
      <NewPasswordField control={form.control} name="next" label={t('password.new')} known={known} />
    </FormSheet>
  );
}
