/** Health and functioning as last written down, the medicines of today, and how things were before. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Asked } from '../parts/Asked.tsx';
import { useDraftOf } from '../parts/DraftNotice.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { Earlier } from './Earlier.tsx';
import { HealthFacts } from './HealthFacts.tsx';
import { FunctioningTable } from './FunctioningTable.tsx';
import { HealthForm } from './HealthForm.tsx';
import { healthDraft } from './healthForm.ts';
import { Medicines } from './Medicines.tsx';

type Health = Output<'casefile.health'>;

export function HealthPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.health', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{(health) => <Opened childId={childId} health={health} />}</Asked>;
}

function Opened({ childId, health }: { readonly childId: string; readonly health: Health }) {
  const t = useWords('casefile');
  const { relative } = useDates();
  const mayWrite = useCan('casefile.write') !== null;
  const [wanted, setWriting] = useState<boolean | null>(null);
  // A form that was cut short comes back by itself, in the field where it was left.
  const draft = useDraftOf(healthDraft(childId), wanted !== null || !mayWrite);
  const writing = wanted ?? (mayWrite && Boolean(draft));
  const [newest, ...earlier] = health.records;
  if (writing) return <HealthForm childId={childId} last={newest ?? null} onDone={() => setWriting(false)} />;
  const write = mayWrite ? (
    <Button size="small" variant="contained" onClick={() => setWriting(true)}>
      {t(newest ? 'health.again' : 'health.first')}
    </Button>
  ) : null;
  const tools = (
    <>
      {write} <PrintButton />
    </>
  );
  return (
    <>
      <Section
        title={t('health.title')}
        state={newest ? t('health.as-of', { when: relative(newest.recordedOn) }) : ''}
        action={newest ? tools : undefined}
      >
        {newest ? (
          <HealthFacts childId={childId} record={newest} mayWrite={mayWrite} />
        ) : (
          <EmptyState title={t('health.empty')} text={t('health.empty-text')} action={write} />
        )}
      </Section>
      <Medicines childId={childId} medicines={health.medicines} said={newest?.treatment ?? null} mayWrite={mayWrite} />
      {newest ? <FunctioningTable record={newest} before={earlier[0] ?? null} /> : null}
      {earlier.length > 0 ? <Earlier childId={childId} records={earlier} mayWrite={mayWrite} /> : null}
    </>
  );
}
