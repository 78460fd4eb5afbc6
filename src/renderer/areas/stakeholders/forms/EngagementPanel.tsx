/** Writing down what was said, to whom, and what was promised there. */
import { useState } from 'react';
import type * as z from 'zod';
import { purposes, stakeholders, ways } from '../../../../shared/areas/stakeholders.ts';
import type { Engagement, StakeholderRef } from '../../../../shared/areas/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useStoredWords } from '../names.ts';
import { NewPromises } from './NewPromises.tsx';
import { RecordFoot } from './RecordFoot.tsx';
import { WhoListField } from './WhoField.tsx';

const schema = stakeholders['stakeholders.saveEngagement'].input;
export type EngagementForm = ContractForm<z.input<typeof schema>, z.output<typeof schema>>;

interface Props {
  /** Null writes down a new one. */
  readonly one: Engagement | null;
  readonly with?: StakeholderRef;
  readonly onClose: () => void;
}

const nothing: never[] = [];

export function EngagementPanel({ one, with: whom, onClose }: Props) {
  const t = useWords('stakeholders');
  const { today } = useDates();
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('stakeholders.saveEngagement');
  const present = one?.stakeholders ?? (whom ? [whom] : nothing);
  const form: EngagementForm = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, on: one?.on ?? today, way: one?.way ?? 'meeting' },
    ...{ purpose: one?.purpose ?? 'informed', stakeholderIds: present.map((each) => each.id), said: one?.said ?? '' },
    promises: nothing,
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change-talk') : t('form.talk')}
      form={form}
      draft={{ key: `stakeholders.talk:${one?.id ?? whom?.id ?? 'new'}`, rev: one?.rev ?? null }}
      wide
      save={one ? undefined : t('form.talk')}
      onSave={run}
      said={t('said.talk')}
      onClose={onClose}
      storedWords={stored}
      foot={one ? <RecordFoot kind="engagement" record={one} onClose={onClose} /> : null}
    >
      <WhoListField
        control={control}
        name="stakeholderIds"
        label={t('column.people')}
        present={present}
        autoFocus={present.length === 0}
      />
      <DateField control={control} name="on" label={t('field.held-on')} max={today} required />
      <SelectField
        control={control}
        name="way"
        label={t('column.way')}
        options={ways.map((value) => ({ value, words: t(`way.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="purpose"
        label={t('column.purpose')}
        options={purposes.map((value) => ({ value, words: t(`purpose.${value}`) }))}
      />
      <TextField
        control={control}
        name="said"
        label={t('column.said')}
        help={t('field.said-help')}
        max={limits.note}
        multiline
        rows={5}
        required
      />
      <NewPromises form={form} />
    </RecordPanel>
  );
}
