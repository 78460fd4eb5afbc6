/** My work: what is late, due soon or blocked. Every figure opens exactly the list it counts. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Navigate, useNavigate } from 'react-router';
import type * as z from 'zod';
import type { WaitingItem, WaitingKind } from '../../../shared/areas/transition.ts';
import { useAsk } from '../../app/api.ts';
import { useHasWord, useWords } from '../../app/i18n.ts';
import { useCan, useMe } from '../../app/me.ts';
import type { Output } from '../../../shared/contract.ts';
import { isUntouched } from '../../../shared/rules/progress.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DataList } from '../../ui/DataList.tsx';
import type { Column } from '../../ui/DataList.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Figure, GoButton } from '../../ui/Go.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { DueChip } from '../../ui/StateChip.tsx';
import { ChildWorkList, useChildWork } from './ChildWork.tsx';
import { ChildrenFigures } from './ChildrenFigures.tsx';
import { Drafts } from './Drafts.tsx';
import { Promises, useAwaited } from './Promises.tsx';

type Item = z.infer<typeof WaitingItem>;
const kinds = ['overdue', 'due-soon', 'blocked', 'unowned', 'undecided'] as const satisfies readonly WaitingKind[];
const mine = 100;

export function HomePage() {
  const reads = useCan('transition.read');
  // Whoever may see figures alone has nothing of their own to do here.
  return reads === null ? <Navigate to="/transition" replace /> : <MyWork whole={reads === 'all'} />;
}

function MyWork({ whole }: { readonly whole: boolean }) {
  const t = useWords('common');
  const { user } = useMe();
  const overdue = useAsk('transition.waiting', { kind: 'overdue', limit: mine, sort: 'goal' }, { keepPrevious: true });
  const soon = useAsk('transition.waiting', { kind: 'due-soon', limit: mine, sort: 'goal' }, { keepPrevious: true });
  const items = [...(overdue.data?.items ?? []), ...(soon.data?.items ?? [])].filter(
    (item) => item.owner?.id === user.id,
  );
  const loading = overdue.loading || soon.loading;
  const awaited = useAwaited();
  const children = useChildWork();
  const waits = awaited.length > 0 || children.soon.length > 0;
  const quiet = !loading && overdue.data?.total === 0 && soon.data?.total === 0 && !waits;
  const first = useFirstStage(!whole || !quiet);
  return (
    <Page
      title={t('home.title')}
      state={
        first ? t('home.hello', { name: user.name }) : quiet ? t('home.nothing') : t('home.hello', { name: user.name })
      }
      action={<GoButton to="/transition">{t('home.to-transition')}</GoButton>}
    >
      <ErrorLine failure={overdue.error ?? soon.error} onRetry={overdue.refetch} />
      <Drafts />
      {first ? <FirstStep stage={first} /> : null}
      <ChildWorkList {...children} />
      {items.length > 0 ? (
        <Mine items={items} />
      ) : (
        !loading && !quiet && !waits && <Typography sx={{ mb: 2 }}>{t('home.mine-none')}</Typography>
      )}
      <Promises rows={awaited} />
      <ChildrenFigures />
      {whole && !first ? <Whole /> : null}
    </Page>
  );
}

type Stage = Output<'transition.overview'>['phases'][number]['stages'][number];

/** The stage to begin with, while nobody has chosen anything yet; null from then on, and until it is known. */
function useFirstStage(skip: boolean): Stage | null {
  const { data } = useAsk('transition.overview', {}, { skip, keepPrevious: true });
  if (skip || !data || !isUntouched(data.total)) return null;
  return data.phases.flatMap((phase) => phase.stages)[0] ?? null;
}

/** A new home has nothing late, and all before it: this is where it begins. */
function FirstStep({ stage }: { readonly stage: Stage }) {
  const t = useWords('transition');
  const c = useWords('catalogue');
  const has = useHasWord('catalogue');
  const key = `stage.${stage.id}`;
  const name = stage.name ?? (has(key) ? c(key) : '');
  const plans = useCan('transition.plan') !== null;
  return (
    <EmptyState
      title={t('overview.startTitle')}
      text={plans ? t('overview.startText', { count: stage.progress.suggested }) : t('overview.startTextReader')}
      action={
        <GoButton to={`/transition/stage/${stage.id}`} variant="contained">
          {t('overview.startOpen', { stage: name })}
        </GoButton>
      }
    />
  );
}

/** Counts of the whole transition, each a door to its list. */
function Whole() {
  const t = useWords('common');
  return (
    <Section title={t('home.all')}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        {kinds.map((kind) => (
          <Count key={kind} kind={kind} />
        ))}
      </Box>
    </Section>
  );
}

function Count({ kind }: { readonly kind: WaitingKind }) {
  const t = useWords('common');
  const asked = useAsk('transition.waiting', { kind, limit: 1 }, { keepPrevious: true });
  if (!asked.data) return null;
  const tone = kind === 'overdue' || kind === 'blocked' ? 'late' : kind === 'due-soon' ? 'due' : 'plain';
  return <Figure value={asked.data.total} words={t(`home.${kind}`)} to={`/transition/waiting/${kind}`} tone={tone} />;
}

function Mine({ items }: { readonly items: readonly Item[] }) {
  const t = useWords('common');
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <Section
      title={t('home.mine')}
      state={<Typography color="text.secondary">{t('home.mine-state', { count: items.length })}</Typography>}
    >
      <DataList
        bare
        label={t('home.mine')}
        place="home.mine"
        rows={items}
        columns={columns}
        rowId={(item) => `${item.kind} ${item.id}`}
        onOpen={(item) => void navigate(`/transition/stage/${item.stageId}`)}
        empty={null}
      />
    </Section>
  );
}

function useColumns(): readonly Column<Item>[] {
  const t = useWords('common');
  const c = useWords('catalogue');
  const has = useHasWord('catalogue');
  const word = (key: string) => (has(key) ? c(key) : t('home.unnamed'));
  const name = (item: Item) => item.name ?? word(`${item.kind}.${item.id}`);
  const stage = (item: Item) => item.stageName ?? word(`stage.${item.stageId}`);
  return [
    { key: 'name', head: t('home.column.what'), width: '3fr', text: name, cell: name },
    {
      key: 'when',
      head: t('home.column.when'),
      width: '170px',
      text: (item) => item.goalDate,
      cell: (item) => <DueChip date={item.goalDate} overdueDays={item.overdueDays} />,
    },
    { key: 'stage', head: t('home.column.stage'), width: '2fr', text: stage, cell: stage },
  ];
}
