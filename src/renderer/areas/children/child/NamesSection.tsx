/** Other names: on papers, at home, from before, in another script; all of them are found by searching. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import { nameKinds } from '../../../../shared/areas/children-parts.ts';
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EditSection } from './EditSection.tsx';
import { PartLine, plainList } from './PartLine.tsx';
import { useConflictWords } from './useConflictWords.ts';

type Name = ChildRecord['names'][number];

export function NamesSection({ record }: { readonly record: ChildRecord }) {
  const t = useWords('children');
  const has = useHasWord('children');
  const script = (name: Name) => {
    const key = `script.${name.script ?? ''}`;
    return has(key) && name.script !== 'Latn' ? t(key) : null;
  };
  return (
    <EditSection
      adds
      title={t('name.title')}
      verb={t('name.add')}
      form={(onDone) => <NameForm childId={record.id} name={null} onDone={onDone} />}
    >
      {record.names.length === 0 ? <Typography color="text.secondary">{t('name.none')}</Typography> : null}
      <Box component="ul" sx={plainList}>
        {record.names.map((one) => (
          <PartLine
            key={one.id}
            part="name"
            id={one.id}
            rev={one.rev}
            name={one.name}
            form={(onDone) => <NameForm childId={record.id} name={one} onDone={onDone} />}
          >
            <span dir="auto">{one.name}</span>
            <Typography variant="body2" color="text.secondary">
              {[t(`name-kind.${one.kind}`), script(one)].filter(Boolean).join(' · ')}
            </Typography>
          </PartLine>
        ))}
      </Box>
    </EditSection>
  );
}

const NameValues = z.strictObject({ kind: z.enum(nameKinds), name: text(limits.name) });

interface FormProps {
  readonly childId: string;
  readonly name: Name | null;
  readonly onDone: () => void;
}

function NameForm({ childId, name, onDone }: FormProps) {
  const t = useWords('children');
  const conflict = useConflictWords();
  const [id] = useState(() => name?.id ?? newId());
  const [save] = useCommand('children.saveName');
  const form = useContractForm(NameValues, { kind: name?.kind ?? 'official', name: name?.name ?? '' });
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.name:${name?.id ?? childId}`, rev: name?.rev ?? null }}
      {...(name ? {} : { save: t('name.add') })}
      onSave={(values, over) => save({ ...values, childId, id, rev: name ? (over ?? name.rev) : null })}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <TextField control={form.control} name="name" label={t('field.name')} max={limits.name} autoFocus />
      <SelectField
        control={form.control}
        name="kind"
        label={t('field.kind')}
        options={nameKinds.map((value) => ({ value, words: t(`name-kind.${value}`) }))}
      />
    </FormSheet>
  );
}
