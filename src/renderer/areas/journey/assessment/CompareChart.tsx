/** Each theme over time on a line of its own, named at its side and scored at its end; and the same as a table. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { Finished } from '../../../../shared/areas/journey-assessment.ts';
import { isWeak } from '../../../../shared/rules/self-assessment.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { linesOf, placesOf, type ThemeLine } from './compare.ts';
import { useThemeWords } from './themeWords.ts';

const width = 460;
const height = 44;
const margin = 10;
const y = (score: number) => height - 7 - ((score - 1) / 3) * (height - 14);

interface Props {
  readonly assessments: readonly Finished[];
}

export function CompareChart({ assessments }: Props) {
  const t = useWords('journey');
  const dates = useDates();
  const lines = linesOf(assessments);
  const days = assessments.map((one) => one.on);
  const at = placesOf(days);
  return (
    <Box role="img" aria-label={t('assess.chart')} sx={{ maxWidth: 1000 }}>
      <Row name="" end={t('assess.now')}>
        <Days days={[...new Set(days)].toSorted()} at={at} words={dates.short} />
      </Row>
      {lines.map((line) => (
        <Line key={line.id} line={line} at={at} />
      ))}
    </Box>
  );
}

function Row({
  name,
  end,
  children,
}: {
  readonly name: string;
  readonly end: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(150px, 1.1fr) minmax(200px, 2fr) minmax(150px, 1fr)',
        columnGap: 2,
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
        breakInside: 'avoid',
      }}
    >
      <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{name}</Box>
      <Box>{children}</Box>
      <Box>{end}</Box>
    </Box>
  );
}

/** The first and the last day at the ends; those between where there is room. */
function Days({
  days,
  at,
  words,
}: {
  days: readonly string[];
  at: (day: string) => number;
  words: (day: string) => string;
}) {
  const { direction } = useTheme();
  const away = direction === 'rtl' ? 1 : -1;
  const shown = days.filter((day, i) => i === 0 || i === days.length - 1 || spacious(days, i, at));
  return (
    <Box sx={{ position: 'relative', height: 24, color: 'text.secondary', mx: `${(margin / width) * 100}%` }}>
      {shown.map((day) => (
        <Box
          key={day}
          sx={{
            position: 'absolute',
            insetInlineStart: `${at(day) * 100}%`,
            transform: `translateX(${away * at(day) * 100}%)`,
            whiteSpace: 'nowrap',
            fontSize: '0.75rem',
          }}
        >
          {words(day)}
        </Box>
      ))}
    </Box>
  );
}

function spacious(days: readonly string[], i: number, at: (day: string) => number): boolean {
  const [before, here, next] = [days[i - 1], days[i], days[i + 1]];
  if (before === undefined || here === undefined || next === undefined) return true;
  return at(here) - at(before) > 0.28 && at(next) - at(here) > 0.28;
}

function Line({ line, at }: { readonly line: ThemeLine; readonly at: (day: string) => number }) {
  const t = useWords('journey');
  const words = useThemeWords();
  const { tokens, direction } = useTheme();
  const last = line.points.at(-1);
  const x = (day: string) => {
    const share = direction === 'rtl' ? 1 - at(day) : at(day);
    return margin + share * (width - 2 * margin);
  };
  const colour = last && isWeak(last.score) ? tokens.late : tokens.accent;
  const path = line.points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.on)} ${y(point.score)}`).join(' ');
  const change =
    line.change === null
      ? ''
      : line.change === 0
        ? t('assess.same')
        : t(line.change > 0 ? 'assess.up' : 'assess.down', { count: Math.abs(line.change) });
  return (
    <Row
      name={words.name(line)}
      end={
        last ? (
          <>
            <b>{t(`score.${last.score as 1 | 2 | 3 | 4}`)}</b>
            {change === '' ? null : <Box sx={{ color: 'text.secondary' }}>{change}</Box>}
          </>
        ) : null
      }
    >
      <svg aria-hidden viewBox={`0 0 ${width} ${height}`} width="100%" height={height} preserveAspectRatio="none">
        {[1, 2, 3, 4].map((score) => (
          <line
            key={score}
            x1={0}
            x2={width}
            y1={y(score)}
            y2={y(score)}
            stroke={tokens.hairline}
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path d={path} fill="none" stroke={colour} strokeWidth={2} vectorEffect="non-scaling-stroke" />
        {line.points.map((point, i) => (
          // Round whatever the width: a line of no length with a round end.
          <path
            key={point.assessmentId}
            d={`M${x(point.on)} ${y(point.score)}h0.01`}
            stroke={i === line.points.length - 1 ? colour : tokens.soft}
            strokeWidth={i === line.points.length - 1 ? 11 : 7}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </Row>
  );
}

export function CompareTable({ assessments }: Props) {
  const t = useWords('journey');
  const dates = useDates();
  const words = useThemeWords();
  const oldest = [...assessments].toReversed();
  return (
    <Box component="table" sx={tableStyle}>
      <caption className="no-print">{t('assess.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assess.theme')}</th>
          {oldest.map((one) => (
            <th key={one.id} scope="col">
              {dates.short(one.on)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(assessments).map((line) => (
          <tr key={line.id}>
            <th scope="row">{words.name(line)}</th>
            {oldest.map((one) => {
              const score = line.points.find((point) => point.assessmentId === one.id)?.score;
              return (
                <td key={one.id}>{score === undefined ? '' : `${score} – ${t(`score.${score as 1 | 2 | 3 | 4}`)}`}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

const tableStyle = {
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'start', border: 1, borderColor: 'divider', px: 1, py: 0.5, fontWeight: 400 },
  '& thead th': { fontWeight: 650 },
  '& caption': { textAlign: 'start', captionSide: 'top', color: 'text.secondary', pb: 0.5 },
} as const;
