/** For carers: what the children of their house are to do today. A press ticks, another takes it back. */
import Box from '@mui/material/Box';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { useNames } from '../names.ts';
import { PlanLinks } from '../PlanLinks.tsx';
import { TaskLine } from './TaskLine.tsx';
import type { CareChild } from './TaskLine.tsx';

export function TodayPage() {
  const t = useWords('plan');
  const { today, day } = useDates();
  const asked = useAsk('plan.today', {}, { keepPrevious: true });
  const found = asked.data;
  const state = !found
    ? undefined
    : found.open === 0 && found.done > 0
      ? t('today.all-done')
      : t('today.state', { count: found.open, done: found.done });
  return (
    <Page title={t('today.title', { date: day(today) })} state={state} action={<PrintButton />}>
      <PlanLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {found ? <Children found={found.children} houses={found.houses} /> : asked.error ? null : <Loading lines={6} />}
    </Page>
  );
}

function Children({ found, houses }: { readonly found: readonly CareChild[]; readonly houses: readonly string[] }) {
  const t = useWords('plan');
  const names = useNames();
  const { age } = useAge();
  if (found.length === 0) {
    return houses.length === 0 ? (
      <EmptyState title={t('today.no-house')} text={t('today.no-house-text')} />
    ) : (
      <EmptyState title={t('today.empty')} text={t('today.empty-text', { house: names.list(houses) })} />
    );
  }
  return (
    <>
      {found.map((child) => (
        <Section
          key={child.id}
          title={names.child(child)}
          state={
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {[age(child), child.house].filter(Boolean).join(' · ')}
            </Box>
          }
        >
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {child.tasks.map((task) => (
              <TaskLine key={task.actionId} child={child} task={task} />
            ))}
          </Box>
        </Section>
      ))}
    </>
  );
}
