/** Visits and stays, newest first: each in the words of the child, the family and the worker, kept apart. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { EditButton } from '../parts/EditButton.tsx';
import { Said } from '../parts/Said.tsx';
import { useRemove } from '../parts/useRemove.ts';
import { trialShape, wentShape } from '../states.tsx';
import type { TrialLine, VisitsRecord } from '../types.ts';
import { TrialForm } from './TrialForm.tsx';

export function TrialSection({ record }: { readonly record: VisitsRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [adding, setAdding] = useState(false);
  const { trials, child } = record;
  const add = (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('visits.add')}
    </Button>
  );
  return (
    <Section title={t('visits.trials')} action={mayWrite && !adding ? add : undefined}>
      {adding ? <TrialForm childId={child.id} trial={null} onDone={() => setAdding(false)} /> : null}
      {trials.length === 0 && !adding ? <EmptyState title={t('visits.empty')} text={t('visits.empty-text')} /> : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {trials.map((trial) => (
          <Trial key={trial.id} childId={child.id} trial={trial} mayWrite={mayWrite} />
        ))}
      </Box>
    </Section>
  );
}

interface Props {
  readonly childId: string;
  readonly trial: TrialLine;
  readonly mayWrite: boolean;
}

function Trial({ childId, trial, mayWrite }: Props) {
  const t = useWords('plan');
  const { day } = useDates();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <Box component="li" sx={{ py: 1.5 }}>
        <TrialForm childId={childId} trial={trial} onDone={() => setEditing(false)} />
      </Box>
    );
  }
  const days = trial.untilOn
    ? t('visits.from-until', { from: day(trial.fromOn), until: day(trial.untilOn) })
    : day(trial.fromOn);
  const title = [t(`trial.${trial.kind}`), days, trial.withWhom].filter(Boolean).join(' · ');
  return (
    <Box component="li" sx={lineStyle}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <StateChip plain state={trialShape[trial.state]} words={t(`trial-state.${trial.state}`)} why={trial.reason} />
          {trial.went ? <StateChip plain state={wentShape[trial.went]} words={t(`went.${trial.went}`)} /> : null}
        </Box>
        <Said who={t('field.childWords')} words={trial.childWords} />
        <Said who={t('field.familyWords')} words={trial.familyWords} />
        <Said who={t('field.workerWords')} words={trial.workerWords} />
        {trial.nextOn || trial.nextWhat ? (
          <Box sx={{ mt: 1 }}>
            {t('visits.then', {
              what: [trial.nextWhat, trial.nextOn ? day(trial.nextOn) : null].filter(Boolean).join(', '),
            })}
          </Box>
        ) : null}
      </Box>
      {mayWrite ? <TrialTools childId={childId} trial={trial} title={title} onEdit={() => setEditing(true)} /> : null}
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  gap: 1,
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { border: 0 },
};

function TrialTools(props: { childId: string; trial: TrialLine; title: string; onEdit: () => void }) {
  const t = useWords('plan');
  const remove = useRemove(props.childId);
  const { id, rev } = props.trial;
  return (
    <Box className="no-print" sx={{ display: 'flex', alignItems: 'flex-start', flex: 'none' }}>
      <EditButton what={props.title} onEdit={props.onEdit} />
      <IconButton
        size="small"
        aria-label={t('plan.remove-this', { what: props.title })}
        onClick={() => void remove({ kind: 'trial', id, rev }, t('visits.removed'))}
      >
        <TrashIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </Box>
  );
}
