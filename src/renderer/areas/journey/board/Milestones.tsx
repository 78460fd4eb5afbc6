/** What was declared beside what the records say: the two figures, and where they differ by name. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Board } from '../../../../shared/areas/journey-board.ts';
import { useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { StateChip } from '../../../ui/StateChip.tsx';

/** A page has room for so many of each. */
const listed = 5;

export function Milestones({ board: { milestones } }: { readonly board: Board }) {
  const t = useWords('journey');
  const declared = milestones.filter((one) => one.declared).length;
  const told = milestones.filter((one) => one.records !== null);
  const beyond = milestones.filter((one) => one.declared && one.records === false);
  const behind = milestones.filter((one) => !one.declared && one.records === true);
  return (
    <>
      <Typography>{t('board.declared', { count: declared, of: milestones.length })}</Typography>
      <Typography color="text.secondary">
        {t('board.recordsTell', { count: told.filter((one) => one.records === true).length, of: told.length })}
      </Typography>
      <Names title={t('board.beyond', { count: beyond.length })} state="overdue" milestones={beyond} />
      <Names title={t('board.behind', { count: behind.length })} state="done" milestones={behind} />
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly state: 'overdue' | 'done';
  readonly milestones: Board['milestones'];
}

function Names({ title, state, milestones }: NamesProps) {
  const t = useWords('journey');
  const names = useWayNames();
  if (milestones.length === 0) return null;
  const rest = milestones.length - listed;
  return (
    <Box sx={{ mt: 1 }}>
      <StateChip plain state={state} words={title} />
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 3, fontSize: '0.8125rem' }}>
        {milestones.slice(0, listed).map((one) => (
          <li key={one.id}>{names.name('milestone', one)}</li>
        ))}
        {rest > 0 ? <li>{t('board.more', { count: rest })}</li> : null}
      </Box>
    </Box>
  );
}
