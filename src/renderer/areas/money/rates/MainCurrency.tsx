/** The currency the accounts are kept in: every sum is told in it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import * as z from 'zod';
import type { MoneySettings } from '../../../../shared/areas/money.ts';
import { Currency } from '../../../../shared/currencies.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useColumnWords } from '../../../ui/columnWords.ts';
import { CurrencyField } from '../../../ui/CurrencyField.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { useContractForm } from '../../../ui/useContractForm.ts';

export function MainCurrency() {
  const t = useWords('money');
  const amounts = useAmounts();
  const mayWrite = useCan('money.write') !== null;
  const asked = useAsk('money.settings', {}, { keepPrevious: true });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={2} />;
  const { mainCurrency } = asked.data;
  return (
    <Box>
      <Typography sx={{ mb: 1.5, maxWidth: '72ch' }}>
        {mainCurrency === null
          ? t('rates.main-first')
          : t('rates.main-now', { currency: `${mainCurrency} (${amounts.name(mainCurrency)})` })}
      </Typography>
      {mayWrite ? <Choose key={asked.data.rev} settings={asked.data} /> : null}
    </Box>
  );
}

const Main = z.strictObject({ rev: z.int(), currency: Currency.nullable().pipe(z.string('required')) });

function Choose({ settings }: { readonly settings: MoneySettings }) {
  const t = useWords('money');
  const { say } = useUndo();
  const column = useColumnWords();
  const [run] = useCommand('money.setMainCurrency');
  const form = useContractForm(Main, { rev: settings.rev, currency: settings.mainCurrency });
  return (
    <FormSheet
      form={form}
      save={settings.mainCurrency === null ? t('rates.choose') : t('rates.change-main')}
      onSave={run}
      onSaved={() => say(t('said.main'))}
      conflictWords={column}
    >
      <CurrencyField
        control={form.control}
        name="currency"
        label={t('rates.main')}
        help={settings.mainCurrency === null ? undefined : t('rates.main-help')}
      />
    </FormSheet>
  );
}
