/** Whether somebody signs in here: joins the person to an account, or parts them. */
import Typography from '@mui/material/Typography';
import * as z from 'zod';
import type { Staff } from '../../../../shared/areas/team.ts';
import { Id } from '../../../../shared/ids.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { PersonField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { sectionIds } from './Sections.tsx';

export function AccountSection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const people = useCan('people.read') !== null;
  return (
    <Section id={sectionIds.account} title={t('page.account')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t('page.account-text')}
      </Typography>
      {people ? (
        <AccountForm key={staff.user?.id ?? 'none'} staff={staff} />
      ) : (
        <Typography>{staff.user?.name ?? t('list.no-account')}</Typography>
      )}
    </Section>
  );
}

const Join = z.strictObject({ userId: Id.nullable() });

function AccountForm({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const { say } = useUndo();
  const [run] = useCommand('team.joinAccount');
  const people = useAsk('settings.people', {}).data?.people ?? [];
  const form = useContractForm(Join, { userId: staff.user?.id ?? null });
  const here = staff.user && !people.some((person) => person.id === staff.user?.id) ? [staff.user] : [];
  return (
    <FormSheet
      form={form}
      save={t('page.save-account')}
      onSave={({ userId }, over) => run({ id: staff.id, rev: over ?? staff.rev, userId })}
      onSaved={() => say(t('page.account-saved'))}
    >
      <PersonField
        control={form.control}
        name="userId"
        label={t('field.account')}
        people={[...here, ...people]}
        none={t('list.no-account')}
      />
    </FormSheet>
  );
}
