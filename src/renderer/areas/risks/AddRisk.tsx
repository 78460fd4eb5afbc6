/** Raising a risk or an issue. */
import { useState } from 'react';
import { newId, useCommand } from '../../app/api.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';
import { RiskFields } from './RiskFields.tsx';
import { describedBy, inForm, RiskValues, valuesOf, type RiskForm, type RiskOutput } from './riskForm.ts';

interface Props {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function AddRisk({ onClose, onAdded }: Props) {
  const t = useWords('risks');
  const { today } = useDates();
  const [id] = useState(newId);
  const [run] = useCommand('risks.add');
  const form: RiskForm = useContractForm(RiskValues, valuesOf(null, today));
  const save = async (values: RiskOutput) => {
    const described = describedBy(values);
    if (!('before' in described)) return { ok: false, error: { code: 'invalid', ref: '', fields: described } } as const;
    const result = await run({ id, ...described });
    if (result.ok || !result.error.fields) return result;
    return { ok: false, error: { ...result.error, fields: result.error.fields.map(inForm) } } as const;
  };
  return (
    <SidePanel open wide title={t('page.add')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: 'risks.add' }}
        onSave={save}
        onSaved={() => {
          onClose();
          onAdded(id);
        }}
        onCancel={onClose}
      >
        <RiskFields form={form} risk={null} />
      </FormSheet>
    </SidePanel>
  );
}
