/** What the parts of the chart are, said at its end side instead of a legend; and the rise, where it was highest. */
import { useTheme } from '@mui/material/styles';
import type { MoneyReport } from '../../../../shared/areas/money.ts';
import { useWords } from '../../../app/i18n.ts';
import { spread } from '../../../ui/chartScale.ts';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { useServesWords } from '../names.ts';
import { size } from './places.ts';
import type { Places } from './places.ts';
import { order, stackOf } from './stack.ts';

interface Props {
  readonly report: MoneyReport & { readonly currency: string };
  readonly places: Places;
  readonly patterns: string;
}

export function ChartLabels(props: Props) {
  return (
    <>
      <Parts {...props} />
      <Peak {...props} />
    </>
  );
}

/** Each part beside where it stands in the last bar that has it; the plan's line beside its end. */
function Parts({ report, places, patterns }: Props) {
  const t = useWords('money');
  const serves = useServesWords();
  const { tokens } = useTheme();
  const used = order.filter((one) =>
    report.months.some((month) => stackOf(month).some((piece) => piece.serves === one)),
  );
  const last = report.months.findLast((month) => stackOf(month).length > 0);
  const wanted = used.map((one) => {
    const pieces = last ? stackOf(last) : [];
    const piece = pieces.find((each) => each.serves === one);
    const top = pieces.reduce((sum, each) => sum + each.amount, 0);
    return places.y(piece ? piece.below + piece.amount / 2 : top);
  });
  const planned =
    report.months.findLast((month) => (month.plannedTotal?.amount ?? null) !== null)?.plannedTotal?.amount ?? null;
  const all = [...wanted, ...(planned === null ? [] : [places.y(planned) - 12])];
  const at = spread(all, 18, size.top + 4, size.height - size.bottom - 4);
  const x = size.width - size.right + 12;
  return (
    <>
      {used.map((one, n) => (
        <g key={one}>
          <rect
            x={places.across(x + (places.rtl ? 12 : 0))}
            y={(at[n] ?? 0) - 9}
            width="12"
            height="12"
            fill={`url(#${patterns}${one})`}
            stroke={tokens.soft}
            strokeWidth="0.75"
          />
          <text x={places.across(x + 18)} y={(at[n] ?? 0) + 1} fill={tokens.ink}>
            {serves(one)}
          </text>
        </g>
      ))}
      {planned === null ? null : (
        <g>
          <line
            x1={places.across(x)}
            x2={places.across(x + 12)}
            y1={(at.at(-1) ?? 0) - 3}
            y2={(at.at(-1) ?? 0) - 3}
            stroke={tokens.ink}
            strokeWidth="1.75"
          />
          <text x={places.across(x + 18)} y={(at.at(-1) ?? 0) + 1} fill={tokens.ink}>
            {t('chart.plan')}
          </text>
        </g>
      )}
    </>
  );
}

/** The highest month, with what it cost. */
function Peak({ report, places }: Props) {
  const t = useWords('money');
  const amounts = useAmounts();
  const { tokens } = useTheme();
  const { rise, months, currency } = report;
  const n = rise ? months.findIndex((one) => one.month === rise.peakMonth) : -1;
  if (!rise || n < 0) return null;
  const y = places.y(rise.peak) - 8;
  return (
    <text x={places.middle(n)} y={Math.max(22, y)} textAnchor="middle" fill={tokens.ink} fontWeight="650">
      {t('chart.peak', { amount: amounts.short(rise.peak, currency) })}
    </text>
  );
}
