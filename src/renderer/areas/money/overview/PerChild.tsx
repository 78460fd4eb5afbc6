/** What one child costs in a month, in the home and with a family: the last known figure, the first, and what is not known. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MoneyReport, ReportMonth } from '../../../../shared/areas/money.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { Section } from '../../../ui/Section.tsx';
import { useAmounts, useMonths } from '../../../ui/useAmounts.ts';

type Report = MoneyReport & { readonly currency: string };
type Which = 'perResident' | 'perSupported';

export function PerChild({ report }: { readonly report: Report }) {
  const t = useWords('money');
  return (
    <Section title={t('child.title')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <One report={report} which="perResident" />
        <One report={report} which="perSupported" />
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
        {t('child.how')}
      </Typography>
    </Section>
  );
}

const childrenOf = (month: ReportMonth, which: Which) => (which === 'perResident' ? month.residents : month.supported);

function One({ report, which }: { readonly report: Report; readonly which: Which }) {
  const t = useWords('money');
  const amounts = useAmounts();
  const months = useMonths();
  const { count } = useNumbers();
  const past = report.months.filter((one) => one.month < report.now);
  const known = past.filter((one) => one[which].state === 'known');
  const [first, last] = [known[0], known.at(-1)];
  const newest = past.at(-1);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
      <Typography variant="h3">{t(`child.${which}`)}</Typography>
      {last ? (
        <>
          <Typography sx={{ fontSize: '1.5rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>
            {last[which].complete ? null : `${t('child.at-least')} `}
            {amounts.whole(last[which].amount ?? 0, report.currency)}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {t('child.in', {
              month: months.long(last.month),
              count: childrenOf(last, which) ?? 0,
              n: count(childrenOf(last, which) ?? 0),
            })}
            {first && first !== last
              ? ` ${t('child.before', { amount: amounts.whole(first[which].amount ?? 0, report.currency), month: months.long(first.month) })}`
              : null}
          </Typography>
        </>
      ) : null}
      {newest && newest !== last ? (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {t('child.newest', { month: months.long(newest.month), why: t(`child.state.${newest[which].state}`) })}
        </Typography>
      ) : null}
      {past.length === 0 ? <Typography color="text.secondary">{t('child.none')}</Typography> : null}
    </Box>
  );
}
