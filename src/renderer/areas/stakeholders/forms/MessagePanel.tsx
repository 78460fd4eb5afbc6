/** What a donor is to be told: by whom, how and when; and how they took it once it was sent. */
import { useState } from 'react';
import type * as z from 'zod';
import { useWatch } from 'react-hook-form';
import { reactions, stakeholders, ways } from '../../../../shared/areas/stakeholders.ts';
import type { DonorMessage, StakeholderRef } from '../../../../shared/areas/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { useStoredWords } from '../names.ts';
import { useOwners } from '../useOwners.ts';
import { RecordFoot } from './RecordFoot.tsx';
import { WhoField } from './WhoField.tsx';

const schema = stakeholders['stakeholders.saveMessage'].input;
type Form = ContractForm<z.input<typeof schema>, z.output<typeof schema>>;
/** What was not sent was not taken in any way. */
const noReaction = { reaction: null, reactionNote: null } as const;

interface Props {
  readonly one: DonorMessage | null;
  readonly with?: StakeholderRef;
  readonly onClose: () => void;
}

const nobody: readonly StakeholderRef[] = [];

export function MessagePanel({ one, with: whom, onClose }: Props) {
  const t = useWords('stakeholders');
  const stored = useStoredWords();
  const owners = useOwners(one?.owner ?? null);
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('stakeholders.saveMessage');
  const person = one?.stakeholder ?? whom ?? null;
  const form: Form = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, stakeholderId: person?.id ?? '', message: one?.message ?? '' },
    ...{ way: one?.way ?? 'letter', ownerId: one?.owner?.id ?? null, plannedOn: one?.plannedOn ?? null },
    ...{ sentOn: one?.sentOn ?? null, reaction: one?.reaction ?? null, reactionNote: one?.reactionNote ?? null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change-message') : t('form.add-message')}
      form={form}
      draft={{ key: `stakeholders.message:${one?.id ?? whom?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add-message')}
      onSave={(values) => run(values.sentOn === null ? { ...values, ...noReaction } : values)}
      said={t('said.message')}
      onClose={onClose}
      storedWords={stored}
      foot={one ? <RecordFoot kind="message" record={one} onClose={onClose} /> : null}
    >
      <WhoField
        control={control}
        name="stakeholderId"
        label={t('field.donor')}
        present={person ? [person] : nobody}
        first="donors"
        autoFocus={person === null}
      />
      <TextField
        control={control}
        name="message"
        label={t('column.message')}
        help={t('field.message-help')}
        max={limits.note}
        multiline
        rows={4}
        required
        autoFocus={person !== null}
      />
      <SelectField
        control={control}
        name="way"
        label={t('column.way')}
        options={ways.map((value) => ({ value, words: t(`way.${value}`) }))}
      />
      <PersonField control={control} name="ownerId" label={t('column.owner')} people={owners} />
      <DateField control={control} name="plannedOn" label={t('column.plannedOn')} />
      <Sent form={form} />
    </RecordPanel>
  );
}

/** When it was sent, and only then how they took it. */
function Sent({ form }: { readonly form: Form }) {
  const t = useWords('stakeholders');
  const { today } = useDates();
  const { control } = form;
  const sent = useWatch({ control, name: 'sentOn' }) !== null;
  return (
    <>
      <DateField control={control} name="sentOn" label={t('column.sentOn')} max={today} offerToday />
      {sent ? (
        <>
          <SelectField
            control={control}
            name="reaction"
            label={t('column.reaction')}
            none={t('field.no-reaction')}
            options={reactions.map((value) => ({ value, words: t(`reaction.${value}`) }))}
          />
          <TextField
            control={control}
            name="reactionNote"
            label={t('field.reaction-note')}
            max={limits.reason}
            multiline
          />
        </>
      ) : null}
    </>
  );
}
