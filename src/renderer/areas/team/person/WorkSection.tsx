/** Employment and jobs as periods: what was stays, what changes begins a new one. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Staff } from '../../../../shared/areas/team.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Section } from '../../../ui/Section.tsx';
import { useTeamNames } from '../names.ts';
import { EndDialog } from './EndDialog.tsx';
import { HoursPanel, JobsPanel, ReturnPanel } from './WorkPanels.tsx';
import { sectionIds } from './Sections.tsx';

type Opened = 'jobs' | 'hours' | 'end' | 'return' | null;

export function WorkSection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const [open, setOpen] = useState<Opened>(null);
  const close = () => setOpen(null);
  return (
    <Section
      id={sectionIds.work}
      title={t('page.work')}
      action={manages ? <Actions active={staff.active} onOpen={setOpen} /> : undefined}
    >
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <Employment staff={staff} />
        <Roles staff={staff} />
      </Box>
      {open === 'jobs' ? <JobsPanel staff={staff} onClose={close} /> : null}
      {open === 'hours' ? <HoursPanel staff={staff} onClose={close} /> : null}
      {open === 'return' ? <ReturnPanel staff={staff} onClose={close} /> : null}
      {open === 'end' ? <EndDialog staff={staff} onClose={close} /> : null}
    </Section>
  );
}

function Actions({ active, onOpen }: { readonly active: boolean; readonly onOpen: (what: Opened) => void }) {
  const t = useWords('team');
  if (!active) {
    return (
      <Button size="small" variant="outlined" onClick={() => onOpen('return')}>
        {t('page.start-again')}
      </Button>
    );
  }
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      <Button size="small" onClick={() => onOpen('jobs')}>
        {t('page.change-jobs')}
      </Button>
      <Button size="small" onClick={() => onOpen('hours')}>
        {t('page.change-hours')}
      </Button>
      <Button size="small" color="secondary" onClick={() => onOpen('end')}>
        {t('page.end')}
      </Button>
    </Box>
  );
}

interface Period {
  readonly id: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

function Employment({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const names = useTeamNames();
  return (
    <Periods
      title={t('page.employment')}
      periods={staff.employment}
      words={(period) =>
        period.fte === null
          ? t('field.hours-unknown')
          : period.fte === 100
            ? t('field.full-time')
            : t('page.hours', { share: names.hours(period.fte) })
      }
      note={(period) => period.endReason}
    />
  );
}

function Roles({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const names = useTeamNames();
  return <Periods title={t('page.jobs')} periods={staff.roles} words={(role) => names.job(role.job)} />;
}

interface PeriodsProps<P extends Period> {
  readonly title: string;
  readonly periods: readonly P[];
  readonly words: (period: P) => string;
  readonly note?: (period: P) => string | null;
}

/** Newest first; one that is over is quieter than one that goes on. */
function Periods<P extends Period>({ title, periods, words, note }: PeriodsProps<P>) {
  const t = useWords('team');
  const span = useSpan();
  const sorted = [...periods].sort((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''));
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {periods.length === 0 ? <Typography color="text.secondary">{t('list.no-period')}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sorted.map((period) => (
          <Box
            component="li"
            key={period.id}
            sx={{ py: 0.5, color: period.endedOn ? 'text.secondary' : 'text.primary' }}
          >
            {words(period)}
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              {[span(period), note?.(period)].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function useSpan(): (period: Period) => string {
  const t = useWords('team');
  const { short } = useDates();
  return ({ startedOn, endedOn }) => {
    if (startedOn && endedOn) return t('list.from-to', { from: short(startedOn), to: short(endedOn) });
    if (startedOn) return t('page.since', { date: short(startedOn) });
    return endedOn ? t('list.until', { date: short(endedOn) }) : t('list.since-unknown');
  };
}
