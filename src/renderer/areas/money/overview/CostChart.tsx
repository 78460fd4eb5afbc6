/**
 * Month by month what it cost, stacked by whom it serves: filled where money was spent, hollow where it is only
 * planned, and the plan as a stepped line over all of it. Patterns and words at the side tell the parts apart, so that
 * it reads in grey; a table with the same figures stands below it.
 */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useId } from 'react';
import type { MoneyReport, ReportMonth } from '../../../../shared/areas/money.ts';
import { useWords } from '../../../app/i18n.ts';
import { namedMonths } from '../../../ui/chartScale.ts';
import { useAmounts, useMonths } from '../../../ui/useAmounts.ts';
import { ChartLabels } from './ChartLabels.tsx';
import { colourOf, placesOf, size } from './places.ts';
import type { Places } from './places.ts';
import { stackOf } from './stack.ts';
import type { Piece } from './stack.ts';

export function CostChart({ report }: { readonly report: MoneyReport & { readonly currency: string } }) {
  const t = useWords('money');
  const months = useMonths();
  const { direction } = useTheme();
  const name = useId().replaceAll(':', '');
  const places = placesOf(report.months, direction === 'rtl');
  const [first, last] = [report.months[0], report.months.at(-1)];
  if (!first || !last) return null;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('chart.label', { from: months.long(first.month), until: months.long(last.month) })}
      viewBox={`0 0 ${size.width} ${size.height}`}
      sx={{ display: 'block', width: '100%', fontSize: 12, '& text': { fontVariantNumeric: 'tabular-nums' } }}
    >
      <Patterns name={name} />
      <Axes report={report} places={places} />
      {report.months.map((month, n) => (
        <Bar key={month.month} pieces={stackOf(month)} n={n} places={places} patterns={name} />
      ))}
      <PlanLine months={report.months} places={places} />
      <Unknown months={report.months} places={places} />
      <ChartLabels report={report} places={places} patterns={name} />
    </Box>
  );
}

/** Lines across for the families, dots for what is shared, lines aslant for the change: told apart without colour. */
function Patterns({ name }: { readonly name: string }) {
  const { tokens } = useTheme();
  const plain = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  return (
    <defs>
      <pattern id={`${name}residence`} {...plain}>
        <rect width="6" height="6" fill={colourOf('residence', tokens)} />
      </pattern>
      <pattern id={`${name}family`} {...plain}>
        <rect width="6" height="6" fill={tokens.sheet} />
        <rect width="6" height="3.4" fill={colourOf('family', tokens)} />
      </pattern>
      <pattern id={`${name}change`} {...plain} patternTransform="rotate(45)">
        <rect width="6" height="6" fill={tokens.sheet} />
        <rect width="3" height="6" fill={colourOf('change', tokens)} />
      </pattern>
      <pattern id={`${name}shared`} {...plain}>
        <rect width="6" height="6" fill={tokens.sheet} />
        <circle cx="2" cy="2" r="1.4" fill={colourOf('shared', tokens)} />
        <circle cx="5" cy="5" r="1.4" fill={colourOf('shared', tokens)} />
      </pattern>
    </defs>
  );
}

function Axes({
  report,
  places,
}: {
  readonly report: MoneyReport & { readonly currency: string };
  readonly places: Places;
}) {
  const t = useWords('money');
  const months = useMonths();
  const amounts = useAmounts();
  const { tokens } = useTheme();
  const { across, y, middle, marks } = places;
  const named = namedMonths(report.months.length, 9);
  const now = report.months.findIndex((one) => one.month === report.now);
  return (
    <>
      <text x={across(size.left)} y={12} fill={tokens.soft}>
        {t('chart.unit', { currency: report.currency })}
      </text>
      {marks.map((mark) => (
        <g key={mark}>
          <line
            x1={across(size.left)}
            x2={across(size.width - size.right)}
            y1={y(mark)}
            y2={y(mark)}
            stroke={tokens.hairline}
          />
          <text x={across(size.left - 8)} y={y(mark) + 4} textAnchor="end" fill={tokens.soft}>
            {amounts.short(mark, report.currency)}
          </text>
        </g>
      ))}
      {report.months.map(({ month }, n) =>
        named.has(n) ? (
          <text key={month} x={middle(n)} y={size.height - 10} textAnchor="middle" fill={tokens.soft}>
            {months.short(month)}
          </text>
        ) : null,
      )}
      {now >= 0 && now < report.months.length - 1 ? (
        <g>
          <line
            x1={middle(now)}
            x2={middle(now)}
            y1={size.top - 6}
            y2={size.height - size.bottom}
            stroke={tokens.soft}
            strokeDasharray="3 3"
          />
          <text x={middle(now)} y={size.top - 10} textAnchor="middle" fill={tokens.soft}>
            {t('chart.now')}
          </text>
        </g>
      ) : null}
    </>
  );
}

interface BarProps {
  readonly pieces: readonly Piece[];
  readonly n: number;
  readonly places: Places;
  readonly patterns: string;
}

function Bar({ pieces, n, places, patterns }: BarProps) {
  const { tokens } = useTheme();
  const wide = Math.max(2, places.step * 0.72);
  return pieces.map((piece) => {
    const [bottom, top] = [places.y(piece.below), places.y(piece.below + piece.amount)];
    const box = { x: places.middle(n) - wide / 2, y: top, width: wide, height: Math.max(0, bottom - top) };
    const colour = colourOf(piece.serves, tokens);
    return piece.spent ? (
      <rect key={piece.serves} {...box} fill={`url(#${patterns}${piece.serves})`} stroke={colour} strokeWidth="0.75" />
    ) : (
      <rect key={piece.serves} {...box} fill="none" stroke={colour} strokeWidth="1" strokeDasharray="2 2" />
    );
  });
}

/** The whole plan as steps; a month without one leaves a gap. */
function PlanLine({ months, places }: { readonly months: readonly ReportMonth[]; readonly places: Places }) {
  const { tokens } = useTheme();
  const half = (places.rtl ? -1 : 1) * (places.step / 2);
  let path = '';
  months.forEach((one, n) => {
    const amount = one.plannedTotal?.amount ?? null;
    if (amount === null) return;
    const before = months[n - 1]?.plannedTotal?.amount ?? null;
    const from = places.middle(n) - half;
    path += `${before === null ? 'M' : 'L'}${from},${places.y(amount)}H${places.middle(n) + half}`;
  });
  return <path d={path} fill="none" stroke={tokens.ink} strokeWidth="1.75" strokeLinejoin="round" />;
}

/** A month whose sum cannot be told says so on the axis, instead of standing empty. */
function Unknown({ months, places }: { readonly months: readonly ReportMonth[]; readonly places: Places }) {
  const t = useWords('money');
  const { tokens } = useTheme();
  return months.map((one, n) => {
    const missing = [...(one.spentTotal?.missing ?? []), ...(one.plannedTotal?.missing ?? [])];
    if (missing.length === 0) return null;
    return (
      <text
        key={one.month}
        x={places.middle(n)}
        y={size.height - size.bottom - 4}
        textAnchor="middle"
        fill={tokens.late}
        fontWeight="650"
      >
        {t('chart.mark')}
        <title>{t('state.rate-missing', { currency: [...new Set(missing)].join(', ') })}</title>
      </text>
    );
  });
}
