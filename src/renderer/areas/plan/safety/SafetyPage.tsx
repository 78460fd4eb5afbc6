/** How the child and the family stay safe, and who comes to see them after the move: both written, dated and agreed. */
import { useParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import type { SafetyRecord } from '../types.ts';
import { MonitoringSection } from './MonitoringSection.tsx';
import { SafetySection } from './SafetySection.tsx';

export function SafetyPage() {
  const { childId = '' } = useParams();
  const t = useWords('plan');
  const asked = useAsk('plan.safety', { childId }, { keepPrevious: true });
  const code = asked.data?.child.code;
  return (
    <>
      <PartHead
        title={t('safety.title')}
        state={asked.data ? <State record={asked.data} /> : undefined}
        tools={
          <>
            <PrintButton />
            {code ? <PdfButton fileName={`${t('export.safety')}-${code}`} recordId={childId} /> : null}
          </>
        }
      />
      <Answered asked={asked}>
        {(record) => (
          <>
            <SafetySection key={`s ${record.child.id}`} record={record} />
            <MonitoringSection key={`m ${record.child.id}`} record={record} />
          </>
        )}
      </Answered>
    </>
  );
}

/** Agreed, and still what was agreed. */
export function isAgreed(record: SafetyRecord, about: 'safety' | 'monitoring'): boolean {
  const newest = record.marks.find((mark) => mark.about === about);
  return newest?.current === true;
}

function State({ record }: { readonly record: SafetyRecord }) {
  const t = useWords('plan');
  const both = [isAgreed(record, 'safety'), isAgreed(record, 'monitoring')];
  if (both.every(Boolean)) return t('safety.both-agreed');
  return t(both.some(Boolean) ? 'safety.one-agreed' : 'safety.none-agreed');
}
