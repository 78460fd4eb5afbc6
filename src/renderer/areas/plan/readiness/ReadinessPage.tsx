/**
 * Whether the child is ready to move: never a score, always the list of what is missing, who sees to it and by when;
 * below it everything that is there, with what the records say beside what people stated.
 */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { isSettledItem } from '../../../../shared/rules/readiness.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Go } from '../../../ui/Go.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { Answered } from '../parts/Answered.tsx';
import { PartHead } from '../parts/PartHead.tsx';
import { partPath } from '../paths.ts';
import { verdictShape } from '../states.tsx';
import type { ReadinessRecord } from '../types.ts';
import { CriterionPanel } from './CriterionPanel.tsx';
import { ItemLines } from './ItemLines.tsx';

export function ReadinessPage() {
  const { childId = '' } = useParams();
  const asked = useAsk('plan.readiness', { childId }, { keepPrevious: true });
  return <Answered asked={asked}>{(record) => <Readiness key={record.child.id} record={record} />}</Answered>;
}

function Readiness({ record }: { readonly record: ReadinessRecord }) {
  const t = useWords('plan');
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<string | null>(params.get('criterion'));
  const close = () => {
    setOpen(null);
    setParams({}, { replace: true });
  };
  const { items, child } = record;
  const missing = items.filter((item) => !isSettledItem(item.state));
  // What a move waits for comes first.
  const first = [...missing.filter((item) => item.critical), ...missing.filter((item) => !item.critical)];
  const there = items.filter((item) => isSettledItem(item.state));
  const item = items.find((one) => one.criterionId === open);
  return (
    <>
      <PartHead
        title={t('readiness.title')}
        state={<Verdict record={record} missing={missing.length} />}
        tools={
          <>
            <PrintButton />
            <PdfButton fileName={`${t('export.readiness')}-${child.code}`} recordId={child.id} />
          </>
        }
      />
      <Section title={t('readiness.missing')} state={t('readiness.missing-state', { count: first.length })}>
        {first.length === 0 ? (
          <EmptyState title={t('readiness.nothing-missing')} />
        ) : (
          <ItemLines record={record} items={first} onOpen={setOpen} />
        )}
      </Section>
      {there.length > 0 ? (
        <Section title={t('readiness.there')} state={t('readiness.there-state', { count: there.length })}>
          <ItemLines record={record} items={there} onOpen={setOpen} />
        </Section>
      ) : null}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('readiness.origin')}</Box>
      {item ? <CriterionPanel key={item.criterionId} record={record} item={item} onClose={close} /> : null}
    </>
  );
}

function Verdict({ record, missing }: { readonly record: ReadinessRecord; readonly missing: number }) {
  const t = useWords('plan');
  const { day, relative } = useDates();
  const { verdict, moveOn, goal, child, items } = record;
  const crisis = items.some((item) => item.state === 'crisis');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <StateChip
        state={crisis ? 'overdue' : verdictShape[verdict]}
        words={t(crisis ? 'verdict.crisis' : `verdict.${verdict}`)}
      />
      {goal === null ? (
        <Go to={partPath(child.id, 'plan')}>{t('readiness.no-goal')}</Go>
      ) : missing > 0 ? (
        <span>{t('readiness.lacks', { count: missing })}</span>
      ) : null}
      {moveOn ? <span>{t('readiness.move', { date: day(moveOn), when: relative(moveOn) })}</span> : null}
    </Box>
  );
}
