/** Handing over: one paper for goods, one for documents, one for medicines; some items now, others another day. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { receiptParts } from '../../../../shared/areas/kit-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PrintIcon } from '../../../ui/icons.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { isIncluded, partOf } from '../states.ts';
import { atFields, movedLines, Quantities } from './quantities.ts';
import { QuantityRows } from './QuantityRows.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import type { Part } from './ReceiptPaper.tsx';
import type { WithKit } from './useKit.ts';

const Values = z
  .strictObject({
    part: z.enum(receiptParts),
    on: CivilDate,
    receiver: text(limits.name),
    relation: optionalText(limits.name),
    worker: text(limits.name),
    healthPerson: optionalText(limits.name),
    place: optionalText(limits.name),
    note: optionalText(limits.note),
    quantities: Quantities,
    /** Which lines stand on which paper, to read only those. */
    parts: z.record(z.string(), z.enum(receiptParts)),
  })
  .transform(({ quantities, parts, ...rest }, context) => {
    const mine = Object.fromEntries(Object.entries(quantities).filter(([id]) => parts[id] === rest.part));
    const lines = movedLines(mine, context);
    if (lines.length === 0) context.addIssue({ code: 'custom', path: ['quantities'], message: 'required' });
    if (rest.part === 'medicines' && rest.healthPerson === null) {
      context.addIssue({ code: 'custom', path: ['healthPerson'], message: 'required' });
    }
    return { ...rest, healthPerson: rest.part === 'medicines' ? rest.healthPerson : null, lines };
  });
type Input = z.input<typeof Values>;

export function HandOverPanel({ record, onClose }: { readonly record: WithKit; readonly onClose: () => void }) {
  const t = useWords('kit');
  const [lines] = useState(() =>
    record.lines.filter((line) => isIncluded(line) && line.counts.handedOver < line.counts.planned),
  );
  return (
    <SidePanel open title={t('step.handed-over-title')} onClose={onClose}>
      {lines.length === 0 ? (
        <EmptyState title={t('step.handed-over-none')} />
      ) : (
        <HandOver record={record} lines={lines} onClose={onClose} />
      )}
    </SidePanel>
  );
}

interface Props {
  readonly record: WithKit;
  readonly lines: WithKit['lines'];
  readonly onClose: () => void;
}

function useStart({ record, lines }: Props): Input {
  const { today } = useDates();
  const { user } = useMe();
  const last = record.receipts.at(-1);
  const [start] = useState((): Input => ({
    part: receiptParts.find((part) => lines.some((line) => partOf(line.kind) === part)) ?? 'goods',
    on: record.moveOn !== null && record.moveOn < today ? record.moveOn : today,
    receiver: last?.receiver ?? '',
    relation: last?.relation ?? '',
    worker: last?.worker ?? user.name,
    healthPerson: '',
    place: last?.place ?? '',
    note: '',
    quantities: Object.fromEntries(lines.map((line) => [line.id, String(line.counts.packed - line.counts.handedOver)])),
    parts: Object.fromEntries(lines.map((line) => [line.id, partOf(line.kind)])),
  }));
  return start;
}

function HandOver(props: Props) {
  const { record, lines, onClose } = props;
  const t = useWords('kit');
  const { today } = useDates();
  const [run] = useCommand('kit.handOver');
  const [ids] = useState(() => ({ receipt: newId(), of: new Map(lines.map((line) => [line.id, newId()])) }));
  const form = useContractForm(Values, useStart(props));
  const { control } = form;
  const part = useWatch({ control, name: 'part' });
  const parts = receiptParts.filter((one) => lines.some((line) => partOf(line.kind) === one));
  const errors = form.formState.errors.quantities;
  return (
    <FormSheet
      form={form}
      save={t('step.handed-over-save')}
      draft={{ key: `kit.hand-over:${record.kit.id}` }}
      onSave={async ({ lines: moved, ...values }) => {
        const chosen = moved.map((line) => ({ id: ids.of.get(line.lineId) ?? newId(), ...line }));
        const about = { id: ids.receipt, childId: record.child.id, kitId: record.kit.id };
        return atFields(await run({ ...about, ...values, lines: chosen }), moved);
      }}
      onSaved={onClose}
      onCancel={onClose}
    >
      <ChoiceField
        control={control}
        name="part"
        label={t('field.part')}
        options={parts.map((value) => ({ value, words: t(`part.${value}`), help: t(`part-help.${value}`) }))}
      />
      <PaperFirst record={record} part={part} />
      <QuantityRows
        control={control}
        lines={lines.filter((line) => partOf(line.kind) === part)}
        at={(id) => `quantities.${id}`}
      />
      {errors?.root?.message === undefined && errors?.message === undefined ? null : (
        <Typography role="alert" variant="body2" color="error">
          {t('step.choose')}
        </Typography>
      )}
      <DateField control={control} name="on" label={t('field.on')} max={today} required />
      <TextField control={control} name="receiver" label={t('field.receiver')} max={limits.name} required />
      <TextField control={control} name="relation" label={t('field.relation')} max={limits.name} />
      {part === 'medicines' ? (
        <TextField
          control={control}
          name="healthPerson"
          label={t('field.health-person')}
          help={t('field.health-person-help')}
          max={limits.name}
          required
        />
      ) : null}
      <TextField control={control} name="worker" label={t('field.worker')} max={limits.name} required />
      <TextField control={control} name="place" label={t('field.place')} max={limits.name} />
      <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.note} />
    </FormSheet>
  );
}

/** The paper to be signed is printed before anybody travels. */
function PaperFirst({ record, part }: { readonly record: WithKit; readonly part: Part }) {
  const t = useWords('kit');
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Button size="small" startIcon={<PrintIcon />} onClick={() => setOpen(true)}>
        {t('receipt.print-first')}
      </Button>
      {open ? <ReceiptDialog record={record} part={part} receipt={null} onClose={() => setOpen(false)} /> : null}
    </Box>
  );
}
