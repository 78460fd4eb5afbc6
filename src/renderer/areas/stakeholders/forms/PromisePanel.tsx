/** A promise by itself: who promised what to whom, who looks after it, until when, and whether it was kept. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { sides, stakeholders } from '../../../../shared/areas/stakeholders.ts';
import type { Promised, StakeholderRef } from '../../../../shared/areas/stakeholders.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { ChoiceField, DateField, PersonField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useStoredWords } from '../names.ts';
import { useOwners } from '../useOwners.ts';
import { RecordFoot } from './RecordFoot.tsx';
import { WhoField } from './WhoField.tsx';

interface Props {
  readonly one: Promised | null;
  readonly with?: StakeholderRef;
  readonly onClose: () => void;
}

const nobody: readonly StakeholderRef[] = [];

export function PromisePanel({ one, with: whom, onClose }: Props) {
  const t = useWords('stakeholders');
  const stored = useStoredWords();
  const owners = useOwners(one?.owner ?? null);
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('stakeholders.savePromise');
  const person = one?.stakeholder ?? whom ?? null;
  const form = useContractForm(stakeholders['stakeholders.savePromise'].input, {
    ...{ id, rev: one?.rev ?? null, stakeholderId: person?.id ?? '', side: one?.side ?? 'us', text: one?.text ?? '' },
    ...{ ownerId: one?.owner?.id ?? null, dueOn: one?.dueOn ?? null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('form.change-promise') : t('form.add-promise')}
      form={form}
      draft={{ key: `stakeholders.promise:${one?.id ?? whom?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add-promise')}
      onSave={run}
      said={t('said.promise')}
      onClose={onClose}
      storedWords={stored}
      before={one ? <Keep one={one} onClose={onClose} /> : null}
      foot={one ? <RecordFoot kind="promise" record={one} onClose={onClose} /> : null}
    >
      <ChoiceField
        control={control}
        name="side"
        label={t('column.side')}
        options={sides.map((value) => ({ value, words: t(`side.${value}`) }))}
      />
      <WhoField
        control={control}
        name="stakeholderId"
        label={t('field.with')}
        present={person ? [person] : nobody}
        autoFocus={person === null}
      />
      <TextField
        control={control}
        name="text"
        label={t('column.promise')}
        max={limits.reason}
        multiline
        required
        autoFocus={person !== null}
      />
      <PersonField
        control={control}
        name="ownerId"
        label={t('column.owner')}
        help={t('field.owner-help')}
        people={owners}
      />
      <DateField control={control} name="dueOn" label={t('column.dueOn')} />
    </RecordPanel>
  );
}

/** Kept today, or open again; taken back by the bar at the foot. */
function Keep({ one, onClose }: { readonly one: Promised; readonly onClose: () => void }) {
  const t = useWords('stakeholders');
  const keep = useKeep();
  return (
    <Box sx={{ mb: 2 }}>
      <Button variant="outlined" onClick={() => void keep(one).then(onClose)}>
        {one.doneOn === null ? t('list.keep-today') : t('list.open-again')}
      </Button>
    </Box>
  );
}

export function useKeep(): (one: Promised) => Promise<void> {
  const t = useWords('stakeholders');
  const { today } = useDates();
  const words = useErrorWords();
  const { offer, say } = useUndo();
  const [finish] = useCommand('stakeholders.finishPromise');
  return async (one) => {
    const doneOn = one.doneOn === null ? today : null;
    const result = await finish({ id: one.id, rev: one.rev, doneOn });
    if (!result.ok) return say(words(result.error));
    const { rev } = result.value;
    return offer(t(doneOn === null ? 'said.open-again' : 'said.kept'), () =>
      finish({ id: one.id, rev, doneOn: one.doneOn }),
    );
  };
}
