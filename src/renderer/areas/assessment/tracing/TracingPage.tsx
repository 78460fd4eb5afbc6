/** The search for the family: how it stands, why, and every step, the newest first; what is to be done next. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { TracingStep } from '../../../../shared/areas/assessment-family-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { StateChip, type State } from '../../../ui/StateChip.tsx';
import { Changes } from '../Changes.tsx';
import { StateForm } from './StateForm.tsx';
import { StepItem } from './StepItem.tsx';
import { StepPanel } from './StepPanel.tsx';

const looks: Readonly<Record<Output<'assessment.setTracing'>['state'], State>> = {
  'not-needed': 'not-relevant',
  'not-begun': 'not-started',
  'under-way': 'in-progress',
  found: 'done',
  exhausted: 'not-relevant',
};

export function TracingPage() {
  const { childId = '' } = useParams();
  const asked = useAsk('assessment.tracing', { childId }, { keepPrevious: true });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={8} />;
  return <Content childId={childId} tracing={asked.data} />;
}

interface Props {
  readonly childId: string;
  readonly tracing: Output<'assessment.tracing'>;
}

function Content({ childId, tracing }: Props) {
  const t = useWords('assessment');
  const mayWrite = useCan('assessment.write') !== null;
  const [open, setOpen] = useState<TracingStep | 'new' | null>(null);
  const { steps } = tracing;
  const add = (
    <Button size="small" variant="contained" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
      {t('tracing.add')}
    </Button>
  );
  return (
    <>
      <Section title={t('tracing.title')} action={<PrintButton />}>
        <Standing childId={childId} tracing={tracing} />
      </Section>
      <Section title={t('tracing.steps')} action={mayWrite ? add : undefined}>
        {steps.length === 0 ? (
          <EmptyState title={t('tracing.none')} text={t('tracing.none-text')} />
        ) : (
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
            {steps.map((step) => (
              <StepItem key={step.id} childId={childId} step={step} onEdit={() => setOpen(step)} />
            ))}
          </Box>
        )}
      </Section>
      {steps.length > 0 || tracing.states.length > 0 ? <Changes childId={childId} of="tracing" /> : null}
      {open === null ? null : (
        <StepPanel
          key={open === 'new' ? 'new' : open.id}
          childId={childId}
          step={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function Standing({ childId, tracing }: Props) {
  const t = useWords('assessment');
  const { short } = useDates();
  const mayWrite = useCan('assessment.write') !== null;
  const [changing, setChanging] = useState(false);
  const [now, ...before] = tracing.states;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <StateChip
          state={now ? looks[now.state] : 'not-started'}
          words={
            now
              ? t('tracing.since', { state: t(`state.tracing.${now.state}`), date: short(now.on) })
              : t('tracing.unsaid')
          }
        />
        {mayWrite && !changing ? (
          <Button className="no-print" size="small" variant="outlined" onClick={() => setChanging(true)}>
            {t(now ? 'tracing.change' : 'tracing.say')}
          </Button>
        ) : null}
      </Box>
      {now?.reason == null ? null : <Box sx={{ mt: 0.5, whiteSpace: 'pre-wrap' }}>{now.reason}</Box>}
      {changing ? <StateForm childId={childId} now={now ?? null} onDone={() => setChanging(false)} /> : null}
      {before.length > 0 ? (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, fontSize: '0.8125rem', color: 'text.secondary' }}
        >
          {before.map((one, index) => (
            <li key={`${one.on} ${one.state} ${index}`}>
              {[t('tracing.since', { state: t(`state.tracing.${one.state}`), date: short(one.on) }), one.reason]
                .filter((part) => part !== null)
                .join(' · ')}
            </li>
          ))}
        </Box>
      ) : null}
    </>
  );
}
