/** What happened to some items: bought, packed, gone missing, given back. Each is written down with its day. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { parseAmount } from '../../../../shared/rules/kit-money.ts';
import type { Result } from '../../../../shared/result.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { CheckField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';
import { isIncluded } from '../states.ts';
import { atFields, movedLines, Quantities } from './quantities.ts';
import { QuantityRows } from './QuantityRows.tsx';
import type { WithKit } from './useKit.ts';

export type StepKind = 'bought' | 'packed' | 'missing' | 'returned';

const Values = z
  .strictObject({
    on: CivilDate,
    quantities: Quantities,
    /** What was paid for each, in one currency. */
    paid: z.record(z.string(), z.string().max(40, 'too-long')),
    currency: z.string().max(8, 'too-long'),
    receiptNumber: optionalText(limits.name),
    note: optionalText(limits.reason),
    reason: optionalText(limits.reason),
    toStock: z.boolean(),
  })
  .transform(({ quantities, paid, currency, ...rest }, context) => {
    const moved = movedLines(quantities, context);
    const code = currency.trim().toUpperCase();
    const known = /^[A-Z]{3}$/.test(code);
    const lines = moved.map((line) => {
      const typed = (paid[line.lineId] ?? '').trim();
      if (typed === '') return { ...line, paid: null, currency: null };
      if (!known) context.addIssue({ code: 'custom', path: ['currency'], message: 'currency' });
      const amount = known ? parseAmount(typed, code) : null;
      if (known && amount === null)
        context.addIssue({ code: 'custom', path: ['paid', line.lineId], message: 'amount' });
      return { ...line, paid: amount, currency: known ? code : null };
    });
    if (moved.length === 0) context.addIssue({ code: 'custom', path: ['quantities'], message: 'required' });
    return { ...rest, lines };
  });
type Input = z.input<typeof Values>;
type Read = z.output<typeof Values>;
type Form = ContractForm<Input, Read>;

/** How many are left to be moved by this step. */
function left(kind: StepKind, { counts }: KitLine): number {
  if (kind === 'bought') return counts.planned - counts.bought;
  if (kind === 'packed') return counts.planned - counts.packed;
  return kind === 'missing' ? counts.packed - counts.handedOver : counts.handedOver;
}

interface Props {
  readonly record: WithKit;
  readonly kind: StepKind;
  readonly onClose: () => void;
}

export function StepPanel({ record, kind, onClose }: Props) {
  const t = useWords('kit');
  // Money is not packed; what comes from the store room was bought before.
  const fits = (line: KitLine) =>
    kind === 'bought' ? line.means === 'bought' && !line.fromStock : kind !== 'packed' || line.kind !== 'money';
  const [lines] = useState(() => record.lines.filter((line) => isIncluded(line) && fits(line) && left(kind, line) > 0));
  return (
    <SidePanel open wide={kind === 'bought'} title={t(`step.${kind}-title`)} onClose={onClose}>
      {lines.length === 0 ? (
        <EmptyState title={t(`step.${kind}-none`)} />
      ) : (
        <StepForm record={record} kind={kind} lines={lines} onClose={onClose} />
      )}
    </SidePanel>
  );
}

function useSave(record: WithKit, kind: StepKind) {
  const [step] = useCommand('kit.step');
  const [pack] = useCommand('kit.pack');
  const [ids] = useState(() => new Map(record.lines.map((line) => [line.id, newId()])));
  return async (values: Read): Promise<Result<unknown>> => {
    const { on, receiptNumber, note, reason, toStock } = values;
    const about = { childId: record.child.id, kitId: record.kit.id, on };
    const lines = values.lines.map((line) => ({ id: ids.get(line.lineId) ?? newId(), ...line }));
    const plain = lines.map(({ id, lineId, quantity }) => ({ id, lineId, quantity }));
    const result =
      kind === 'packed'
        ? await pack({ ...about, lines: plain })
        : await step({
            ...{ ...about, step: kind, receiptNumber, note, reason },
            ...(kind === 'returned' ? { toStock } : {}),
            lines: kind === 'bought' ? lines : plain,
          });
    return atFields(result, values.lines);
  };
}

function startOf(record: WithKit, kind: StepKind, lines: readonly KitLine[], today: string): Input {
  const usual = kind === 'bought' || kind === 'packed';
  return {
    ...{ on: today, currency: record.currency ?? '', receiptNumber: '', note: '', reason: '', toStock: false },
    quantities: Object.fromEntries(lines.map((line) => [line.id, usual ? String(left(kind, line)) : ''])),
    paid: Object.fromEntries(lines.map((line) => [line.id, ''])),
  };
}

function StepForm({ record, kind, lines, onClose }: Props & { readonly lines: readonly KitLine[] }) {
  const t = useWords('kit');
  const { today } = useDates();
  const save = useSave(record, kind);
  const [start] = useState(() => startOf(record, kind, lines, today));
  const form: Form = useContractForm(Values, start);
  const { control } = form;
  const nothing = form.formState.errors.quantities?.root?.message ?? form.formState.errors.quantities?.message;
  return (
    <FormSheet
      form={form}
      save={t(`step.${kind}-save`)}
      draft={{ key: `kit.step:${kind}:${record.kit.id}` }}
      onSave={save}
      onSaved={onClose}
      onCancel={onClose}
    >
      <Typography variant="body2" color="text.secondary">
        {t(`step.${kind}-help`)}
      </Typography>
      <QuantityRows
        control={control}
        lines={lines}
        at={(id) => `quantities.${id}`}
        also={kind === 'bought' ? { at: (id) => `paid.${id}`, label: t('field.paid') } : null}
      />
      {nothing === undefined ? null : (
        <Typography role="alert" variant="body2" color="error">
          {t('step.choose')}
        </Typography>
      )}
      <DateField control={control} name="on" label={t('field.on')} max={today} required />
      {kind === 'bought' ? <Bought control={control} approved={record.kit.approved} /> : null}
      {kind === 'returned' ? (
        <CheckField control={control} name="toStock" label={t('field.to-stock')} help={t('field.to-stock-help')} />
      ) : null}
      {kind === 'packed' ? null : (
        <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.reason} />
      )}
    </FormSheet>
  );
}

/** What belongs to a purchase; without an approval also why it was made. */
function Bought({ control, approved }: { readonly control: Form['control']; readonly approved: boolean }) {
  const t = useWords('kit');
  return (
    <>
      <TextField control={control} name="currency" label={t('field.currency')} help={t('field.currency-help')} />
      <TextField control={control} name="receiptNumber" label={t('field.receipt-number')} max={limits.name} />
      {approved ? null : (
        <TextField
          control={control}
          name="reason"
          label={t('field.reason-unapproved')}
          help={t('field.reason-unapproved-help')}
          required
          max={limits.reason}
        />
      )}
    </>
  );
}
