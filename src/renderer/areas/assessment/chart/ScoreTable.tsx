/** The figures behind the lines: a row for each domain, a column for each assessment, the newest first. */
import Box from '@mui/material/Box';
import type { AssessmentLine } from '../../../../shared/areas/assessment-parts.ts';
import { lowestScore } from '../../../../shared/areas/assessment-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useAskedWords, type Domain } from '../names.ts';

interface Props {
  readonly domains: readonly Domain[];
  readonly assessments: readonly AssessmentLine[];
}

const cell = { borderBottom: 1, borderColor: 'divider', px: 1, py: 0.5, textAlign: 'start' } as const;

export function ScoreTable({ domains, assessments }: Props) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const { short } = useDates();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={{ borderCollapse: 'collapse', fontSize: '0.8125rem', '& th, & td': cell }}>
        <thead>
          <tr>
            <th scope="col">{t('field.domain')}</th>
            {assessments.map((one) => (
              <th key={one.id} scope="col">
                {one.assessedOn === null ? '' : short(one.assessedOn)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <tr key={domain.id}>
              <Box component="th" scope="row" sx={{ fontWeight: 400 }}>
                {words.name(domain)}
              </Box>
              {assessments.map((one) => (
                <Score key={one.id} line={one.scores.find((score) => score.domainId === domain.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function Score({ line }: { readonly line: AssessmentLine['scores'][number] | undefined }) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const score = line?.score ?? null;
  if (score === null) return <td>{line?.leftOut ? t('chart.left-out') : '–'}</td>;
  return (
    <Box component="td" sx={{ fontWeight: score === lowestScore ? 700 : 400 }}>
      {score === lowestScore ? t('chart.score', { score, words: words.score(score) }) : score}
    </Box>
  );
}
