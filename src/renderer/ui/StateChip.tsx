/** The one language of states: a shape, a word, a colour; the shape and the word would be enough. */
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import type { SvgIconComponent } from './svg.ts';
import type { Tokens } from '../app/tokens.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { BlockedIcon, ClockIcon, DashIcon, DoneIcon, EmptyIcon, HalfIcon, HourglassIcon, LateIcon } from './icons.tsx';

export type State =
  'done' | 'in-progress' | 'due-soon' | 'overdue' | 'blocked' | 'not-started' | 'not-relevant' | 'waiting';

const looks: Readonly<Record<State, { readonly icon: SvgIconComponent; readonly colour: keyof Tokens }>> = {
  done: { icon: DoneIcon, colour: 'done' },
  'in-progress': { icon: HalfIcon, colour: 'progress' },
  'due-soon': { icon: ClockIcon, colour: 'due' },
  overdue: { icon: LateIcon, colour: 'late' },
  blocked: { icon: BlockedIcon, colour: 'late' },
  'not-started': { icon: EmptyIcon, colour: 'idle' },
  'not-relevant': { icon: DashIcon, colour: 'idle' },
  waiting: { icon: HourglassIcon, colour: 'waits' },
};

export interface StateChipProps {
  readonly state: State;
  /** Instead of the state's usual word: "3 days overdue", "Waits for A. Name". */
  readonly words?: string;
  /** A reason, said after the word. */
  readonly why?: string | null | undefined;
  /** Without a border, for the cells of a table. */
  readonly plain?: boolean;
}

export function StateChip({ state, words, why, plain = false }: StateChipProps) {
  const t = useWords('common');
  const { tokens } = useTheme();
  const look = looks[state];
  const Icon = look.icon;
  const colour = tokens[look.colour];
  const word = words ?? t(`state.${state}`);
  const frame = plain
    ? {}
    : {
        border: 1,
        borderColor: state === 'blocked' ? colour : 'divider',
        borderRadius: 1,
        px: 1,
        py: '2px',
        bgcolor: 'background.paper',
      };
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        alignItems: 'center',
        gap: 0.75,
        maxWidth: '100%',
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        ...frame,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, color: colour, flex: 'none' }} />
      <Box component="span" sx={{ color: colour, fontWeight: 550, overflowWrap: 'anywhere' }}>
        {why ? t('state.why', { state: word, why }) : word}
      </Box>
    </Box>
  );
}

export interface DueChipProps {
  readonly date: string | null;
  /** As main counts it; above 0 it is late. */
  readonly overdueDays?: number;
  /** What is done is not late: then the date stands there alone. */
  readonly done?: boolean;
}

const soon = 14;

/** A date as people say it; the exact day on focus or under the pointer. */
export function DueChip({ date, overdueDays = 0, done = false }: DueChipProps) {
  const t = useWords('common');
  const dates = useDates();
  if (!date) return null;
  const days = Math.round((Date.parse(date) - Date.parse(dates.today)) / 86_400_000);
  const late = !done && overdueDays > 0;
  const near = !done && !late && days >= 0 && days <= soon;
  const words = late ? t('due.overdue', { count: overdueDays }) : dates.relative(date);
  return (
    <Tooltip title={dates.day(date)}>
      <Box component="time" dateTime={date} tabIndex={0} sx={{ fontSize: '0.8125rem', borderRadius: 1 }}>
        {late || near ? (
          <StateChip plain state={late ? 'overdue' : 'due-soon'} words={words} />
        ) : done ? (
          dates.short(date)
        ) : (
          words
        )}
      </Box>
    </Tooltip>
  );
}
