/** Whom to invite: those who lack one of the topics. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useNames } from '../names.ts';
import { recordPath } from '../paths.ts';
import { usePeople } from './usePeople.ts';

interface Props {
  readonly topicIds: readonly string[];
  /** One column, beside something else. */
  readonly narrow?: boolean;
}

export function WhoNeedsIt({ topicIds, narrow = false }: Props) {
  const t = useWords('training');
  const names = useNames();
  const { people, error, loading, refetch } = usePeople(topicIds);
  if (error) return <ErrorLine failure={error} onRetry={refetch} />;
  if (loading) return <Loading lines={3} />;
  const needing = people.filter((person) => person.needs);
  if (needing.length === 0) return <EmptyState title={t('matrix.no-gaps')} />;
  return (
    <>
      <Typography sx={{ mb: 1 }}>{t('matrix.lack-it', { count: needing.length })}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', columns: narrow ? 1 : { md: 2, lg: 3 }, columnGap: 3 }}>
        {needing.map((person) => (
          <Box component="li" key={person.id} sx={{ py: 0.5, breakInside: 'avoid' }}>
            <Go to={recordPath(person.id)}>{person.name}</Go>
            <Typography variant="body2" color="text.secondary">
              {names.jobs(person.jobs)}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
