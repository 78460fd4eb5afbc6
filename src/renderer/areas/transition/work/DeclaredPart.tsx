/** What people declared about a milestone, newest first, with the reason where it went beyond the records. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Milestone } from '../../../../shared/areas/transition.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { DeclareDialog } from './DeclareDialog.tsx';
import { Part } from './Part.tsx';
import { disagrees } from './states.ts';
import type { May } from './useMay.ts';
import type { Seen } from './useSeen.ts';

export interface MilestonePartProps {
  readonly milestone: Milestone;
  readonly seen: Seen;
  readonly may: May;
}

export function DeclaredPart({ milestone, seen, may }: MilestonePartProps) {
  const t = useWords('transition');
  const [asking, setAsking] = useState<'reached' | 'withdrawn' | null>(null);
  const differs = disagrees(milestone);
  return (
    <Part title={t('milestone.declared')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <StateChip
          state={milestone.reached ? 'done' : 'not-started'}
          words={milestone.reached ? t('status.reached') : t('status.not-reached')}
        />
        <Box sx={{ flex: 1 }} />
        {may.declare ? (
          <Button
            size="small"
            variant={milestone.reached ? 'outlined' : 'contained'}
            onClick={() => setAsking(milestone.reached ? 'withdrawn' : 'reached')}
          >
            {milestone.reached ? t('milestone.withdraw') : t('milestone.declare')}
          </Button>
        ) : null}
      </Box>
      {differs ? (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {differs === 'beyond' ? t('milestone.beyondRecords') : t('milestone.behindRecords')}
        </Typography>
      ) : null}
      <Declarations milestone={milestone} />
      {asking ? (
        <DeclareDialog milestone={milestone} state={asking} seen={seen} onClose={() => setAsking(null)} />
      ) : null}
    </Part>
  );
}

function Declarations({ milestone }: { milestone: Milestone }) {
  const t = useWords('transition');
  const { short } = useDates();
  if (milestone.declarations.length === 0) return null;
  return (
    <Box
      component="ol"
      aria-label={t('milestone.declarations')}
      sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}
    >
      {milestone.declarations.map((one) => (
        <Box
          key={one.id}
          component="li"
          sx={{ borderInlineStart: 2, borderColor: 'divider', paddingInlineStart: 1.5, fontSize: '0.8125rem' }}
        >
          {t(one.state === 'reached' ? 'milestone.reachedOn' : 'milestone.withdrawnOn', {
            date: short(one.on),
            who: one.by?.name ?? t('field.somebody'),
          })}
          {one.note ? (
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
              {one.note}
            </Box>
          ) : null}
          {one.reason ? (
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', fontWeight: 550 }}>
              {t('milestone.againstBecause', { reason: one.reason })}
            </Box>
          ) : null}
        </Box>
      ))}
    </Box>
  );
}
