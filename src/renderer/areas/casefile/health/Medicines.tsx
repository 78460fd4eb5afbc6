/** What a child takes: dose, since when, until when. What has ended stays below. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import type { Medicine } from '../../../../shared/areas/casefile-health.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { AddButton } from '../parts/AddButton.tsx';
import { Entries, Entry, Said } from '../parts/Entry.tsx';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';
import { EditTool, RemoveTool } from '../parts/Tools.tsx';
import { useRemoving } from '../parts/useRemoving.ts';

interface Props {
  readonly childId: string;
  readonly medicines: readonly Medicine[];
  /** What the newest record says of treatment. */
  readonly said: boolean | null;
  readonly mayWrite: boolean;
}

export function Medicines({ childId, medicines, said, mayWrite }: Props) {
  const t = useWords('casefile');
  const [open, setOpen] = useState<Medicine | 'new' | null>(null);
  const remove = useRemoving(childId);
  const sorted = medicines.toSorted((a, b) => Number(b.current) - Number(a.current));
  const none = said === false ? t('medicine.none-said') : t('medicine.none');
  return (
    <Section
      title={t('medicine.title')}
      action={mayWrite ? <AddButton words={t('medicine.add')} onClick={() => setOpen('new')} /> : undefined}
    >
      {sorted.length === 0 ? <Typography color="text.secondary">{none}</Typography> : null}
      {said === true && !medicines.some((one) => one.current) ? (
        <Box sx={{ mb: 1 }}>
          <StateChip state="due-soon" words={t('medicine.said-but-none')} />
        </Box>
      ) : null}
      <Entries label={t('medicine.title')}>
        {sorted.map((one) => (
          <Line
            key={one.id}
            medicine={one}
            onEdit={mayWrite ? () => setOpen(one) : null}
            onRemove={() => void remove('medicine', one)}
          />
        ))}
      </Entries>
      {open ? (
        <MedicinePanel
          key={open === 'new' ? 'new' : open.id}
          childId={childId}
          medicine={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

interface LineProps {
  readonly medicine: Medicine;
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
}

function Line({ medicine, onEdit, onRemove }: LineProps) {
  const t = useWords('casefile');
  const { short } = useDates();
  const days = [
    medicine.startedOn ? t('medicine.since', { date: short(medicine.startedOn) }) : null,
    medicine.endedOn ? t('medicine.until', { date: short(medicine.endedOn) }) : null,
  ];
  return (
    <Entry
      title={[medicine.name, medicine.dose].filter(Boolean).join(', ')}
      chips={
        <StateChip
          plain
          state={medicine.current ? 'in-progress' : 'not-relevant'}
          words={t(medicine.current ? 'medicine.now' : 'medicine.over')}
        />
      }
      faint={!medicine.current}
      entry={medicine}
      actions={
        onEdit ? (
          <>
            <EditTool of={medicine.name} onClick={onEdit} />
            <RemoveTool of={medicine.name} onClick={onRemove} />
          </>
        ) : null
      }
    >
      <Said
        items={[
          [t('medicine.days'), days.filter(Boolean).join(' · ')],
          [t('field.for-what'), medicine.reason],
          [t('field.note'), medicine.note],
        ]}
      />
    </Entry>
  );
}

interface PanelProps {
  readonly childId: string;
  readonly medicine: Medicine | null;
  readonly onClose: () => void;
}

function MedicinePanel({ childId, medicine, onClose }: PanelProps) {
  const t = useWords('casefile');
  const [fresh] = useState(newId);
  const [run] = useCommand('casefile.saveMedicine');
  const form = useContractForm(casefile['casefile.saveMedicine'].input, {
    ...{ childId, id: medicine?.id ?? fresh, rev: medicine?.rev ?? null },
    ...{ name: medicine?.name ?? '', dose: medicine?.dose ?? '', reason: medicine?.reason ?? '' },
    ...{ startedOn: medicine?.startedOn ?? null, endedOn: medicine?.endedOn ?? null, note: medicine?.note ?? '' },
    ...{ paperOn: medicine?.paperOn ?? null, paperAuthor: medicine?.paperAuthor ?? '' },
  });
  const { control } = form;
  const draft = { key: `casefile.medicine:${medicine?.id ?? childId}`, rev: medicine?.rev ?? null };
  return (
    <EntryPanel
      title={t(medicine ? 'medicine.change' : 'medicine.add')}
      form={form}
      draft={draft}
      onSave={run}
      onClose={onClose}
    >
      <TextField control={control} name="name" label={t('field.medicine')} max={limits.name} required autoFocus />
      <TextField control={control} name="dose" label={t('field.dose')} help={t('field.dose-help')} max={limits.name} />
      <TextField control={control} name="reason" label={t('field.for-what')} max={limits.name} />
      <DateField control={control} name="startedOn" label={t('field.started-on')} offerToday />
      <DateField control={control} name="endedOn" label={t('field.last-day')} help={t('field.last-day-help')} />
      <TextField control={control} name="note" label={t('field.note')} max={limits.reason} multiline rows={2} />
      {medicine ? null : <PaperFields control={control} />}
    </EntryPanel>
  );
}
