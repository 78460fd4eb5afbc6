/** Two versions of a plan side by side: what was shared, approved or reviewed, and what it says now. What differs is marked. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PlanContent } from '../../../../shared/areas/plan-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Go } from '../../../ui/Go.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import { partPath } from '../paths.ts';
import { useCompareLines } from './useCompareLines.ts';
import type { CompareLine } from './useCompareLines.ts';

type Versions = Output<'plan.versions'>;
const now = 'now';

export function ComparePage() {
  const { childId = '' } = useParams();
  const t = useWords('plan');
  const asked = useAsk('plan.versions', { childId });
  return (
    <>
      <PartHead
        title={t('compare.title')}
        state={<Go to={partPath(childId, 'plan')}>{t('compare.back')}</Go>}
        tools={<PrintButton />}
      />
      <Answered asked={asked}>{(answer) => <Compare answer={answer} />}</Answered>
    </>
  );
}

function Compare({ answer }: { readonly answer: Versions }) {
  const t = useWords('plan');
  const { day } = useDates();
  const { versions } = answer;
  const [left, setLeft] = useState(versions[0]?.mark.id ?? now);
  const [right, setRight] = useState(now);
  if (versions.length === 0 || !answer.now) return <EmptyState title={t('plan.nothing-said')} />;
  const options = [
    { value: now, words: t('compare.now') },
    ...versions.map(({ mark }) => ({ value: mark.id, words: `${t(`mark.${mark.kind}`)}, ${day(mark.on)}` })),
  ];
  const present: PlanContent = answer.now;
  const contentOf = (id: string) => versions.find(({ mark }) => mark.id === id)?.content ?? present;
  return (
    <Section
      title={t('compare.choose')}
      state={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <FilterSelect
            label={t('compare.left')}
            value={left}
            options={options}
            onChange={(value) => setLeft(value ?? now)}
          />
          <FilterSelect
            label={t('compare.right')}
            value={right}
            options={options}
            onChange={(value) => setRight(value ?? now)}
          />
        </Box>
      }
    >
      <Table
        heads={[left, right].map((id) => options.find((option) => option.value === id)?.words ?? '')}
        left={contentOf(left)}
        right={contentOf(right)}
        names={answer.activityNames}
      />
    </Section>
  );
}

interface TableProps {
  readonly heads: readonly string[];
  readonly left: PlanContent;
  readonly right: PlanContent;
  readonly names: Readonly<Record<string, string>>;
}

function Table({ heads, left, right, names }: TableProps) {
  const t = useWords('plan');
  const lines = useCompareLines(left, right, names);
  const differs = lines.filter((line) => line.left !== line.right).length;
  return (
    <>
      <Box role="status" sx={{ mb: 1, color: 'text.secondary' }}>
        {differs === 0 ? t('compare.same') : t('compare.differs', { count: differs })}
      </Box>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.key} line={line} />
          ))}
        </tbody>
      </Box>
    </>
  );
}

function Row({ line }: { readonly line: CompareLine }) {
  const t = useWords('plan');
  const { tokens } = useTheme();
  const differs = line.left !== line.right;
  return (
    <Box component="tr" sx={differs ? { bgcolor: tokens.accentWash } : {}}>
      <th scope="row">
        {line.words}
        {differs ? <Box sx={{ fontWeight: 400, fontSize: '0.75rem' }}>{t('compare.changed')}</Box> : null}
      </th>
      <td dir="auto">{line.left ?? t('compare.none')}</td>
      <td dir="auto">{line.right ?? t('compare.none')}</td>
    </Box>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    border: 1,
    borderColor: 'divider',
    px: 1,
    py: 0.75,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& tr > :first-of-type': { width: '22%' },
};
