/** How supervision stands for one person, in sight above everything else. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { AssessmentDue, NextDue } from '../overview/useOverviewColumns.tsx';

export function PersonHeader({ person }: { readonly person: Supervised }) {
  const t = useWords('supervision');
  const { day } = useDates();
  const { link } = person;
  const sentence = link
    ? t('page.supervised-by', {
        name: link.supervisor.name,
        often: t(`state.frequency.${link.frequency}`),
        since: day(link.since),
      })
    : t('page.supervised-by-nobody');
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <span>
        {sentence}
        {person.firstYear ? ` ${t('page.first-year')}` : null}
      </span>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 0.5,
          color: 'text.primary',
          fontSize: '0.8125rem',
        }}
      >
        <Said label={t('list.next')}>
          <NextDue person={person} />
        </Said>
        <Said label={t('list.last')}>{person.lastOn ? day(person.lastOn) : t('list.never')}</Said>
        {person.assessmentDueOn ? (
          <Said label={t('list.assessment')}>
            <AssessmentDue person={person} />
          </Said>
        ) : null}
      </Box>
    </Box>
  );
}

function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      {children}
    </Box>
  );
}
