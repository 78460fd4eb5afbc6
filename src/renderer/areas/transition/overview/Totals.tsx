/** What waits in the whole transition: five figures, each a link to exactly the list it counts. */
import Box from '@mui/material/Box';
import { useWords } from '../../../app/i18n.ts';
import type { Progress, WaitingKind } from '../../../../shared/areas/transition.ts';
import { Figure } from '../../../ui/Go.tsx';
import { waitingPath } from '../paths.ts';

interface Total {
  readonly kind: WaitingKind;
  readonly value: number;
  readonly tone: 'plain' | 'late' | 'due';
}

function totalsOf(total: Progress): readonly Total[] {
  return [
    { kind: 'overdue', value: total.overdue, tone: total.overdue > 0 ? 'late' : 'plain' },
    { kind: 'due-soon', value: total.dueSoon, tone: total.dueSoon > 0 ? 'due' : 'plain' },
    { kind: 'blocked', value: total.blocked, tone: 'plain' },
    { kind: 'unowned', value: total.unowned, tone: 'plain' },
    { kind: 'undecided', value: total.suggested, tone: 'plain' },
  ];
}

export function Totals({ total, linked }: { total: Progress; linked: boolean }) {
  const t = useWords('transition');
  return (
    <Box
      component="ul"
      aria-label={t('overview.totals')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 0, m: 0, mb: 2, listStyle: 'none' }}
    >
      {totalsOf(total).map(({ kind, value, tone }) => (
        <li key={kind}>
          <Figure
            value={value}
            words={t(`overview.total.${kind}`)}
            tone={tone}
            {...(linked ? { to: waitingPath(kind) } : {})}
          />
        </li>
      ))}
    </Box>
  );
}
