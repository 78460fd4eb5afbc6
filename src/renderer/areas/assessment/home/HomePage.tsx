/** The whole home: who is due, what is unfinished, which risks wait to be looked at; each figure opens its list. */
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import { childLists, type ChildList } from '../../../../shared/areas/assessment.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Figure } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { AssessmentLinks } from '../AssessmentLinks.tsx';
import { listPath } from '../paths.ts';
import { ChildrenList } from './ChildrenList.tsx';
import { UnfinishedList } from './UnfinishedList.tsx';

export function HomePage() {
  const mayRead = useCan('assessment.read') !== null;
  return mayRead ? <Everything /> : <OneFigure />;
}

/** For those who see figures alone. */
function OneFigure() {
  const t = useWords('assessment');
  const { day } = useDates();
  const asked = useAsk('assessment.figures', {}, { keepPrevious: true });
  const { data } = asked;
  return (
    <Page title={t('home.title')} state={data ? t('home.figures', { date: day(data.on) }) : undefined}>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {data ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Figure value={data.children} words={t('home.children')} />
          {data.inDate === null ? t('home.too-few') : <Figure value={data.inDate} words={t('home.list.in-date')} />}
        </Box>
      ) : asked.error ? null : (
        <Loading lines={3} />
      )}
    </Page>
  );
}

function useChosen(): ChildList | 'unfinished' {
  const [params] = useSearchParams();
  const wanted = params.get('list');
  if (wanted === 'unfinished') return wanted;
  return childLists.find((one) => one === wanted) ?? 'due';
}

function Everything() {
  const t = useWords('assessment');
  const asked = useAsk('assessment.overview', {}, { keepPrevious: true });
  const list = useChosen();
  const { data } = asked;
  const nobody = data?.lists.find((one) => one.list === 'all')?.children === 0;
  return (
    <Page title={t('home.title')} state={t('home.state')}>
      <AssessmentLinks />
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {data && !nobody ? <Figures overview={data} list={list} /> : null}
      {asked.loading ? <Loading lines={6} /> : null}
      {nobody ? <EmptyState title={t('home.nobody')} text={t('home.nobody-text')} /> : null}
      {data && !nobody ? list === 'unfinished' ? <UnfinishedList /> : <ChildrenList key={list} list={list} /> : null}
    </Page>
  );
}

interface Group {
  readonly title: 'home.wellbeing' | 'home.risk' | 'home.family';
  readonly lists: readonly (ChildList | 'unfinished')[];
}
const groups: readonly Group[] = [
  { title: 'home.wellbeing', lists: ['overdue', 'never', 'due-soon', 'in-date', 'crisis', 'unfinished'] },
  { title: 'home.risk', lists: ['risk-overdue', 'risk-high', 'risk-none'] },
  { title: 'home.family', lists: ['family-missing', 'tracing-open', 'tracing-overdue'] },
];
const late = new Set<ChildList | 'unfinished'>(['overdue', 'crisis', 'risk-overdue', 'risk-high', 'tracing-overdue']);
const due = new Set<ChildList | 'unfinished'>(['due-soon', 'never', 'family-missing', 'risk-none']);

interface FiguresProps {
  readonly overview: Output<'assessment.overview'>;
  readonly list: ChildList | 'unfinished';
}

function Figures({ overview, list }: FiguresProps) {
  const t = useWords('assessment');
  const valueOf = (one: ChildList | 'unfinished') =>
    one === 'unfinished' ? overview.unfinished : (overview.lists.find((entry) => entry.list === one)?.children ?? 0);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1.5, mb: 2 }}>
      {groups.map((group) => (
        <Box key={group.title} component="section" aria-label={t(group.title)} sx={{ minWidth: 0 }}>
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 650, mb: 0.5 }}>{t(group.title)}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {group.lists.map((one) => (
              <Box key={one} sx={one === list ? chosenStyle : figureStyle}>
                <Figure
                  value={valueOf(one)}
                  words={t(`home.list.${one}`)}
                  to={listPath(one)}
                  tone={late.has(one) ? 'late' : due.has(one) ? 'due' : 'plain'}
                />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const figureStyle = { display: 'grid', width: 126, '& > a': { minWidth: 0, px: 1.25, py: 0.75 } } as const;
const chosenStyle = {
  ...figureStyle,
  '& > a': { ...figureStyle['& > a'], borderColor: 'primary.main', borderWidth: 2 },
};
