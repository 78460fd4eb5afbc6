/** The facts that matter about a person, on one line. */
import Box from '@mui/material/Box';
import type { Staff } from '../../../../shared/areas/team.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useTeamNames } from '../names.ts';

export function PersonHeader({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const names = useTeamNames();
  const { day } = useDates();
  const ended = staff.endedOn ? t('page.left-on', { date: day(staff.endedOn) }) : t('state.left');
  const facts = [
    names.jobs(staff.jobs),
    names.employer(staff),
    staff.fte === null
      ? null
      : staff.fte === 100
        ? t('field.full-time')
        : t('page.hours', { share: names.hours(staff.fte) }),
    staff.place,
    staff.startedOn ? t('page.since', { date: day(staff.startedOn) }) : null,
    staff.active && staff.endedOn ? t('list.until', { date: day(staff.endedOn) }) : null,
    staff.active && staff.firstYear ? t('page.first-year') : null,
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
      {staff.active ? null : <StateChip state="not-relevant" words={ended} />}
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </Box>
  );
}
