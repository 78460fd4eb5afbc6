/** Takes what is ticked into the plan, at once: by when and by whom is said for all of them, and changed later for each. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import * as z from 'zod';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { usePeople } from '../parts/usePeople.ts';
import type { ActivitiesRecord } from '../types.ts';

interface Props {
  readonly record: ActivitiesRecord;
  readonly picked: ReadonlySet<string>;
  /** What is suggested and waits. */
  readonly all: readonly string[];
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

export function TakeBar({ record, picked, all, onPick }: Props) {
  const t = useWords('plan');
  const [taking, setTaking] = useState(false);
  const done = () => {
    setTaking(false);
    onPick(new Set());
  };
  return (
    <Box className="no-print" sx={{ ...barStyle, bgcolor: 'background.default' }}>
      <Button variant="contained" disabled={picked.size === 0} onClick={() => setTaking(true)}>
        {picked.size === 0 ? t('activities.take-none') : t('activities.take', { count: picked.size })}
      </Button>
      {picked.size === 0 && all.length > 0 ? (
        <Button onClick={() => onPick(new Set(all))}>{t('activities.pick-all')}</Button>
      ) : null}
      {picked.size > 0 ? <Button onClick={() => onPick(new Set())}>{t('activities.pick-none')}</Button> : null}
      {taking ? (
        <SidePanel open title={t('activities.take', { count: picked.size })} onClose={() => setTaking(false)}>
          <TakeForm record={record} picked={[...picked]} onDone={done} onCancel={() => setTaking(false)} />
        </SidePanel>
      ) : null}
    </Box>
  );
}

const barStyle = { position: 'sticky', top: 0, zIndex: 2, display: 'flex', flexWrap: 'wrap', gap: 1, py: 1, mb: 1 };

const Taking = z.strictObject({ staffId: Id.nullable(), dueOn: CivilDate.nullable() });

interface FormProps {
  readonly record: ActivitiesRecord;
  readonly picked: readonly string[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function TakeForm({ record, picked, onDone, onCancel }: FormProps) {
  const t = useWords('plan');
  const people = usePeople();
  const { say } = useUndo();
  const [actions] = useState(() => picked.map((activityId) => ({ id: newId(), activityId })));
  const [run] = useCommand('plan.take');
  const { child } = record;
  const form = useContractForm(Taking, { staffId: child.lead?.id ?? null, dueOn: null });
  const save = async (values: z.output<typeof Taking>) => {
    const result = await run({ childId: child.id, actions, ...values });
    if (result.ok) say(t('activities.taken-said', { count: actions.length }));
    return result;
  };
  return (
    <FormSheet form={form} save={t('activities.take-save')} onSave={save} onSaved={onDone} onCancel={onCancel}>
      <PersonField control={form.control} name="staffId" label={t('field.staffId')} people={people} />
      <DateField control={form.control} name="dueOn" label={t('field.dueOn')} help={t('activities.due-help')} />
    </FormSheet>
  );
}
