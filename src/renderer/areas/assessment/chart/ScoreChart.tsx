/**
 * Scores over time, a small line for each domain on one common axis of days: labelled at its end, readable in grey (a
 * crisis is another shape, never a colour alone), with the same figures as a table behind it.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { AssessmentLine, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { lowestScore } from '../../../../shared/areas/assessment-parts.ts';
import { changeOf } from '../../../../shared/rules/assessment.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useAskedWords, type Domain } from '../names.ts';
import { daysOf, pointsOf, type Frame, type Point } from './points.ts';
import { ChangeWords } from './ChangeWords.tsx';
import { ScoreTable } from './ScoreTable.tsx';

interface Props {
  readonly set: AssessmentSet;
  /** Finished ones of that set, the newest first. */
  readonly assessments: readonly AssessmentLine[];
}

const size = { width: 300, height: 58, margin: 12 } as const;

export function ScoreChart({ set, assessments }: Props) {
  const t = useWords('assessment');
  const [asTable, setAsTable] = useState(false);
  const table = useId();
  const asked = set.domains.filter(
    (domain) => !domain.retired || assessments.some((one) => one.scores.some((score) => score.domainId === domain.id)),
  );
  return (
    <>
      <Box sx={{ '@media print': { display: 'block' }, display: asTable ? 'none' : 'block' }}>
        <Days assessments={assessments} />
        {asked.map((domain) => (
          <Row key={domain.id} domain={domain} assessments={assessments} />
        ))}
      </Box>
      <Button
        className="no-print"
        size="small"
        aria-expanded={asTable}
        aria-controls={table}
        onClick={() => setAsTable(!asTable)}
      >
        {t(asTable ? 'chart.as-lines' : 'chart.as-table')}
      </Button>
      <Box id={table} hidden={!asTable} sx={{ mt: 1 }}>
        {asTable ? <ScoreTable domains={asked} assessments={assessments} /> : null}
      </Box>
    </>
  );
}

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(130px, 1fr) minmax(200px, 300px) minmax(150px, 1.2fr)' },
  columnGap: 2,
  alignItems: 'center',
};

/** The common axis: the first and the last day. */
function Days({ assessments }: Pick<Props, 'assessments'>) {
  const { short } = useDates();
  const days = daysOf(assessments);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Box sx={{ ...grid, fontSize: '0.75rem', color: 'text.secondary' }}>
      <span />
      <Box sx={{ display: 'flex', justifyContent: first === last ? 'center' : 'space-between' }}>
        <span>{short(first)}</span>
        {first === last ? null : <span>{short(last)}</span>}
      </Box>
      <span />
    </Box>
  );
}

interface RowProps {
  readonly domain: Domain;
  readonly assessments: readonly AssessmentLine[];
}

function Row({ domain, assessments }: RowProps) {
  const words = useAskedWords();
  const { direction } = useTheme();
  const frame: Frame = { ...size, mirrored: direction === 'rtl' };
  const points = pointsOf(domain.id, assessments, frame);
  const [now] = assessments;
  return (
    <Box sx={{ ...grid, borderTop: 1, borderColor: 'divider', py: 0.25, breakInside: 'avoid' }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{words.name(domain)}</Typography>
      <Lines points={points} label={words.name(domain)} />
      {now ? <Label domain={domain} now={now} before={assessments[1] ?? null} /> : <span />}
    </Box>
  );
}

/** The numbers are written at the points: who sees no line reads them. */
function Lines({ points, label }: { readonly points: readonly Point[]; readonly label: string }) {
  const t = useWords('assessment');
  const { tokens } = useTheme();
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const said = points.map((point) => point.score).join(', ');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('chart.row', { domain: label, scores: said })}
      viewBox={`0 0 ${size.width} ${size.height}`}
      sx={{ width: '100%', height: size.height, overflow: 'visible', direction: 'ltr' }}
    >
      {[1, 2, 3, 4].map((score) => {
        const y = size.height - size.margin - ((score - 1) * (size.height - 2 * size.margin)) / 3;
        return <line key={score} x1={0} x2={size.width} y1={y} y2={y} stroke={tokens.hairline} strokeWidth={0.75} />;
      })}
      <polyline points={path} fill="none" stroke={tokens.accent} strokeWidth={2} strokeLinejoin="round" />
      {points.map((point, index) => (
        <Mark key={`${point.on} ${index}`} point={point} last={index === points.length - 1} />
      ))}
    </Box>
  );
}

/** A triangle is a crisis; the newest point is filled. The number stands above, or below where the line is at the top. */
function Mark({ point, last }: { readonly point: Point; readonly last: boolean }) {
  const { tokens } = useTheme();
  const { x, y, score } = point;
  const crisis = score === lowestScore;
  const colour = crisis ? tokens.late : tokens.accent;
  const shape = { fill: last ? colour : tokens.sheet, stroke: colour, strokeWidth: 1.75 };
  return (
    <>
      {crisis ? <path d={`M${x} ${y - 6} l6 10.5 h-12 z`} {...shape} /> : <circle cx={x} cy={y} r={4} {...shape} />}
      <text x={x} y={score === 4 ? y + 16 : y - (crisis ? 10 : 8)} textAnchor="middle" fontSize={11} fill={tokens.ink}>
        {score}
      </text>
    </>
  );
}

interface LabelProps {
  readonly domain: Domain;
  readonly now: AssessmentLine;
  readonly before: AssessmentLine | null;
}

function Label({ domain, now, before }: LabelProps) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const line = now.scores.find((one) => one.domainId === domain.id);
  const score = line?.score ?? null;
  if (score === null)
    return <Box sx={{ color: 'text.secondary' }}>{t(line?.leftOut ? 'chart.left-out' : 'chart.none')}</Box>;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="span" sx={{ fontWeight: 650, color: score === lowestScore ? 'error.main' : 'text.primary' }}>
        {t('chart.score', { score, words: words.score(score) })}
      </Box>{' '}
      <ChangeWords change={changeOf(domain.id, now, before)} />
    </Box>
  );
}
