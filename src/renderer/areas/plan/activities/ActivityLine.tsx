/** One activity: why it is suggested, how far it is where it was taken, why it was left out. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { useRemove } from '../parts/useRemove.ts';
import { partPath } from '../paths.ts';
import { stepShape } from '../states.tsx';
import type { Activity } from '../types.ts';
import { JointPanel } from './JointPanel.tsx';
import { LeaveOutDialog } from './LeaveOutDialog.tsx';

interface Props {
  readonly childId: string;
  readonly activity: Activity;
  readonly picked: boolean;
  /** Null for who may only read. */
  readonly onPick: (() => void) | null;
}

export function ActivityLine({ childId, activity, picked, onPick }: Props) {
  const names = useNames();
  const name = activity.name ?? names.activity(activity.id);
  return (
    <Box component="li" sx={lineStyle}>
      {onPick ? (
        <Checkbox
          checked={picked}
          onChange={onPick}
          slotProps={{ input: { 'aria-label': name } }}
          className="no-print"
          sx={{ p: 0.5, alignSelf: 'flex-start' }}
        />
      ) : null}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{name}</Box>
        <Why activity={activity} />
        <Taken childId={childId} activity={activity} />
      </Box>
      {onPick ? <LineTools childId={childId} activity={activity} name={name} /> : null}
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
  breakInside: 'avoid',
  '&:first-of-type': { border: 0 },
};

/** The reason in words: a suggestion nobody understands is not followed. */
function Why({ activity }: { readonly activity: Activity }) {
  const t = useWords('plan');
  const names = useNames();
  const scope = t('activities.about', { whom: names.word('scope', activity.scope) });
  if (activity.leftOut) {
    return <Small>{t('activities.left-out-why', { reason: activity.leftOut.reason })}</Small>;
  }
  if (activity.questions.length > 0) {
    const open = names.list(activity.questions.map((one) => names.word('question', one)));
    return <Small>{`${t('activities.not-known', { what: open })} · ${scope}`}</Small>;
  }
  const reasons = activity.reasons.map((one) => names.word('reason', one));
  return <Small>{[...reasons, scope].join(' · ')}</Small>;
}

function Small({ children }: { readonly children: string }) {
  return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>{children}</Box>;
}

function Taken({ childId, activity }: { readonly childId: string; readonly activity: Activity }) {
  const t = useWords('plan');
  const { short } = useDates();
  return (
    <>
      {activity.taken.map((one) => (
        <Box key={one.actionId} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip plain state={stepShape[one.status]} words={t(`step.${one.status}`)} />
          {one.dueOn ? <span>{short(one.dueOn)}</span> : null}
          <Go to={`${partPath(childId, 'plan')}?action=${one.actionId}`}>{t('activities.open')}</Go>
        </Box>
      ))}
    </>
  );
}

function LineTools({ childId, activity, name }: { childId: string; activity: Activity; name: string }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [open, setOpen] = useState<'leave' | 'joint' | null>(null);
  const remove = useRemove(childId);
  if (!mayWrite) return null;
  const { leftOut } = activity;
  const together = ['organisation', 'community', 'family'].includes(activity.scope);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', maxWidth: 260 }}>
      {together && activity.taken.length === 0 ? (
        <Button size="small" onClick={() => setOpen('joint')}>
          {t('joint.make')}
        </Button>
      ) : null}
      {leftOut ? (
        <Button
          size="small"
          onClick={() =>
            void remove({ kind: 'left-out', id: leftOut.id, rev: leftOut.rev }, t('activities.brought-back'))
          }
        >
          {t('activities.bring-back')}
        </Button>
      ) : activity.taken.length === 0 ? (
        <Button
          size="small"
          color="secondary"
          aria-label={t('activities.leave-this', { what: name })}
          onClick={() => setOpen('leave')}
        >
          {t('activities.leave')}
        </Button>
      ) : null}
      {open === 'leave' ? (
        <LeaveOutDialog childId={childId} activityId={activity.id} name={name} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'joint' ? (
        <JointPanel childId={childId} activityId={activity.id} name={name} onClose={() => setOpen(null)} />
      ) : null}
    </Box>
  );
}
