/** A memory for the life story. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { memoryKinds, type Memory } from '../../../../shared/areas/casefile-memory.ts';
import { roughDateText } from '../../../../shared/rules/rough-date.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { RoughDateField, RoughDateTyped } from '../../../ui/RoughDateField.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

/** The date is typed as it is known; main gets a day and how exact it is. */
const Values = casefile['casefile.saveMemory'].input
  .omit({ happenedOn: true, happenedPrecision: true })
  .extend({ happened: RoughDateTyped });

interface Props {
  readonly childId: string;
  readonly memory: Memory | null;
  readonly onClose: () => void;
}

function useMemoryForm({ childId, memory }: Props) {
  const [fresh] = useState(newId);
  return useContractForm(Values, {
    ...{ childId, id: memory?.id ?? fresh, rev: memory?.rev ?? null, kind: memory?.kind ?? 'story' },
    ...{
      title: memory?.title ?? '',
      body: memory?.body ?? '',
      happened: roughDateText(memory?.happenedOn ?? null, memory?.happenedPrecision ?? null),
    },
    ...{ people: memory?.people ?? '', keptAt: memory?.keptAt ?? '' },
    ...{ paperOn: memory?.paperOn ?? null, paperAuthor: memory?.paperAuthor ?? '' },
  });
}

export function MemoryPanel(props: Props) {
  const { childId, memory, onClose } = props;
  const t = useWords('casefile');
  const [run] = useCommand('casefile.saveMemory');
  const form = useMemoryForm(props);
  const { control } = form;
  const key = memory ? `casefile.memory-item:${memory.id}` : `casefile.memory:${childId}`;
  return (
    <EntryPanel
      title={t(memory ? 'memory.change' : 'memory.add')}
      form={form}
      draft={{ key, rev: memory?.rev ?? null }}
      onSave={({ happened, ...values }, over) =>
        run({
          ...values,
          rev: over ?? values.rev,
          happenedOn: happened.date,
          happenedPrecision: happened.precision,
        })
      }
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="kind"
        label={t('field.memory-kind')}
        options={memoryKinds.map((value) => ({ value, words: t(`memoryKind.${value}`) }))}
      />
      <TextField control={control} name="title" label={t('field.title')} max={limits.title} required />
      <TextField control={control} name="body" label={t('field.story')} max={limits.note} multiline rows={4} />
      <RoughDateField control={control} name="happened" label={t('field.happened')} />
      <TextField control={control} name="people" label={t('field.people')} max={limits.reason} />
      <TextField control={control} name="keptAt" label={t('field.kept-at')} max={limits.name} />
      {memory ? null : <PaperFields control={control} />}
    </EntryPanel>
  );
}
