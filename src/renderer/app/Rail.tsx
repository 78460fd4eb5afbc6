/** The rail: the areas this person's roles may enter, words beside icons, a count only where something waits. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { NavLink, useLocation } from 'react-router';
import {
  BagIcon,
  CareIcon,
  ChartIcon,
  ChildIcon,
  FlagIcon,
  HomeIcon,
  LearnIcon,
  MenuIcon,
  PathIcon,
  PeopleIcon,
  SettingsIcon,
  TalkIcon,
} from '../ui/icons.tsx';
import type { SvgIconComponent } from '../ui/svg.ts';
import { useAsk } from './api.ts';
import { useNumbers, useWords } from './i18n.ts';
import { useCan, useGrants } from './me.ts';
import { railToggled, useAppDispatch, useAppSelector } from './store.ts';

interface Area {
  readonly to: string;
  readonly words: string;
  readonly icon: SvgIconComponent;
  readonly count?: number;
  /** Another area's pages that are reached from here. */
  readonly also?: string;
}

/** Overdue actions and milestones, for those who may see their list. */
function useOverdue(): number {
  const skip = useCan('transition.read') === null;
  return useAsk('transition.waiting', { kind: 'overdue', limit: 1 }, { skip, keepPrevious: true }).data?.total ?? 0;
}

/** Children without a worker, for those who can give them one. */
function useWithoutWorker(): number {
  const skip = useCan('caseload.assign') === null;
  return useAsk('caseload.figures', {}, { skip, keepPrevious: true }).data?.withoutLead ?? 0;
}

/** In the order of a working day: the children first, then those who work with them, then the home as a whole. */
function useAreas(): Area[] {
  const t = useWords('common');
  const overdue = useOverdue();
  const withoutWorker = useWithoutWorker();
  const can = useGrants();
  const figuresAlone = can('figures.read') && !can('team.read');
  // Whoever reads figures alone still sees the workforce at a glance, and who carries how much.
  const areas: readonly (Area & { readonly shown: boolean })[] = [
    { to: '/', words: t('nav.home'), icon: HomeIcon, shown: true },
    // Who cares for children and reads no plan goes straight to the day.
    { to: '/plan/today', words: t('nav.plan-today'), icon: FlagIcon, shown: can('care.read') && !can('plan.read') },
    {
      to: '/children',
      also: '/casefile/',
      words: t('nav.children'),
      icon: ChildIcon,
      shown: can('children.read'),
    },
    { to: '/assessment', words: t('nav.assessment'), icon: ChartIcon, shown: can('assessment.read') },
    { to: '/plan', words: t('nav.plan'), icon: FlagIcon, shown: can('plan.read') },
    { to: '/kit', words: t('nav.kit'), icon: BagIcon, shown: can('care.write') || figuresAlone },
    {
      to: '/caseload',
      words: t('nav.caseload'),
      icon: CareIcon,
      count: withoutWorker,
      shown: can('children.read') || figuresAlone,
    },
    { to: '/team', words: t('nav.team'), icon: PeopleIcon, shown: can('team.read') || can('figures.read') },
    { to: '/training', words: t('nav.training'), icon: LearnIcon, shown: can('training.read') },
    { to: '/supervision', words: t('nav.supervision'), icon: TalkIcon, shown: can('supervision.read') },
    { to: '/transition', words: t('nav.transition'), icon: PathIcon, count: overdue, shown: can('figures.read') },
    { to: '/settings', words: t('nav.settings'), icon: SettingsIcon, shown: true },
  ];
  return areas.filter((area) => area.shown);
}

export function Rail() {
  const t = useWords('common');
  const dispatch = useAppDispatch();
  const wanted = useAppSelector((state) => state.screen.railOpen);
  const roomy = useMediaQuery('(min-width: 900px)', { noSsr: true });
  const open = wanted && roomy;
  const areas = useAreas();
  return (
    <Box component="nav" aria-label={t('nav.areas')} className="no-print" sx={{ ...railStyle, width: open ? 200 : 60 }}>
      <IconButton
        aria-expanded={open}
        aria-label={open ? t('nav.narrow') : t('nav.wide')}
        disabled={!roomy}
        onClick={() => dispatch(railToggled())}
        sx={{ alignSelf: 'flex-start', mb: 1 }}
      >
        <MenuIcon />
      </IconButton>
      {areas.map((area) => (
        <RailLink key={area.to} area={area} open={open} />
      ))}
    </Box>
  );
}

const railStyle = {
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 0.5,
  p: 1,
  borderInlineEnd: 1,
  borderColor: 'divider',
  bgcolor: 'background.default',
  overflowY: 'auto',
};

function RailLink({ area, open }: { readonly area: Area; readonly open: boolean }) {
  const { count } = useNumbers();
  const Icon = area.icon;
  const { pathname } = useLocation();
  const within = area.also !== undefined && pathname.startsWith(area.also);
  const waits = area.count ? count(area.count) : null;
  return (
    <Tooltip title={open ? '' : area.words} placement="right">
      <ButtonBase
        component={NavLink}
        className={within ? 'active' : ''}
        to={area.to}
        end={area.to === '/'}
        aria-label={waits && !open ? `${area.words} ${waits}` : open ? undefined : area.words}
        sx={linkStyle}
      >
        <Icon sx={{ fontSize: 22, flex: 'none' }} />
        {open && <Box sx={{ flex: 1, textAlign: 'start' }}>{area.words}</Box>}
        {waits && (
          <Box sx={open ? countStyle : { ...countStyle, position: 'absolute', top: 2, insetInlineEnd: 2 }}>{waits}</Box>
        )}
      </ButtonBase>
    </Tooltip>
  );
}

const linkStyle = {
  position: 'relative',
  justifyContent: 'flex-start',
  gap: 1.5,
  minHeight: 40,
  px: 1.25,
  borderRadius: 1,
  fontSize: '0.875rem',
  color: 'text.secondary',
  '&:hover': { bgcolor: 'action.hover' },
  '&.active': {
    color: 'primary.main',
    fontWeight: 650,
    bgcolor: (t: { tokens: { accentWash: string } }) => t.tokens.accentWash,
  },
};
const countStyle = {
  minWidth: 20,
  px: 0.5,
  borderRadius: 1,
  fontSize: '0.75rem',
  lineHeight: '18px',
  textAlign: 'center',
  fontWeight: 650,
  color: 'error.main',
  border: 1,
  borderColor: 'error.main',
  bgcolor: 'background.paper',
};
