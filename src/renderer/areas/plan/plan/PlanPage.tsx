/** A child's plan: where it leads, what is planned for it and how far that is, and whether all have agreed to it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Go } from '../../../ui/Go.tsx';
import { HistoryEntries, HistoryFold } from '../../../ui/HistoryFold.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import { useFieldWords } from '../parts/usePlanConflict.ts';
import { comparePath } from '../paths.ts';
import { lifeShape } from '../states.tsx';
import type { PlanRecord } from '../types.ts';
import { ActionPanel } from './ActionPanel.tsx';
import { HeaderForm } from './HeaderForm.tsx';
import { HeaderSection } from './HeaderSection.tsx';
import { LifeSection } from './LifeSection.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import type { Saying } from './MarkPanel.tsx';
import { PlannedSection } from './PlannedSection.tsx';
import { PlanPrint } from './PlanPrint.tsx';

export function PlanPage() {
  const { childId = '' } = useParams();
  const asked = useAsk('plan.child', { childId }, { keepPrevious: true });
  return <Answered asked={asked}>{(record) => <Plan key={record.child.id} record={record} />}</Answered>;
}

function Plan({ record }: { readonly record: PlanRecord }) {
  const t = useWords('plan');
  const [params, setParams] = useSearchParams();
  const [saying, setSaying] = useState<Saying | null>(null);
  const blank = params.get('paper') === 'blank';
  if (!record.plan) return <Begin record={record} blank={blank} />;
  const open = (actionId: string | null) => setParams(actionId === null ? {} : { action: actionId }, { replace: true });
  return (
    <>
      <PartHead
        title={t('plan.title')}
        state={<LifeSentence record={record} />}
        tools={<Tools record={record} blank={blank} />}
        action={<NextAct record={record} onSay={setSaying} />}
      />
      <Box sx={{ '@media print': { display: 'none' } }}>
        <HeaderSection record={record} />
        <PlannedSection record={record} onOpen={open} />
        <LifeSection record={record} onSay={setSaying} />
        <HistoryFold>
          <PlanHistory childId={record.child.id} />
        </HistoryFold>
      </Box>
      <PlanPrint record={record} blank={blank} />
      <ActionPanel record={record} id={params.get('action')} onClose={() => open(null)} onOpen={open} />
      {saying && record.digest ? (
        <MarkPanel childId={record.child.id} kind={saying} digest={record.digest} onClose={() => setSaying(null)} />
      ) : null}
    </>
  );
}

/** Every change of the plan and of what stands around it. */
function PlanHistory({ childId }: { readonly childId: string }) {
  const words = useFieldWords();
  const asked = useAsk('plan.history', { childId });
  return <HistoryEntries asked={asked} valueWord={(_table, field, value) => words.value(field, value)} />;
}

/** Where it stands, in one sentence. */
function LifeSentence({ record }: { readonly record: PlanRecord }) {
  const t = useWords('plan');
  const { day, relative } = useDates();
  const { life, reviewDue } = record;
  const state = life.status === 'approved' && life.changed ? 'changed' : life.status;
  const on = life.status === 'approved' ? life.approvedOn : life.sharedOn;
  const words = t(`life.${state}`, { date: on ? day(on) : '' });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <StateChip state={lifeShape(life)} words={words} />
      {reviewDue ? <span title={day(reviewDue)}>{t('life.review', { when: relative(reviewDue) })}</span> : null}
    </Box>
  );
}

/** What comes next in the plan's life, for who may do it. */
function NextAct({ record, onSay }: { readonly record: PlanRecord; readonly onSay: (saying: Saying) => void }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const mayApprove = useCan('plan.approve') !== null;
  const { life, plan } = record;
  if (!plan || !mayWrite) return null;
  const sharedNow = record.marks.some((mark) => mark.kind === 'shared' && mark.current);
  const approvedNow = life.status === 'approved' && !life.changed;
  const next: Saying = approvedNow ? 'review' : sharedNow && mayApprove && plan.goal !== null ? 'approve' : 'share';
  return (
    <Button variant="contained" onClick={() => onSay(next)}>
      {t(`say.${next}`)}
    </Button>
  );
}

function Tools({ record, blank }: { readonly record: PlanRecord; readonly blank: boolean }) {
  const t = useWords('plan');
  const { child } = record;
  return (
    <>
      {record.marks.length > 0 ? <Go to={comparePath(child.id)}>{t('plan.compare')}</Go> : null}
      <Go to={blank ? '?' : '?paper=blank'}>{t(blank ? 'plan.paper-filled' : 'plan.paper-blank')}</Go>
      <Box sx={{ display: 'flex' }}>
        <PrintButton />
        <PdfButton fileName={`${t('export.plan')}-${child.code}`} recordId={child.id} />
      </Box>
    </>
  );
}

function Begin({ record, blank }: { readonly record: PlanRecord; readonly blank: boolean }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [begun, setBegun] = useState(false);
  const begin = (
    <Button variant="contained" onClick={() => setBegun(true)}>
      {t('plan.begin')}
    </Button>
  );
  return (
    <>
      <PartHead title={t('plan.title')} state={t('life.none')} tools={<Tools record={record} blank={blank} />} />
      <Box sx={{ '@media print': { display: 'none' } }}>
        <Section title={t('plan.where')}>
          {begun ? (
            <HeaderForm childId={record.child.id} header={null} onDone={() => setBegun(false)} />
          ) : (
            <EmptyState title={t('plan.empty')} text={t('plan.empty-text')} action={mayWrite ? begin : undefined} />
          )}
        </Section>
      </Box>
      <PlanPrint record={record} blank />
    </>
  );
}
