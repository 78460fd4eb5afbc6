/** Who comes to see the child after the move, when and how; proposed by a pattern, and changed as this child needs it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { AgreedLine } from '../parts/AgreedLine.tsx';
import { EditButton } from '../parts/EditButton.tsx';
import type { SafetyRecord } from '../types.ts';
import { FollowUps } from './FollowUps.tsx';
import { MonitoringForm } from './MonitoringForm.tsx';
import { ProposePanel } from './ProposePanel.tsx';
import { VisitPanel } from './VisitPanel.tsx';

export function MonitoringSection({ record }: { readonly record: SafetyRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [editing, setEditing] = useState(false);
  const { monitoring, child } = record;
  const begin = (
    <Button variant="contained" onClick={() => setEditing(true)}>
      {t('monitoring.begin')}
    </Button>
  );
  const edit =
    mayWrite && monitoring && !editing ? (
      <EditButton what={t('monitoring.plan')} onEdit={() => setEditing(true)} />
    ) : undefined;
  return (
    <Section title={t('monitoring.plan')} action={edit}>
      {editing ? (
        <MonitoringForm record={record} onDone={() => setEditing(false)} />
      ) : monitoring ? (
        <MonitoringFacts monitoring={monitoring} />
      ) : (
        <EmptyState
          title={t('monitoring.empty')}
          text={t('monitoring.empty-text')}
          action={mayWrite ? begin : undefined}
        />
      )}
      {monitoring && !editing ? <Visits record={record} /> : null}
      {editing ? null : (
        <AgreedLine childId={child.id} about="monitoring" digest={record.monitoringDigest} marks={record.marks} />
      )}
    </Section>
  );
}

function MonitoringFacts({ monitoring }: { readonly monitoring: NonNullable<SafetyRecord['monitoring']> }) {
  const t = useWords('plan');
  const { day } = useDates();
  const known = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);
  return (
    <Facts
      items={[
        { label: t('field.monitor'), value: monitoring.staff?.name ?? t('plan.nobody') },
        ...known(t('field.howToReach'), monitoring.howToReach),
        ...known(t('field.madeOn'), monitoring.madeOn && day(monitoring.madeOn)),
        ...known(t('field.note'), monitoring.note),
      ]}
    />
  );
}

function Visits({ record }: { readonly record: SafetyRecord }) {
  const t = useWords('plan');
  const { day } = useDates();
  const mayWrite = useCan('plan.write') !== null;
  const [open, setOpen] = useState<'propose' | 'add' | null>(null);
  const close = () => setOpen(null);
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography component="h3" sx={{ fontWeight: 650, flex: 1 }}>
          {t('monitoring.visits')}
        </Typography>
        {mayWrite ? (
          <Box className="no-print" sx={{ display: 'flex', gap: 1 }}>
            <Button
              size="small"
              variant={record.visits.length === 0 ? 'outlined' : 'text'}
              onClick={() => setOpen('propose')}
            >
              {t('monitoring.propose')}
            </Button>
            <Button size="small" startIcon={<PlusIcon />} onClick={() => setOpen('add')}>
              {t('monitoring.add')}
            </Button>
          </Box>
        ) : null}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {record.moveOn ? t('monitoring.from', { date: day(record.moveOn) }) : t('monitoring.no-day')}
      </Typography>
      <FollowUps record={record} />
      {open === 'propose' ? <ProposePanel record={record} onClose={close} /> : null}
      {open === 'add' ? <VisitPanel record={record} visit={null} onClose={close} /> : null}
    </Box>
  );
}
