/** One item of the kit: why it is in it, its fields, leaving it out or putting it in again. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useKitNames } from '../names.ts';
import { LeaveOut } from './LeaveOut.tsx';
import { LineFields, LineForm, lineInput } from './LineFields.tsx';
import { useFieldWords } from './useFieldWords.ts';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

interface Props {
  readonly record: WithKit;
  readonly line: KitLine;
  readonly onClose: () => void;
}

export function LinePanel({ record, line, onClose }: Props) {
  const names = useKitNames();
  const may = useMay();
  const hint = names.hint(line.item.id);
  return (
    <SidePanel open title={names.item(line.item)} onClose={onClose}>
      {hint ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {hint}
        </Typography>
      ) : null}
      <Why line={line} />
      {may.write && line.decision === 'included' ? (
        <EditLine key={line.rev} record={record} line={line} onClose={onClose} />
      ) : (
        <LineFacts line={line} />
      )}
      {may.write ? <InOrOut childId={record.child.id} line={line} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function Why({ line }: { readonly line: KitLine }) {
  const t = useWords('kit');
  const names = useKitNames();
  if (!line.answer && line.reason === null) return null;
  return (
    <Box sx={{ mb: 2, p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
      {line.answer ? (
        <Typography variant="body2">{t('line.template-says', { why: names.why(line.answer) })}</Typography>
      ) : (
        <Typography variant="body2">{t('line.own')}</Typography>
      )}
      {line.reason === null ? null : (
        <Typography variant="body2">{t('line.reason-said', { reason: line.reason })}</Typography>
      )}
    </Box>
  );
}

function EditLine({ record, line, onClose }: Props) {
  const t = useWords('kit');
  const words = useFieldWords();
  const [run] = useCommand('kit.editLine');
  const [start] = useState(() => lineInput(line, record.currency));
  const form = useContractForm(LineForm, start);
  const quantity = useWatch({ control: form.control, name: 'quantity' });
  return (
    <FormSheet
      form={form}
      draft={{ key: `kit.line:${line.id}`, rev: line.rev }}
      conflictWords={(field) => words.field('kit_line', field)}
      conflictValue={(field, value) => words.value('kit_line', field, value)}
      onSave={({ rev, ...values }, over) =>
        run({ childId: record.child.id, id: line.id, rev: over ?? rev ?? line.rev, ...values })
      }
      onSaved={onClose}
      onCancel={onClose}
    >
      <LineFields control={form.control} mayStock={line.item.id !== null} />
      <TextField
        control={form.control}
        name="reason"
        label={t('field.reason-change')}
        help={t(quantity === line.quantity ? 'field.reason-change-help' : 'field.reason-quantity')}
        required={quantity !== line.quantity}
        max={limits.reason}
      />
    </FormSheet>
  );
}

function LineFacts({ line }: { readonly line: KitLine }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { unitCost, currency } = line;
  const cost =
    unitCost === null || currency === null ? t('money.not-known') : names.money({ amount: unitCost, currency });
  return (
    <Facts
      items={[
        { label: t('field.quantity'), value: names.amount(line.quantity, line.unit) },
        { label: t('field.unit-cost'), value: cost },
        { label: t('field.means'), value: t(`means.${line.means}`) },
        ...(line.size === null ? [] : [{ label: t('field.size'), value: line.size }]),
        ...(line.budgetLine === null ? [] : [{ label: t('field.budget-line'), value: line.budgetLine }]),
        ...(line.note === null ? [] : [{ label: t('field.note'), value: line.note }]),
      ]}
    />
  );
}

function InOrOut({
  childId,
  line,
  onClose,
}: {
  readonly childId: string;
  readonly line: KitLine;
  onClose: () => void;
}) {
  const t = useWords('kit');
  const { say } = useUndo();
  const words = useErrorWords();
  const [run, { running }] = useCommand('kit.decideLine');
  const [leaving, setLeaving] = useState(false);
  const putIn = async () => {
    const result = await run({ childId, id: line.id, rev: line.rev, included: true });
    if (!result.ok) return say(words(result.error));
    return onClose();
  };
  return (
    <Box sx={{ mt: 2 }}>
      {line.decision === 'left-out' ? (
        <Button variant="outlined" disabled={running} onClick={() => void putIn()}>
          {t('line.put-in')}
        </Button>
      ) : (
        <Button size="small" color="secondary" onClick={() => setLeaving(true)}>
          {t('line.leave-out')}
        </Button>
      )}
      {leaving ? <LeaveOut childId={childId} line={line} onClose={onClose} /> : null}
    </Box>
  );
}
