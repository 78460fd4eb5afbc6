/** The columns of the list of who supervises whom. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import type { MouseEvent, ReactNode } from 'react';
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { recordPath } from '../paths.ts';
import { assessmentOverdue } from './order.ts';

/** `onAssign` null: the reader changes nothing here. */
export function useOverviewColumns(onAssign: ((person: Supervised) => void) | null): readonly Column<Supervised>[] {
  const t = useWords('supervision');
  const common = useWords('common');
  const dates = useDueColumns();
  const columns: Column<Supervised>[] = [
    {
      key: 'name',
      head: t('list.person'),
      width: '1.6fr',
      text: (one) => one.staff.name,
      cell: (one) => <Name person={one} />,
    },
    ...dates,
    {
      key: 'by',
      head: t('list.by'),
      width: '1.4fr',
      text: (one) => one.link?.supervisor.name ?? null,
      cell: (one) => one.link?.supervisor.name ?? '',
    },
    {
      key: 'often',
      head: t('list.often'),
      width: '132px',
      text: (one) => (one.link ? t(`state.frequency.${one.link.frequency}`) : null),
      cell: (one) => (one.link ? t(`state.frequency.${one.link.frequency}`) : ''),
    },
    {
      key: 'assessment',
      head: t('list.assessment-head'),
      width: '124px',
      text: (one) => one.assessmentDueOn,
      cell: (one) => <AssessmentDue person={one} />,
    },
    {
      key: 'actions',
      head: t('list.open-actions'),
      width: '84px',
      align: 'end',
      text: (one) => one.openActions,
      cell: (one) => one.openActions || '',
    },
  ];
  if (!onAssign) return columns;
  return [
    ...columns,
    {
      key: 'do',
      head: common('list.actions'),
      width: '104px',
      align: 'end',
      cell: (one) => <Todo person={one} onAssign={onAssign} />,
    },
  ];
}

/** The next session and the last. */
function useDueColumns(): readonly Column<Supervised>[] {
  const t = useWords('supervision');
  const { short } = useDates();
  return [
    {
      key: 'next',
      head: t('list.next'),
      width: '166px',
      text: (one) => one.dueOn,
      cell: (one) => <NextDue person={one} />,
    },
    {
      key: 'last',
      head: t('list.last'),
      width: '112px',
      text: (one) => one.lastOn,
      cell: (one) => (one.lastOn ? short(one.lastOn) : t('list.never')),
    },
  ];
}

function Name({ person }: { readonly person: Supervised }) {
  const t = useWords('supervision');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
      <Box component="span" sx={{ fontWeight: 550 }}>
        {person.staff.name}
      </Box>
      {person.firstYear ? (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
          {t('list.first-year')}
        </Box>
      ) : null}
    </Box>
  );
}

export function NextDue({ person }: { readonly person: Supervised }) {
  const t = useWords('supervision');
  const { day, relative } = useDates();
  if (person.dueOn === null) return <StateChip plain state="not-started" words={t('list.nobody-yet')} />;
  if (person.state !== 'in-time') return <DueChip date={person.dueOn} overdueDays={person.overdueDays} />;
  // What comes each week is not "due soon" all the time.
  return (
    <Tooltip title={day(person.dueOn)}>
      <Box component="time" dateTime={person.dueOn} tabIndex={0} sx={{ borderRadius: 1 }}>
        {relative(person.dueOn)}
      </Box>
    </Tooltip>
  );
}

/** Late is said in amber: red is kept for a session that was missed. The exact day on focus. */
export function AssessmentDue({ person }: { readonly person: Supervised }) {
  const t = useWords('supervision');
  const { today, day } = useDates();
  if (assessmentOverdue(person, today) === 0 || person.assessmentDueOn === null)
    return <DueChip date={person.assessmentDueOn} />;
  return (
    <Tooltip title={day(person.assessmentDueOn)}>
      <Box component="time" dateTime={person.assessmentDueOn} tabIndex={0} sx={{ borderRadius: 1 }}>
        <StateChip plain state="due-soon" words={t('list.assessment-now')} />
      </Box>
    </Tooltip>
  );
}

/** The one thing to do next for this person. */
function Todo({ person, onAssign }: { readonly person: Supervised; readonly onAssign: (person: Supervised) => void }) {
  const t = useWords('supervision');
  if (person.link) {
    return (
      <Own>
        <GoButton variant="text" to={recordPath({ person: person.staff.id })}>
          {t('list.record')}
        </GoButton>
      </Own>
    );
  }
  return (
    <Own>
      <Button onClick={() => onAssign(person)}>{t('list.assign')}</Button>
    </Own>
  );
}

/** Pressing it does not open the row. */
function Own({ children }: { readonly children: ReactNode }) {
  const stay = (event: MouseEvent) => event.stopPropagation();
  return (
    <Box
      className="no-print"
      onClick={stay}
      sx={{ my: -0.5, '& .MuiButton-root': { minHeight: 28, px: 1, fontSize: '0.8125rem' } }}
    >
      {children}
    </Box>
  );
}
