/** Everybody who lacks a topic: the list behind the figure under its name, and the session that would close it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isGap } from '../../../../shared/rules/training.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Go, GoButton } from '../../../ui/Go.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { planPath, recordPath } from '../paths.ts';
import { stateOfCell, useCellWords } from '../states.ts';
import type { PersonLine, TopicHead } from '../states.ts';

interface Props {
  readonly topic: TopicHead;
  /** Where the topic's cells are. */
  readonly index: number;
  readonly people: readonly PersonLine[];
  readonly onClose: () => void;
}

export function TopicGapsPanel({ topic, index, people, onClose }: Props) {
  const t = useWords('training');
  const names = useNames();
  const words = useCellWords();
  const mayLog = useCan('training.log') !== null;
  const short = people.flatMap((person) => {
    const cell = person.cells[index];
    return cell && isGap(cell.state) ? [{ person, cell }] : [];
  });
  const plan = (
    <GoButton to={planPath({ topicIds: [topic.id] })} variant="contained">
      {t('page.plan')}
    </GoButton>
  );
  return (
    <SidePanel
      open
      title={names.topic(topic)}
      onClose={onClose}
      actions={mayLog && short.length > 0 ? plan : undefined}
    >
      {short.length === 0 ? (
        <EmptyState title={t('matrix.no-gaps')} />
      ) : (
        <>
          <Typography sx={{ mb: 1.5 }}>{t('matrix.lack-it', { count: short.length })}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {short.map(({ person, cell }) => (
              <Box component="li" key={person.staff.id} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
                <Go to={recordPath(person.staff.id)}>{person.staff.name}</Go>
                <Typography variant="body2" color="text.secondary">
                  {names.jobs(person.jobs)}
                </Typography>
                <StateChip plain state={stateOfCell[cell.state]} words={words(cell)} />
              </Box>
            ))}
          </Box>
        </>
      )}
    </SidePanel>
  );
}
