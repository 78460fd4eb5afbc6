/** What I am to do for children: late or due within a month, whatever the record it comes from. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import type { ChildWork } from '../../../shared/areas/plan-care.ts';
import { addDays } from '../../../shared/dates.ts';
import { useAsk } from '../../app/api.ts';
import { useDates, useHasWord, useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { DataList } from '../../ui/DataList.tsx';
import type { Column } from '../../ui/DataList.tsx';
import { GoButton } from '../../ui/Go.tsx';
import { Section } from '../../ui/Section.tsx';
import { DueChip } from '../../ui/StateChip.tsx';
import { childName } from '../../ui/child.ts';

const daysAhead = 30;
/** What one takes in at a glance; the rest comes when it is asked for. */
const first = 12;

export interface MyChildren {
  readonly soon: readonly ChildWork[];
  /** Of a later day, or of none. */
  readonly later: readonly ChildWork[];
}

export function useChildWork(): MyChildren {
  const skip = useCan('plan.read') === null;
  const { today } = useDates();
  const work = useAsk('plan.mine', {}, { skip, keepPrevious: true }).data?.work ?? [];
  const until = addDays(today, daysAhead);
  const isSoon = ({ dueOn }: ChildWork) => dueOn !== null && dueOn <= until;
  return { soon: work.filter(isSoon), later: work.filter((one) => !isSoon(one)) };
}

function useWhat(): (work: ChildWork) => string {
  const t = useWords('common');
  const c = useWords('catalogue');
  const p = useWords('plan');
  const [hasC, hasP, hasT] = [useHasWord('catalogue'), useHasWord('plan'), useHasWord('common')];
  return ({ kind, what, entryId }) => {
    if (what !== null) return what;
    const activity = `activity.${entryId ?? ''}`;
    const criterion = `criterion.${entryId ?? ''}`;
    const key = `home.work.${kind === 'task' ? (entryId ?? '') : kind}`;
    if (kind === 'action' && hasC(activity)) return c(activity);
    if (kind === 'criterion' && hasP(criterion)) return p(criterion);
    return hasT(key) ? t(key) : t('home.unnamed');
  };
}

export function ChildWorkList({ soon, later }: MyChildren) {
  const t = useWords('common');
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const what = useWhat();
  const cares = useCan('care.read') === 'own';
  const work = [...soon, ...later];
  if (work.length === 0) return null;
  const shown = all ? work : work.slice(0, first);
  const columns: readonly Column<ChildWork>[] = [
    { key: 'child', head: t('home.column.child'), width: '2fr', text: childName, cell: childName },
    { key: 'what', head: t('home.column.what'), width: '3fr', text: what, cell: what },
    {
      key: 'when',
      head: t('home.column.when'),
      width: '170px',
      text: (one) => one.dueOn,
      cell: (one) => <DueChip date={one.dueOn} overdueDays={one.overdueDays} />,
    },
  ];
  return (
    <Section
      title={t('home.children')}
      state={<Typography color="text.secondary">{t('home.children-state', { count: soon.length })}</Typography>}
      action={cares ? <GoButton to="/plan/today">{t('home.children-today')}</GoButton> : null}
    >
      <Box sx={{ '& .list-frame': { maxHeight: 'none' } }}>
        <DataList
          bare
          label={t('home.children')}
          place="home.children"
          rows={shown}
          columns={columns}
          rowId={(one) => `${one.kind} ${one.id} ${one.childId}`}
          onOpen={(one) => void navigate(one.link)}
          empty={null}
        />
      </Box>
      {shown.length < work.length ? (
        <Button onClick={() => setAll(true)}>{t('home.children-more', { count: work.length - shown.length })}</Button>
      ) : null}
    </Section>
  );
}
