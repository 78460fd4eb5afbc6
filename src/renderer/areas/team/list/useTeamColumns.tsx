/** The columns of the list: name, what is missing, what they do, for whom, how much, since when. */
import Box from '@mui/material/Box';
import type { StaffLine } from '../../../../shared/areas/team.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useTeamNames } from '../names.ts';

export function useTeamColumns(): readonly Column<StaffLine>[] {
  const t = useWords('team');
  const names = useTeamNames();
  const { short } = useDates();
  return [
    {
      key: 'name',
      head: t('list.name'),
      width: '1.8fr',
      sortKey: 'name',
      cell: (person) => (
        <Box component="span" dir="auto" sx={{ fontWeight: 550 }}>
          {person.name}
        </Box>
      ),
    },
    {
      key: 'checks',
      head: t('list.checks'),
      width: '1.5fr',
      sortKey: 'checks',
      cell: (person) => <ChecksCell person={person} />,
    },
    { key: 'job', head: t('list.jobs'), width: '1.7fr', sortKey: 'job', cell: (person) => names.jobs(person.jobs) },
    { key: 'employer', head: t('list.employer'), width: '1.3fr', cell: names.employer },
    { key: 'place', head: t('list.place'), width: '1.4fr', cell: (person) => person.place ?? '' },
    {
      key: 'hours',
      head: t('list.hours'),
      width: '100px',
      cell: (person) => (person.fte === null ? '' : names.hours(person.fte)),
    },
    {
      key: 'started',
      head: t('list.since'),
      width: '130px',
      sortKey: 'started',
      cell: (person) =>
        !person.active && person.endedOn
          ? t('list.until', { date: short(person.endedOn) })
          : person.startedOn
            ? short(person.startedOn)
            : '',
    },
  ];
}

/** What is not there comes before what ends soon; both say how many. */
function ChecksCell({ person }: { readonly person: StaffLine }) {
  const t = useWords('team');
  if (!person.active) return <StateChip plain state="not-relevant" words={t('state.left')} />;
  if (person.checksOpen > 0)
    return <StateChip plain state="not-started" words={t('list.open-count', { count: person.checksOpen })} />;
  if (person.checksExpiring > 0)
    return <StateChip plain state="due-soon" words={t('list.expiring-count', { count: person.checksExpiring })} />;
  return <StateChip plain state="done" words={t('list.all-held')} />;
}
