/** Where the plan leads and why, who took part, and what child and family say of it; changed in place. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { daysBetween } from '../../../../shared/dates.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EditIcon } from '../../../ui/icons.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { Said } from '../parts/Said.tsx';
import type { Header, PlanRecord } from '../types.ts';
import { HeaderForm } from './HeaderForm.tsx';

export function HeaderSection({ record }: { readonly record: PlanRecord }) {
  const t = useWords('plan');
  const common = useWords('common');
  const mayWrite = useCan('plan.write') !== null;
  const [editing, setEditing] = useState(false);
  const { plan } = record;
  if (!plan) return null;
  const edit = (
    <Button size="small" startIcon={<EditIcon />} aria-label={t('plan.edit-where')} onClick={() => setEditing(true)}>
      {common('action.edit')}
    </Button>
  );
  return (
    <Section title={t('plan.where')} action={mayWrite && !editing ? edit : undefined}>
      {editing ? (
        <HeaderForm childId={record.child.id} header={plan} onDone={() => setEditing(false)} />
      ) : (
        <HeaderFacts header={plan} />
      )}
    </Section>
  );
}

function HeaderFacts({ header }: { readonly header: Header }) {
  const t = useWords('plan');
  const { day } = useDates();
  const known = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);
  return (
    <>
      <Facts
        items={[
          { label: t('field.goal'), value: header.goal ? t(`goal.${header.goal}`) : t('goal.none') },
          ...known(t('field.placementType'), header.placementType && t(`type.${header.placementType}`)),
          ...known(t('field.madeOn'), header.madeOn && day(header.madeOn)),
          ...known(t('field.participants'), header.participants),
        ]}
      />
      {header.interim ? <Interim header={header} /> : null}
      {header.goalReason ? <Box sx={{ mt: 1.5, whiteSpace: 'pre-wrap' }}>{header.goalReason}</Box> : null}
      <Said who={t('field.childView')} words={header.childView} />
      <Said who={t('field.familyView')} words={header.familyView} />
    </>
  );
}

/** Something that is only a step on the way has an end, and says when that is near or over. */
function Interim({ header }: { readonly header: Header }) {
  const t = useWords('plan');
  const { day, today } = useDates();
  const until = header.interimUntil;
  const left = until ? daysBetween(today, until) : 0;
  const state = left < 0 ? 'overdue' : left <= 14 ? 'due-soon' : 'in-progress';
  return (
    <Box sx={{ mt: 1.5 }}>
      <StateChip
        state={state}
        words={t('plan.interim', { date: until ? day(until) : '' })}
        why={header.interimReason}
      />
    </Box>
  );
}
