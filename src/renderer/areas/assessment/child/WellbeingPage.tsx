/** How the child is doing: when the next assessment is due, what is in crisis, scores over time, each assessment. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AssessmentLine, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { newestOfEachSet } from '../../../../shared/rules/assessment.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { ScoreChart } from '../chart/ScoreChart.tsx';
import { useAskedWords } from '../names.ts';
import { AssessmentList } from './AssessmentList.tsx';
import { BeginButton } from './BeginButton.tsx';
import { Standing } from './Standing.tsx';
import { UnfinishedHere } from './UnfinishedHere.tsx';

export function WellbeingPage() {
  const { childId = '' } = useParams();
  const record = useAsk('assessment.ofChild', { childId }, { keepPrevious: true });
  const sets = useAsk('assessment.sets', {}, { keepPrevious: true });
  const failure = record.error ?? sets.error;
  if (failure) return <ErrorLine failure={failure} onRetry={() => [record, sets].forEach((one) => one.refetch())} />;
  if (!record.data || !sets.data) return <Loading lines={8} />;
  return <Opened childId={childId} record={record.data} sets={sets.data.sets} />;
}

interface Props {
  readonly childId: string;
  readonly record: NonNullable<ReturnType<typeof useAsk<'assessment.ofChild'>>['data']>;
  readonly sets: readonly AssessmentSet[];
}

function Opened({ childId, record, sets }: Props) {
  const t = useWords('assessment');
  const ofChild = record.assessments.filter((one) => one.about === 'child');
  const finished = ofChild.filter((one) => one.state === 'finished');
  const begin = (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <BeginButton childId={childId} sets={sets.filter((one) => one.about === 'child')} />
      <PrintButton />
    </Box>
  );
  return (
    <>
      <Section title={t('wellbeing.title')} action={begin}>
        <Standing record={record} sets={sets} />
        <UnfinishedHere childId={childId} about="child" assessments={record.assessments} sets={sets} />
        {ofChild.length === 0 ? <EmptyState title={t('wellbeing.none')} text={t('wellbeing.none-text')} /> : null}
      </Section>
      {finished.length > 0 ? <OverTime finished={finished} sets={sets} /> : null}
      {ofChild.some((one) => one.state !== 'unfinished') ? (
        <Section title={t('wellbeing.all')}>
          <AssessmentList childId={childId} assessments={ofChild} sets={sets} />
        </Section>
      ) : null}
    </>
  );
}

/** One set at a time: other questions cannot be put on one line. */
function OverTime({ finished, sets }: { readonly finished: readonly AssessmentLine[]; readonly sets: Props['sets'] }) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const used = newestOfEachSet(finished).flatMap((one) => sets.find((set) => set.id === one.setId) ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const set = used.find((one) => one.id === chosen) ?? used[0];
  if (!set) return null;
  const options = used.map((one) => ({ value: one.id, words: words.name(one) }));
  const choose = <FilterSelect label={t('field.set')} value={set.id} options={options} onChange={setChosen} />;
  return (
    <Section title={t('wellbeing.over-time')} action={used.length > 1 ? choose : undefined} state={words.name(set)}>
      <ScoreChart key={set.id} set={set} assessments={finished.filter((one) => one.setId === set.id)} />
    </Section>
  );
}
