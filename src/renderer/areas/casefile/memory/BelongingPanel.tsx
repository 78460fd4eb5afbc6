/** A thing that belongs to the child: where it is kept, and to whom it was handed over. */
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { casefile } from '../../../../shared/areas/casefile.ts';
import { belongingStates, type Belonging } from '../../../../shared/areas/casefile-memory.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';

interface Props {
  readonly childId: string;
  readonly belonging: Belonging | null;
  readonly onClose: () => void;
}

export function BelongingPanel({ childId, belonging, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [fresh] = useState(newId);
  const [run] = useCommand('casefile.saveBelonging');
  const form = useContractForm(casefile['casefile.saveBelonging'].input, {
    ...{ childId, id: belonging?.id ?? fresh, rev: belonging?.rev ?? null, item: belonging?.item ?? '' },
    ...{
      note: belonging?.note ?? '',
      receivedOn: belonging?.receivedOn ?? null,
      receivedFrom: belonging?.receivedFrom ?? '',
    },
    ...{ keptAt: belonging?.keptAt ?? '', state: belonging?.state ?? 'kept', goneOn: belonging?.goneOn ?? null },
    ...{
      handedTo: belonging?.handedTo ?? '',
      paperOn: belonging?.paperOn ?? null,
      paperAuthor: belonging?.paperAuthor ?? '',
    },
  });
  const { control } = form;
  const state = useWatch({ control, name: 'state' });
  const text = { control, max: limits.name };
  return (
    <EntryPanel
      title={t(belonging ? 'belonging.change' : 'belonging.add')}
      form={form}
      draft={{ key: `casefile.belonging:${belonging?.id ?? childId}`, rev: belonging?.rev ?? null }}
      onSave={run}
      onClose={onClose}
    >
      <TextField control={control} name="item" label={t('field.item')} max={limits.title} required />
      <TextField {...text} name="keptAt" label={t('field.kept-at')} />
      <TextField {...text} name="receivedFrom" label={t('field.received-from')} />
      <DateField control={control} name="receivedOn" label={t('field.received-on')} max={today} />
      <ChoiceField
        control={control}
        name="state"
        label={t('field.belonging-state')}
        options={belongingStates.map((value) => ({ value, words: t(`belongingState.${value}`) }))}
      />
      {state === 'kept' ? null : (
        <DateField
          control={control}
          name="goneOn"
          label={t(state === 'lost' ? 'field.lost-on' : 'field.gone-on')}
          max={today}
          offerToday
        />
      )}
      {state === 'handed-over' ? <TextField {...text} name="handedTo" label={t('field.handed-to')} required /> : null}
      <TextField control={control} name="note" label={t('field.note')} max={limits.reason} multiline rows={2} />
      {belonging ? null : <PaperFields control={control} />}
    </EntryPanel>
  );
}
