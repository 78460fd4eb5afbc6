/** Who supervises somebody, how often, from when on. The one before ends on that day. */
import { useState } from 'react';
import * as z from 'zod';
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { frequencies } from '../../../../shared/areas/supervision.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { Id } from '../../../../shared/ids.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, SelectField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useStaff } from '../useStaff.ts';

const Link = z.strictObject({
  supervisorId: Id.nullable(),
  frequency: z.enum(frequencies).nullable(),
  from: CivilDate,
});

interface Props {
  readonly person: Supervised;
  readonly onClose: () => void;
}

export function AssignSupervisor({ person, onClose }: Props) {
  const t = useWords('supervision');
  const { today } = useDates();
  const undo = useUndo();
  const [id] = useState(newId);
  const [run] = useCommand('supervision.assign');
  const { supervisors } = useStaff();
  const others = supervisors.filter((one) => one.id !== person.staff.id);
  const form = useContractForm(Link, {
    supervisorId: person.link?.supervisor.id ?? null,
    frequency: null,
    from: today,
  });
  async function save({ supervisorId, frequency, from }: z.output<typeof Link>) {
    const result = await run({ id, staffId: person.staff.id, supervisorId, from, ...(frequency ? { frequency } : {}) });
    const link = result.ok ? result.value.link : null;
    if (link) undo.say(t('dialog.assigned', { person: person.staff.name, supervisor: link.supervisor.name }));
    return result;
  }
  return (
    <SidePanel open title={t('dialog.assign-title', { name: person.staff.name })} onClose={onClose}>
      <FormSheet form={form} onSave={save} onSaved={onClose} onCancel={onClose}>
        <PersonField
          control={form.control}
          name="supervisorId"
          label={t('field.supervisor')}
          people={others}
          autoFocus
        />
        <SelectField
          control={form.control}
          name="frequency"
          label={t('field.frequency')}
          help={t('field.frequency-help')}
          none={t('field.frequency-usual')}
          options={frequencies.map((value) => ({ value, words: t(`state.frequency.${value}`) }))}
        />
        <DateField control={form.control} name="from" label={t('field.from')} max={today} required />
      </FormSheet>
    </SidePanel>
  );
}
