/** Who pays; one that pays no more is set aside. */
import { useState } from 'react';
import { money } from '../../../../shared/areas/money.ts';
import type { Source } from '../../../../shared/areas/money.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { CheckField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../RecordFoot.tsx';

export function SourcePanel({ one, onClose }: { readonly one: Source | null; readonly onClose: () => void }) {
  const t = useWords('money');
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('money.saveSource');
  const form = useContractForm(money['money.saveSource'].input, {
    ...{ id, rev: one?.rev ?? null, name: one?.name ?? '', note: one?.note ?? null, retired: one?.retired ?? false },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? one.name : t('sources.add')}
      form={form}
      draft={{ key: `money.source:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('sources.add')}
      onSave={run}
      said={t('said.source')}
      onClose={onClose}
      foot={one ? <RecordFoot kind="source" record={one} onClose={onClose} /> : null}
    >
      <TextField
        control={control}
        name="name"
        label={t('field.source-name')}
        help={t('field.source-help')}
        max={limits.name}
        required
        autoFocus
      />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} multiline />
      {one ? (
        <CheckField
          control={control}
          name="retired"
          label={t('field.source-aside')}
          help={t('field.source-aside-help')}
        />
      ) : null}
    </RecordPanel>
  );
}
