/** Who supervises whom, when it was last, when it is next: overdue first. Who sees only themselves goes straight there. */
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { dueStates } from '../../../../shared/areas/supervision.ts';
import { addDays } from '../../../../shared/dates.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/useFilters.ts';
import type { Filters } from '../../../ui/useFilters.ts';
import { AssignSupervisor } from '../assign/AssignSupervisor.tsx';
import { personPath, recordPath } from '../paths.ts';
import { SupervisionLinks } from '../SupervisionLinks.tsx';
import { useExport } from '../useExport.ts';
import { mostUrgentFirst, assessmentDue } from './order.ts';
import { OverviewFilters } from './OverviewFilters.tsx';
import { OverviewSentence } from './OverviewSentence.tsx';
import { Supervisors } from './Supervisors.tsx';
import { useOverviewColumns } from './useOverviewColumns.tsx';

const none: readonly Supervised[] = [];
export const place = 'supervision.overview';

export function OverviewPage() {
  const t = useWords('supervision');
  const mayWrite = useCan('supervision.write') !== null;
  const all = useCan('supervision.read') === 'all';
  const asked = useAsk('supervision.overview', {}, { keepPrevious: true });
  const people = asked.data?.people ?? none;
  const [only] = people;
  if (!all && people.length === 1 && only) return <Navigate to={personPath(only.staff.id)} replace />;
  return (
    <Page
      title={t('page.title')}
      state={asked.data ? <OverviewSentence people={people} /> : undefined}
      action={
        mayWrite ? (
          <GoButton to={recordPath()} variant="contained" icon={<PlusIcon />}>
            {t('page.record')}
          </GoButton>
        ) : undefined
      }
    >
      <SupervisionLinks />
      <People asked={asked} people={people} />
    </Page>
  );
}

function narrowed(people: readonly Supervised[], filters: Filters, today: string): readonly Supervised[] {
  const state = dueStates.find((one) => one === filters.get('state'));
  const by = filters.get('by');
  const assessment = filters.get('assessment') !== null;
  return people.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (by === null || one.link?.supervisor.id === by) &&
      (!assessment || assessmentDue(one, addDays(today, 31))),
  );
}

interface PeopleProps {
  readonly asked: ReturnType<typeof useAsk<'supervision.overview'>>;
  readonly people: readonly Supervised[];
}

function People({ asked, people }: PeopleProps) {
  const t = useWords('supervision');
  const navigate = useNavigate();
  const { today } = useDates();
  const mayWrite = useCan('supervision.write') !== null;
  const filters = useFilters(place);
  const [assigning, setAssigning] = useState<Supervised | null>(null);
  const columns = useOverviewColumns(mayWrite ? setAssigning : null);
  const ask = useExport();
  return (
    <>
      <Supervisors people={people} filters={filters} />
      <DataList
        label={t('page.overview')}
        place={place}
        rows={mostUrgentFirst(narrowed(people, filters, today))}
        columns={columns}
        rowId={(one) => one.staff.id}
        onOpen={(one) => void navigate(personPath(one.staff.id))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        filters={<OverviewFilters filters={filters} />}
        tools={mayWrite ? <CsvButton ask={ask} /> : undefined}
        empty={
          filters.any && people.length > 0 ? (
            <EmptyState title={t('page.nobody-fits')} text={t('page.nobody-fits-text')} />
          ) : (
            <EmptyState title={t('page.nobody')} text={t('page.nobody-text')} />
          )
        }
      />
      {assigning ? (
        <AssignSupervisor key={assigning.staff.id} person={assigning} onClose={() => setAssigning(null)} />
      ) : null}
    </>
  );
}
