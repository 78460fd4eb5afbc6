/** What holds us back: what is blocked, and what is late the longest. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Board } from '../../../../shared/areas/journey-board.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { itemPath, useWayNames } from '../../../app/wayNames.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';

type Hold = Board['blocked'][number];

export function Holds({ board }: { readonly board: Board }) {
  const t = useWords('journey');
  const { overdue, blocked } = board;
  if (overdue.length + blocked.length === 0)
    return <Typography color="text.secondary">{t('board.nothingHolds')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <List title={t('board.blocked', { count: board.total.blocked })} state="blocked" holds={blocked} />
      <List title={t('board.overdue', { count: board.total.overdue })} state="overdue" holds={overdue} />
    </Box>
  );
}

function List({
  title,
  state,
  holds,
}: {
  readonly title: string;
  readonly state: 'blocked' | 'overdue';
  readonly holds: readonly Hold[];
}) {
  const t = useWords('journey');
  const names = useWayNames();
  const linked = useCan('transition.read') !== null;
  if (holds.length === 0) return null;
  const said = (hold: Hold) =>
    state === 'blocked' ? [hold.reason, hold.owner] : [t('timeline.late', { count: hold.overdueDays }), hold.owner];
  return (
    <div>
      <StateChip plain state={state} words={title} />
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 3, fontSize: '0.8125rem' }}>
        {holds.map((hold) => {
          const name = names.name(hold.kind, hold);
          return (
            <li key={hold.id}>
              {linked ? <Go to={itemPath(hold.kind, hold.stageId, hold.id)}>{name}</Go> : name}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {said(hold)
                  .filter((part) => part !== null)
                  .map((part) => ` · ${part}`)}
              </Box>
            </li>
          );
        })}
      </Box>
    </div>
  );
}
