/** Assessments as a list, the newest first: each opens whole. */
import { useNavigate } from 'react-router';
import type { AssessmentLine, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { crisisIn } from '../../../../shared/rules/assessment.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAskedWords } from '../names.ts';
import { assessmentPath } from '../paths.ts';

interface Props {
  readonly childId: string;
  readonly assessments: readonly AssessmentLine[];
  readonly sets: readonly AssessmentSet[];
}

export function AssessmentList({ childId, assessments, sets }: Props) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const navigate = useNavigate();
  const { short } = useDates();
  const nameOf = (setId: string) => {
    const set = sets.find((one) => one.id === setId);
    return set ? words.name(set) : '';
  };
  const columns: readonly Column<AssessmentLine>[] = [
    {
      key: 'on',
      head: t('column.assessedOn'),
      cell: (one) => (one.assessedOn === null ? '' : short(one.assessedOn)),
      width: '1fr',
    },
    { key: 'set', head: t('column.set'), cell: (one) => nameOf(one.setId), width: '2fr' },
    { key: 'by', head: t('field.assessedBy'), cell: (one) => one.assessedBy ?? '', width: '1.2fr' },
    { key: 'state', head: t('column.state'), cell: (one) => <Outcome line={one} />, width: '1.4fr' },
  ];
  return (
    <DataList
      bare
      label={t('wellbeing.all')}
      place="assessment.ofChild"
      rows={assessments.filter((one) => one.state !== 'unfinished')}
      columns={columns}
      rowId={(one) => one.id}
      onOpen={(one) => void navigate(assessmentPath(childId, one.id))}
      empty={null}
    />
  );
}

function Outcome({ line }: { readonly line: AssessmentLine }) {
  const t = useWords('assessment');
  const crises = crisisIn(line).length;
  if (line.state === 'set-aside') return <StateChip plain state="not-relevant" words={t('state.set-aside')} />;
  if (crises > 0) return <StateChip plain state="overdue" words={t('wellbeing.crisis', { count: crises })} />;
  return <StateChip plain state="done" words={t('state.no-crisis')} />;
}
