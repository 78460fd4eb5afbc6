/** A kind of paper: its name here, whether every file needs it, what goes along, when it is said that it runs out. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { goings, type DocumentKind } from '../../../../shared/areas/casefile-documents.ts';
import type { Result } from '../../../../shared/result.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useKindName } from '../names.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';
import { daysField } from '../parts/numbers.ts';

const Values = z.strictObject({
  id: z.string(),
  name: optionalText(limits.name),
  required: z.boolean(),
  goes: z.enum(goings).nullable(),
  expires: z.boolean(),
  warnDays: daysField,
});
type Values = z.output<typeof Values>;

interface Props {
  readonly kind: DocumentKind | null;
  readonly onClose: () => void;
}

function useSaving(kind: DocumentKind | null) {
  const [add] = useCommand('casefile.addKind');
  const [edit] = useCommand('casefile.editKind');
  return async ({ id, name, warnDays, ...rest }: Values, over?: number): Promise<Result<unknown>> => {
    const days = warnDays === null ? {} : { warnDays };
    if (kind) return await edit({ id, rev: over ?? kind.rev, name, ...rest, ...days });
    const missing = { code: 'invalid', ref: '', fields: [{ path: 'name', rule: 'required' }] } as const;
    return name === null ? { ok: false, error: missing } : await add({ id, name, ...rest, ...days });
  };
}

export function KindPanel({ kind, onClose }: Props) {
  const t = useWords('casefile');
  const kindName = useKindName();
  const [fresh] = useState(newId);
  const save = useSaving(kind);
  const form = useContractForm(Values, {
    ...{ id: kind?.id ?? fresh, name: kind?.name ?? '', required: kind?.required ?? false, goes: kind?.goes ?? null },
    ...{ expires: kind?.expires ?? false, warnDays: kind?.warnDays ?? 60 },
  });
  const { control } = form;
  const expires = useWatch({ control, name: 'expires' });
  const shipped = kind !== null && kind.origin !== 'own';
  return (
    <EntryPanel
      title={kind ? kindName(kind) : t('kind.add')}
      form={form}
      draft={{ key: `casefile.kind:${kind?.id ?? 'new'}`, rev: kind?.rev ?? null }}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t('kind.own-name')}
        help={shipped ? t('kind.own-name-help', { name: kindName({ id: kind.id, name: null }) }) : undefined}
        max={limits.name}
        required={!shipped}
      />
      <CheckField control={control} name="required" label={t('kind.is-required')} help={t('kind.is-required-help')} />
      <SelectField
        control={control}
        name="goes"
        label={t('kind.goes')}
        none={t('goes.none')}
        options={goings.map((value) => ({ value, words: t(`goes.${value}`) }))}
      />
      <CheckField control={control} name="expires" label={t('kind.runs-out')} />
      {expires ? (
        <TextField
          control={control}
          name="warnDays"
          label={t('kind.warn-days')}
          help={t('kind.warn-help')}
          type="number"
        />
      ) : null}
      {kind ? <RetireButton kind={kind} onDone={onClose} /> : null}
    </EntryPanel>
  );
}

function RetireButton({ kind, onDone }: { readonly kind: DocumentKind; readonly onDone: () => void }) {
  const t = useWords('casefile');
  const words = useErrorWords();
  const undo = useUndo();
  const [edit, { running }] = useCommand('casefile.editKind');
  const turn = async () => {
    const retired = !kind.retired;
    const done = await edit({ id: kind.id, rev: kind.rev, retired });
    if (!done.ok) return undo.say(words(done.error));
    undo.offer(t(retired ? 'kind.was-retired' : 'kind.was-brought-back'), () =>
      edit({ id: kind.id, rev: done.value.rev, retired: !retired }),
    );
    onDone();
  };
  return (
    <Button size="small" color="secondary" disabled={running} onClick={() => void turn()} sx={{ justifySelf: 'start' }}>
      {t(kind.retired ? 'kind.bring-back' : 'kind.retire')}
    </Button>
  );
}
