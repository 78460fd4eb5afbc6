/** In one line: when the child was assessed, when again, and what is in crisis. */
import Box from '@mui/material/Box';
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { StateChip, type State } from '../../../ui/StateChip.tsx';
import { useAskedWords } from '../names.ts';

export const dueLooks: Readonly<Record<Output<'assessment.ofChild'>['due'], State>> = {
  never: 'not-started',
  overdue: 'overdue',
  'due-soon': 'due-soon',
  'in-date': 'done',
};

interface Props {
  readonly record: Output<'assessment.ofChild'>;
  readonly sets: readonly AssessmentSet[];
}

export function Standing({ record, sets }: Props) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const { short } = useDates();
  const { assessedOn, dueOn, due, overdueDays, crisis } = record;
  const domains = sets.flatMap((set) => set.domains);
  const named = crisis.flatMap((id) => domains.find((one) => one.id === id) ?? []).map(words.name);
  const when =
    dueOn === null
      ? t('state.due.never')
      : due === 'overdue'
        ? t('wellbeing.overdue', { count: overdueDays, date: short(dueOn) })
        : t('wellbeing.due', { date: short(dueOn) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <StateChip state={dueLooks[due]} words={when} />
      {assessedOn === null ? null : <span>{t('wellbeing.last', { date: short(assessedOn) })}</span>}
      {named.length > 0 ? (
        <StateChip state="overdue" words={t('wellbeing.crisis', { count: named.length })} why={named.join(', ')} />
      ) : null}
    </Box>
  );
}
