/** A home: what it is called, what kind it is, since when it is open and from when on closed. */
import { useState } from 'react';
import { premises, siteKinds } from '../../../../shared/areas/premises.ts';
import type { Site } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useStoredWords } from '../names.ts';
import { RecordFoot } from './RecordFoot.tsx';

export function SitePanel({ one, onClose }: { readonly one: Site | null; readonly onClose: () => void }) {
  const t = useWords('premises');
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('premises.saveSite');
  const form = useContractForm(premises['premises.saveSite'].input, {
    ...{ id, rev: one?.rev ?? null, name: one?.ownName ?? null, kind: one?.kind ?? 'children-home' },
    ...{ place: one?.place ?? null, openedOn: one?.openedOn ?? null, closedOn: one?.closedOn ?? null },
  });
  const { control } = form;
  const organisation = one !== null && one.ownName === null ? t('field.home-name-help', { name: one.name }) : undefined;
  return (
    <RecordPanel
      title={one ? one.name : t('form.add-home')}
      form={form}
      draft={{ key: `premises.site:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add-home')}
      onSave={run}
      said={t('said.home')}
      onClose={onClose}
      storedWords={stored}
      foot={one ? <RecordFoot kind="site" record={one} onClose={onClose} /> : null}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.home-name')}
        help={organisation}
        max={limits.name}
        autoFocus
      />
      <SelectField
        control={control}
        name="kind"
        label={t('column.kind')}
        options={siteKinds.map((value) => ({ value, words: t(`site-kind.${value}`) }))}
      />
      <TextField control={control} name="place" label={t('column.place')} max={limits.title} />
      <DateField control={control} name="openedOn" label={t('column.openedOn')} />
      <DateField control={control} name="closedOn" label={t('column.closedOn')} help={t('field.closed-help')} />
    </RecordPanel>
  );
}
