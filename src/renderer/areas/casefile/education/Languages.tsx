/** Languages and customs, as dated records: what is lost can be found again. */
import { useState } from 'react';
import { casefile } from '../../../../shared/areas/casefile.ts';
import type { LanguageRecord } from '../../../../shared/areas/casefile-education.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { AddButton } from '../parts/AddButton.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Entries, Entry, Said } from '../parts/Entry.tsx';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { KnownField } from '../parts/KnownField.tsx';
import { PaperFields } from '../parts/PaperFields.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useRemoving } from '../parts/useRemoving.ts';

interface Props {
  readonly childId: string;
  readonly records: readonly LanguageRecord[];
  readonly mayWrite: boolean;
}

export function Languages({ childId, records, mayWrite }: Props) {
  const t = useWords('casefile');
  const { short } = useDates();
  const [open, setOpen] = useState(false);
  const remove = useRemoving(childId);
  const write = () => setOpen(true);
  const add = mayWrite ? <AddButton words={t('language.add')} onClick={write} /> : undefined;
  return (
    <Section title={t('language.title')} action={records.length > 0 ? add : undefined}>
      {mayWrite ? <DraftNotice draftKey={`casefile.languages:${childId}`} onOpen={write} /> : null}
      {records.length === 0 ? (
        <EmptyState title={t('language.empty')} text={t('language.empty-text')} action={add} />
      ) : (
        <Entries label={t('language.title')}>
          {records.map((one, index) => (
            <Entry
              key={one.id}
              on={one.recordedOn}
              title={one.motherTongue ?? t('language.record')}
              chips={one.lost ? <StateChip plain state="due-soon" words={t('language.lost')} /> : null}
              faint={index > 0}
              entry={one}
              actions={
                mayWrite ? (
                  <RemoveTool of={short(one.recordedOn)} onClick={() => void remove('languages', one)} />
                ) : null
              }
            >
              <Said
                items={[
                  [t('field.spoken'), one.spoken],
                  [t('field.lost-note'), one.lostNote],
                  [t('field.customs'), one.customs],
                ]}
              />
            </Entry>
          ))}
        </Entries>
      )}
      {open ? <LanguagePanel childId={childId} last={records[0] ?? null} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

interface PanelProps {
  readonly childId: string;
  readonly last: LanguageRecord | null;
  readonly onClose: () => void;
}

function LanguagePanel({ childId, last, onClose }: PanelProps) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('casefile.recordLanguages');
  const form = useContractForm(casefile['casefile.recordLanguages'].input, {
    ...{ childId, id, recordedOn: today, motherTongue: last?.motherTongue ?? '', spoken: last?.spoken ?? '' },
    ...{ lost: last?.lost ?? null, lostNote: last?.lostNote ?? '', customs: last?.customs ?? '' },
    ...{ paperOn: null, paperAuthor: '' },
  });
  const { control } = form;
  const long = { control, max: limits.reason, multiline: true, rows: 2 };
  return (
    <EntryPanel
      title={t('language.add')}
      form={form}
      draft={{ key: `casefile.languages:${childId}` }}
      onSave={run}
      onClose={onClose}
    >
      <DateField control={control} name="recordedOn" label={t('field.recorded-on')} max={today} required />
      <TextField control={control} name="motherTongue" label={t('field.mother-tongue')} max={limits.name} />
      <TextField {...long} name="spoken" label={t('field.spoken')} help={t('field.spoken-help')} />
      <KnownField control={control} name="lost" label={t('field.lost')} help={t('field.lost-help')} />
      <TextField {...long} name="lostNote" label={t('field.lost-note')} />
      <TextField {...long} name="customs" label={t('field.customs')} help={t('field.customs-help')} />
      <PaperFields control={control} />
    </EntryPanel>
  );
}
