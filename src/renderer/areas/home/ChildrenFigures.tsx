/** What waits in the children's files and assessments, of those one may know of; nothing where nothing waits. */
import Box from '@mui/material/Box';
import { useAsk } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';
import { Figure } from '../../ui/Go.tsx';
import { Section } from '../../ui/Section.tsx';

export function ChildrenFigures() {
  const t = useWords('common');
  const files = useCan('casefile.read') !== null;
  const assesses = useCan('assessment.read') !== null;
  const tasks = useAsk('casefile.tasks', {}, { skip: !files, keepPrevious: true }).data?.tasks ?? [];
  const overview = useAsk('assessment.overview', {}, { skip: !assesses, keepPrevious: true }).data;
  const children = (list: 'overdue' | 'risk-overdue') =>
    overview?.lists.find((one) => one.list === list)?.children ?? 0;
  const late = tasks.some((task) => task.overdueDays > 0);
  const figures = [
    { value: tasks.length, words: t('home.file-tasks'), to: '/casefile/tasks', tone: late ? 'late' : 'due' },
    { value: children('overdue'), words: t('home.assess-overdue'), to: '/assessment?list=overdue', tone: 'late' },
    {
      value: children('risk-overdue'),
      words: t('home.risk-overdue'),
      to: '/assessment?list=risk-overdue',
      tone: 'late',
    },
    {
      value: overview?.unfinished ?? 0,
      words: t('home.assess-unfinished'),
      to: '/assessment?list=unfinished',
      tone: 'plain',
    },
  ] as const;
  const shown = figures.filter((one) => one.value > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={t('home.children-records')}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        {shown.map((one) => (
          <Figure key={one.to} {...one} />
        ))}
      </Box>
    </Section>
  );
}
