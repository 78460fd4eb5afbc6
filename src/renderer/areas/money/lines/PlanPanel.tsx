/** So much a month, from one month on; a higher amount for some months gives way to the one before when it ends. */
import { useState } from 'react';
import * as z from 'zod';
import { money } from '../../../../shared/areas/money.ts';
import type { BudgetLine, PlanLine } from '../../../../shared/areas/money.ts';
import { Amount } from '../../../../shared/currencies.ts';
import { monthOf } from '../../../../shared/months.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { AmountField } from '../../../ui/AmountField.tsx';
import { MonthField } from '../../../ui/MonthField.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../RecordFoot.tsx';

const schema = money['money.savePlan'].input.extend({ amount: Amount.nullable().pipe(z.int('required')) });

interface Props {
  readonly one: PlanLine | null;
  readonly line: BudgetLine;
  readonly onClose: () => void;
}

export function PlanPanel({ one, line, onClose }: Props) {
  const t = useWords('money');
  const { today } = useDates();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('money.savePlan');
  const now = monthOf(today);
  const form = useContractForm(schema, {
    ...{ id, rev: one?.rev ?? null, lineId: line.id, from: one?.from ?? now, amount: one?.amount ?? null },
    until: one ? one.until : line.kind === 'one-off' ? now : null,
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? t('plan.change') : t('plan.add')}
      form={form}
      draft={{ key: `money.plan:${one?.id ?? line.id}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('plan.add')}
      onSave={run}
      said={t('said.plan')}
      onClose={onClose}
      foot={one ? <RecordFoot kind="plan" record={one} onClose={onClose} /> : null}
    >
      <AmountField
        control={control}
        name="amount"
        label={t('plan.amount')}
        currency={line.currency}
        required
        autoFocus
      />
      <MonthField control={control} name="from" label={t('plan.from')} required />
      <MonthField control={control} name="until" label={t('plan.until')} help={t('plan.until-help')} />
    </RecordPanel>
  );
}
