/** The safety plan: what could go wrong, what we do then, whom to call and in which order. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { AgreedLine } from '../parts/AgreedLine.tsx';
import { EditButton } from '../parts/EditButton.tsx';
import type { SafetyRecord } from '../types.ts';
import { SafetyForm } from './SafetyForm.tsx';

export function SafetySection({ record }: { readonly record: SafetyRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [editing, setEditing] = useState(false);
  const { safety, child } = record;
  const begin = (
    <Button variant="contained" onClick={() => setEditing(true)}>
      {t('safety.begin')}
    </Button>
  );
  const edit =
    mayWrite && safety && !editing ? <EditButton what={t('safety.plan')} onEdit={() => setEditing(true)} /> : undefined;
  return (
    <Section title={t('safety.plan')} action={edit}>
      {editing ? (
        <SafetyForm childId={child.id} safety={safety} onDone={() => setEditing(false)} />
      ) : safety ? (
        <SafetyFacts safety={safety} />
      ) : (
        <EmptyState title={t('safety.empty')} text={t('safety.empty-text')} action={mayWrite ? begin : undefined} />
      )}
      {editing ? null : (
        <AgreedLine childId={child.id} about="safety" digest={record.safetyDigest} marks={record.marks} />
      )}
    </Section>
  );
}

function SafetyFacts({ safety }: { readonly safety: NonNullable<SafetyRecord['safety']> }) {
  const t = useWords('plan');
  const { day } = useDates();
  const known = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);
  const long = [
    [t('field.risks'), safety.risks],
    [t('field.measures'), safety.measures],
  ] as const;
  return (
    <>
      {long.map(([label, words]) =>
        words ? (
          <Box key={label} sx={{ mb: 1.5 }}>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{label}</Box>
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {words}
            </Box>
          </Box>
        ) : null,
      )}
      {safety.calls.length > 0 ? <Calls calls={safety.calls} /> : null}
      <Facts
        items={[
          ...known(t('field.safePlace'), safety.safePlace),
          ...known(t('field.madeOn'), safety.madeOn && day(safety.madeOn)),
          ...known(t('field.reviewOn-short'), safety.reviewOn && day(safety.reviewOn)),
        ]}
      />
    </>
  );
}

function Calls({ calls }: { readonly calls: NonNullable<SafetyRecord['safety']>['calls'] }) {
  const t = useWords('plan');
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('field.calls')}</Box>
      <Box component="ol" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {calls.map((call, index) => (
          <li key={index}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {call.name}
            </Box>{' '}
            {[call.who, call.phone].filter(Boolean).join(' · ')}
          </li>
        ))}
      </Box>
    </Box>
  );
}
