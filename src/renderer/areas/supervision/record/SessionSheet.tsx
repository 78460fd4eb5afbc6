/** The form of a session: kind, people, what was talked about, decided and agreed; and what stays between two. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import type { StaffRef } from '../../../../shared/areas/team.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { overviewPath, personPath } from '../paths.ts';
import { PrivateBox } from '../session/PrivateBox.tsx';
import { useStaff } from '../useStaff.ts';
import { AgreedActions } from './AgreedActions.tsx';
import { SessionValues, asInput, hasPrivatePart, inForm, stillAsked } from './sessionForm.ts';
import type { SessionForm, SessionInput } from './sessionForm.ts';
import { WhoAndWhen } from './WhoAndWhen.tsx';

interface Props {
  /** The reader's own record among the staff; null when none is joined to the account. */
  readonly me: string | null;
  readonly people: readonly StaffRef[];
  readonly session: SupervisionSession | null;
  readonly start: SessionInput;
}

export function SessionSheet({ me, people, session, start }: Props) {
  const t = useWords('supervision');
  const has = useHasWord('supervision');
  const navigate = useNavigate();
  const undo = useUndo();
  const staff = useStaff();
  const [fresh] = useState(newId);
  const id = session?.id ?? fresh;
  const [run] = useCommand('supervision.record');
  const form: SessionForm = useContractForm(SessionValues, start);
  const saved = () => {
    const { person } = form.getValues();
    undo.say(t('page.saved'));
    void navigate(person ? personPath(person) : overviewPath);
  };
  async function save(values: SessionValues) {
    const fields = stillAsked(values);
    const input = asInput(id, values, me);
    if (fields.length > 0 || !input) return { ok: false, error: { code: 'invalid', ref: '', fields } } as const;
    const result = await run(input);
    if (result.ok || !result.error.fields) return result;
    const placed = result.error.fields.map((one) => inForm(one, values.kind));
    return { ok: false, error: { ...result.error, fields: placed } } as const;
  }
  const word = (field: string) => {
    const key = `field.${field}`;
    return has(key) ? t(key) : t('field.other');
  };
  const key = session ? `supervision.session:${session.id}` : `supervision.record:${start.person ?? 'new'}`;
  return (
    <FormSheet
      form={form}
      draft={{ key, rev: session?.rev ?? null }}
      save={t('page.save')}
      onSave={save}
      onSaved={saved}
      onCancel={() => void navigate(-1)}
      conflictWords={word}
    >
      <Box sx={{ display: 'grid', gap: 2, '& > .MuiPaper-root': { mb: 0 } }}>
        <WhoAndWhen form={form} people={people} supervisors={staff.supervisors} session={session} />
        <What form={form} />
        <AgreedActions form={form} staff={staff.everybody} session={session} />
        <Private form={form} me={me} people={[...people, ...staff.everybody]} />
      </Box>
    </FormSheet>
  );
}

function What({ form: { control } }: { readonly form: SessionForm }) {
  const t = useWords('supervision');
  return (
    <Section title={t('page.what')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          control={control}
          name="discussed"
          label={t('field.discussed')}
          help={t('field.discussed-help')}
          multiline
          rows={4}
          max={limits.note}
        />
        <TextField
          control={control}
          name="decisions"
          label={t('field.decisions')}
          multiline
          rows={2}
          max={limits.note}
        />
      </Box>
    </Section>
  );
}

interface PrivateProps {
  readonly form: SessionForm;
  readonly me: string | null;
  readonly people: readonly StaffRef[];
}

function Private({ form, me, people }: PrivateProps) {
  const t = useWords('supervision');
  const [kind, supervisorId, person] = useWatch({ control: form.control, name: ['kind', 'supervisorId', 'person'] });
  if (!hasPrivatePart({ kind, supervisorId, person }, me)) return null;
  const name = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
  return (
    <PrivateBox a={name(supervisorId)} b={name(person)}>
      <TextField
        control={form.control}
        name="wellbeing"
        label={t('field.wellbeing-label')}
        multiline
        rows={3}
        max={limits.note}
      />
    </PrivateBox>
  );
}
