/** Adding somebody, or changing what is written about them. */
import { useState } from 'react';
import { stakeholderGroups, stakeholderKinds, stakeholders } from '../../../../shared/areas/stakeholders.ts';
import type { Stakeholder, StakeholderGroup } from '../../../../shared/areas/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ChoiceField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useGroupWords, useStoredWords } from '../names.ts';

interface Props {
  /** Null adds somebody. */
  readonly one: Stakeholder | null;
  readonly group?: StakeholderGroup;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

export function StakeholderPanel({ one, group = 'donors', onClose, onSaved }: Props) {
  const t = useWords('stakeholders');
  const groups = useGroupWords();
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('stakeholders.save');
  const form = useContractForm(stakeholders['stakeholders.save'].input, {
    ...{ id, rev: one?.rev ?? null, kind: one?.kind ?? 'person', name: one?.name ?? '', group: one?.group ?? group },
    ...{ role: one?.role ?? null, contact: one?.contact ?? null, note: one?.note ?? null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change', { name: one.name }) : t('form.add')}
      form={form}
      draft={{ key: `stakeholders.save:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add')}
      onSave={run}
      said={t('said.saved', { name: form.getValues('name') })}
      onSaved={() => onSaved?.(form.getValues('id'))}
      onClose={onClose}
      storedWords={stored}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.name')}
        help={t('field.name-help')}
        max={limits.name}
        required
        autoFocus
      />
      <SelectField
        control={control}
        name="group"
        label={t('column.group')}
        options={stakeholderGroups.map((value) => ({ value, words: groups(value) }))}
        required
      />
      <ChoiceField
        control={control}
        name="kind"
        label={t('field.kind')}
        options={stakeholderKinds.map((value) => ({ value, words: t(`kind.${value}`) }))}
      />
      <TextField
        control={control}
        name="role"
        label={t('column.role')}
        help={t('field.role-help')}
        max={limits.title}
      />
      <TextField control={control} name="contact" label={t('column.contact')} max={limits.title} />
      <TextField control={control} name="note" label={t('column.note')} max={limits.note} multiline />
    </RecordPanel>
  );
}
