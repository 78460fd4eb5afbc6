/** One month of one home, changed. */
import type { CountLine } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useMonths } from '../../../ui/useAmounts.ts';
import { RecordFoot } from '../forms/RecordFoot.tsx';
import { Count } from './countSchema.ts';
import type { CountForm } from './countSchema.ts';

interface Props {
  readonly line: CountLine;
  readonly siteId: string;
  readonly onClose: () => void;
}

export function CountPanel({ line, siteId, onClose }: Props) {
  const t = useWords('premises');
  const months = useMonths();
  const [run] = useCommand('premises.setCount');
  const { month, rev, residents, supported, note, id } = line;
  const form: CountForm = useContractForm(Count, { siteId, month, rev, residents, supported, note });
  const { control } = form;
  return (
    <RecordPanel
      title={months.long(month)}
      form={form}
      draft={{ key: `premises.count:${siteId}:${month}`, rev }}
      onSave={run}
      said={t('said.count')}
      onClose={onClose}
      foot={id !== null && rev !== null ? <RecordFoot kind="count" record={{ id, rev }} onClose={onClose} /> : null}
    >
      <TextField
        control={control}
        name="residents"
        label={t('column.residents')}
        help={t('field.residents-help')}
        type="number"
        autoFocus
      />
      <TextField
        control={control}
        name="supported"
        label={t('column.supported')}
        help={t('field.supported-help')}
        type="number"
      />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} multiline />
    </RecordPanel>
  );
}
