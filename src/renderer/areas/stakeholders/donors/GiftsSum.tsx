/** What donors give in a year, added in the main currency, and how much of it may follow the children. */
import Typography from '@mui/material/Typography';
import type { DonorFund } from '../../../../shared/areas/stakeholders.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Go } from '../../../ui/Go.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';

interface Money {
  readonly amount: number;
  readonly currency: string;
}

const moneyOf = (one: DonorFund): readonly Money[] =>
  one.giving === 'yearly' && one.amount !== null && one.currency !== null
    ? [{ amount: one.amount, currency: one.currency }]
    : [];

/** Currencies that cannot be added; none where that is not what failed. */
function withoutRate(failure: Failure | undefined, amounts: readonly Money[]): readonly string[] {
  const places = (failure?.fields ?? []).filter((field) => field.rule === 'rate-missing');
  return [...new Set(places.flatMap((field) => amounts[Number(field.path.split('.')[1])]?.currency ?? []))];
}

export function GiftsSum({ funds }: { readonly funds: readonly DonorFund[] }) {
  const t = useWords('stakeholders');
  const amounts = useAmounts();
  const { today } = useDates();
  const all = funds.flatMap(moneyOf);
  const agreed = funds.filter((one) => one.agreedOn !== null).flatMap(moneyOf);
  const skip = useCan('money.read') === null || all.length === 0;
  const whole = useAsk('money.convert', { on: today, amounts: all }, { skip, keepPrevious: true });
  const moving = useAsk('money.convert', { on: today, amounts: agreed }, { skip, keepPrevious: true });
  const missing = withoutRate(whole.error, all);
  if (skip) return null;
  if (missing.length > 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('donors.no-rate', { currency: missing.join(', ') })} <Go to="/money/rates">{t('donors.to-rates')}</Go>
      </Typography>
    );
  }
  if (!whole.data || !moving.data) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {t('donors.sum', {
        all: amounts.whole(whole.data.amount, whole.data.currency),
        agreed: amounts.whole(moving.data.amount, moving.data.currency),
      })}
    </Typography>
  );
}
