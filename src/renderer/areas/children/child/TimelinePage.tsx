/** A child's first page: what is missing, and everything that happened, newest first, from all areas. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TimelineEvent } from '../../../../shared/areas/children.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useChild } from '../../../ui/child.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import { CareStart } from './CareStart.tsx';
import { EventLine } from './EventLine.tsx';
import { MissingPanel } from './MissingPanel.tsx';

export const timelineAreas = ['children', 'caseload', 'casefile', 'assessment', 'plan', 'kit'] as const;

export function TimelinePage() {
  return useCan('children.read') === null ? <CareStart /> : <Timeline />;
}

function Timeline() {
  const child = useChild();
  const asked = useAsk('children.timeline', { childId: child.id }, { keepPrevious: true });
  if (asked.error && !asked.data) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={8} />;
  const { events, missing, checked } = asked.data;
  return (
    <>
      <MissingPanel missing={missing} checked={checked} />
      <Events events={events} />
    </>
  );
}

function Events({ events }: { readonly events: readonly TimelineEvent[] }) {
  const t = useWords('children');
  const child = useChild();
  const { today } = useDates();
  const filters = useFilters('children.timeline');
  const areas = timelineAreas.filter((area) => events.some((event) => event.area === area));
  const only = areas.find((area) => area === filters.get('kind')) ?? null;
  const shown = only ? events.filter((event) => event.area === only) : events;
  const byYear = [...Map.groupBy(shown, (event) => event.on.slice(0, 4))];
  const tools = (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <FilterSelect
        label={t('timeline-page.kind')}
        value={only}
        all={t('timeline-page.all')}
        options={areas.map((value) => ({ value, words: t(`area.${value}`) }))}
        onChange={(kind) => filters.set('kind', kind)}
      />
      <PrintButton />
      <PdfButton fileName={`homeward-${child.code}-${today}`} recordId={child.id} />
    </Box>
  );
  return (
    <Section title={t('section.timeline')} action={tools}>
      {shown.length === 0 ? <EmptyState title={t('timeline-page.empty')} /> : null}
      {byYear.map(([year, own]) => (
        <Box key={year} component="section" aria-label={year} sx={{ '& + &': { mt: 2 } }}>
          <Typography component="h3" variant="body2" sx={{ fontWeight: 650, color: 'text.secondary', mb: 0.5 }}>
            {year}
          </Typography>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {own.map((event) => (
              <EventLine key={`${event.area} ${event.id}`} event={event} />
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
