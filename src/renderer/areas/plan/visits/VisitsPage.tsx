/** Visits and stays before the move, with how it went for the child and for the family; and the day of the move. */
import { useParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import type { VisitsRecord } from '../types.ts';
import { DaySection } from './DaySection.tsx';
import { TrialSection } from './TrialSection.tsx';

export function VisitsPage() {
  const { childId = '' } = useParams();
  const t = useWords('plan');
  const asked = useAsk('plan.visits', { childId }, { keepPrevious: true });
  const code = asked.data?.child.code;
  return (
    <>
      <PartHead
        title={t('visits.title')}
        state={asked.data ? <State record={asked.data} /> : undefined}
        tools={
          <>
            <PrintButton />
            {code ? <PdfButton fileName={`${t('export.visits')}-${code}`} recordId={childId} /> : null}
          </>
        }
      />
      <Answered asked={asked}>
        {(record) => (
          <>
            <TrialSection key={`t ${record.child.id}`} record={record} />
            <DaySection key={`d ${record.child.id}`} record={record} />
          </>
        )}
      </Answered>
    </>
  );
}

function State({ record }: { readonly record: VisitsRecord }) {
  const t = useWords('plan');
  const { day, relative } = useDates();
  const held = record.trials.filter((one) => one.state === 'held').length;
  const next = record.trials.findLast((one) => one.state === 'planned');
  const moveOn = record.day?.moveOn;
  const words = [
    t('visits.held', { count: held }),
    next ? t('visits.next', { date: day(next.fromOn) }) : '',
    moveOn ? t('visits.move', { date: day(moveOn), when: relative(moveOn) }) : t('visits.no-move'),
  ];
  return words.filter(Boolean).join(' ');
}
