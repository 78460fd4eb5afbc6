/** One action or milestone in time: planned as an outline, real as a filled line, expected as hatching behind the goal. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { memo } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { BlockedIcon, DoneIcon } from '../../../ui/icons.tsx';
import { hatched, percent, realColour, rowHeight } from './look.ts';
import { place, type ItemRow, type Moved, type Scale } from './model.ts';
import { useBarMove, type BarMove, type Grip } from './useBarMove.ts';
import { useBarWords } from './useBarWords.ts';

export interface BarProps {
  readonly row: ItemRow;
  readonly scale: Scale;
  readonly today: string;
  readonly mayMove: boolean;
  readonly onMove: (row: ItemRow, to: Moved) => void;
  readonly onOpen: (row: ItemRow) => void;
}

/** A day wide at least, so that it can be seen and held. */
const narrowest = 12;

export const Bar = memo(function Bar({ row, scale, today, mayMove, onMove, onOpen }: BarProps) {
  const movable = mayMove && !row.item.settled;
  const hand = useBarMove(row.item, {
    days: scale.days,
    mayMove: movable,
    onMove: (to) => onMove(row, to),
    onOpen: () => onOpen(row),
  });
  const { startDate, goalDate } = hand.shown;
  const { begunOn, doneOn } = row.item;
  if (goalDate === null && startDate === null && begunOn === null && doneOn === null)
    return <NoDate row={row} scale={scale} today={today} onOpen={onOpen} />;
  return (
    <>
      <Real row={row} scale={scale} today={today} />
      <Expected row={row} scale={scale} />
      {row.item.kind === 'milestone' ? (
        <Diamond row={row} scale={scale} hand={hand} mayMove={movable} />
      ) : (
        <Planned row={row} scale={scale} hand={hand} mayMove={movable} />
      )}
      <Tail row={row} scale={scale} hand={hand} />
    </>
  );
});

/** Nobody has said when: a quiet word where today is, which opens the panel. */
function NoDate({ row, scale, today, onOpen }: Pick<BarProps, 'row' | 'scale' | 'today' | 'onOpen'>) {
  const t = useWords('journey');
  const words = useBarWords();
  return (
    <Box
      component="button"
      type="button"
      data-bar={row.key}
      aria-label={words.sentence(row)}
      onClick={() => onOpen(row)}
      sx={{
        ...plainButton,
        insetInlineStart: percent(place(scale, today)),
        ps: 1,
        color: 'text.secondary',
        fontSize: '0.75rem',
        lineHeight: '20px',
      }}
    >
      {t('timeline.noDate')}
    </Box>
  );
}

interface Drawn {
  readonly row: ItemRow;
  readonly scale: Scale;
  readonly hand: BarMove;
  readonly mayMove: boolean;
}

/** From the start to the end of the goal's day. Without a start, a mark that ends at the goal. */
function Planned({ row, scale, hand, mayMove }: Drawn) {
  const { tokens } = useTheme();
  const words = useBarWords();
  const { startDate, goalDate } = hand.shown;
  const from = startDate ?? goalDate ?? row.item.begunOn ?? row.item.doneOn ?? scale.from;
  const until = goalDate ?? startDate ?? row.item.doneOn ?? row.item.begunOn ?? scale.from;
  const at = place(scale, from);
  const width = place(scale, until) - at + 1 / scale.days;
  return (
    <Box
      component="button"
      type="button"
      data-bar={row.key}
      aria-label={words.sentence(row)}
      aria-keyshortcuts={mayMove ? 'ArrowLeft ArrowRight' : undefined}
      {...handlers(hand, 'both')}
      sx={{
        ...plainButton,
        insetInlineStart: percent(at),
        width: `max(${narrowest}px, ${percent(width)})`,
        border: 1.5,
        borderStyle: goalDate === null ? 'dashed' : 'solid',
        borderColor: hand.moving ? tokens.accent : row.item.settled ? tokens.done : tokens.idle,
        borderRadius: '4px',
        bgcolor: hand.moving ? tokens.accentWash : 'transparent',
        opacity: row.item.status === 'suggested' ? 0.6 : 1,
        cursor: mayMove ? 'grab' : 'pointer',
        touchAction: 'none',
      }}
    >
      {mayMove && startDate !== null && goalDate !== null ? (
        <>
          <Edge hand={hand} grip="start" />
          <Edge hand={hand} grip="goal" />
        </>
      ) : null}
    </Box>
  );
}

function handlers(hand: BarMove, grip: Grip) {
  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => hand.onPointerDown(event, grip),
    onPointerMove: hand.onPointerMove,
    onPointerUp: hand.onPointerUp,
    onPointerCancel: hand.cancel,
    onKeyDown: hand.onKeyDown,
    onBlur: hand.cancel,
  };
}

/** The ends are held by themselves: the start at one, the goal at the other. */
function Edge({ hand, grip }: { readonly hand: BarMove; readonly grip: 'start' | 'goal' }) {
  return (
    <Box
      component="span"
      onPointerDown={(event) => {
        event.stopPropagation();
        hand.onPointerDown(event, grip);
      }}
      onPointerMove={hand.onPointerMove}
      onPointerUp={(event) => {
        event.stopPropagation();
        hand.onPointerUp();
      }}
      sx={{
        position: 'absolute',
        insetBlock: 0,
        width: 7,
        cursor: 'ew-resize',
        ...(grip === 'start' ? { insetInlineStart: -3 } : { insetInlineEnd: -3 }),
      }}
    />
  );
}

function Diamond({ row, scale, hand, mayMove }: Drawn) {
  const { tokens } = useTheme();
  const words = useBarWords();
  const day = hand.shown.goalDate ?? row.item.doneOn ?? scale.from;
  const colour = row.item.settled ? tokens.done : hand.moving ? tokens.accent : tokens.ink;
  return (
    <Box
      component="button"
      type="button"
      data-bar={row.key}
      aria-label={words.sentence(row)}
      aria-keyshortcuts={mayMove ? 'ArrowLeft ArrowRight' : undefined}
      {...handlers(hand, 'both')}
      sx={{
        ...plainButton,
        insetInlineStart: `calc(${percent(place(scale, day))} - 9px)`,
        width: 18,
        height: 18,
        top: 6,
        display: 'grid',
        placeItems: 'center',
        cursor: mayMove ? 'grab' : 'pointer',
        touchAction: 'none',
        '&::before': {
          content: '""',
          width: 11,
          height: 11,
          transform: 'rotate(45deg)',
          border: `2px solid ${colour}`,
          background: row.item.settled ? colour : hand.moving ? tokens.accentWash : tokens.sheet,
        },
      }}
    />
  );
}

/** What was: from the day it began to the day it was done, or to today. */
function Real({ row, scale, today }: Pick<BarProps, 'row' | 'scale' | 'today'>) {
  const { tokens } = useTheme();
  const { item } = row;
  if (item.kind === 'milestone') return null;
  const until = item.doneOn ?? (item.begunOn !== null && !item.settled ? today : null);
  if (until === null) return null;
  const from = item.begunOn ?? item.startDate ?? until;
  const first = from > until ? until : from;
  const at = place(scale, first);
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        top: 11,
        height: 8,
        insetInlineStart: percent(at),
        width: `max(5px, ${percent(place(scale, until) - at + 1 / scale.days)})`,
        bgcolor: tokens[realColour(item)],
        borderRadius: '2px',
        opacity: item.settled ? 0.75 : 0.9,
      }}
    />
  );
}

/** Behind the goal: how much later it must be expected. */
function Expected({ row, scale }: Pick<BarProps, 'row' | 'scale'>) {
  const { tokens } = useTheme();
  const { goalDate } = row.item;
  const { expected, slip } = row.forecast;
  if (slip === 0 || goalDate === null || expected === null) return null;
  const at = place(scale, goalDate) + 1 / scale.days;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        top: 8,
        height: 14,
        insetInlineStart: percent(at),
        width: `max(3px, ${percent(place(scale, expected) - at + 1 / scale.days)})`,
        backgroundImage: hatched(tokens.late),
        borderInlineEnd: `2px solid ${tokens.late}`,
      }}
    />
  );
}

/** Said at the end of the bar: done, blocked, so many days late; while it is moved, the new day. */
function Tail({ row, scale, hand }: Omit<Drawn, 'mayMove'>) {
  const { tokens } = useTheme();
  const t = useWords('journey');
  const words = useBarWords();
  const { item, forecast } = row;
  const ends = [hand.shown.goalDate, forecast.slip > 0 ? forecast.expected : null, item.doneOn].filter(
    (d) => d !== null,
  );
  const last = ends.toSorted().at(-1);
  if (last === undefined) return null;
  const said = hand.moving
    ? words.moving(hand.shown)
    : forecast.slip > 0
      ? t('timeline.late', { count: forecast.slip })
      : '';
  return (
    <Box
      aria-live={hand.moving ? 'polite' : undefined}
      sx={{
        position: 'absolute',
        top: 5,
        insetInlineStart: `calc(${percent(place(scale, last) + 1 / scale.days)} + 8px)`,
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        height: 20,
        whiteSpace: 'nowrap',
        fontSize: '0.75rem',
        pointerEvents: 'none',
        color: hand.moving ? tokens.accent : tokens.late,
        fontWeight: hand.moving ? 650 : 550,
      }}
    >
      {item.settled ? <DoneIcon aria-hidden sx={{ fontSize: 15, color: tokens.done }} /> : null}
      {item.blocked ? <BlockedIcon aria-hidden sx={{ fontSize: 15, color: tokens.late }} /> : null}
      {said}
    </Box>
  );
}

const plainButton = {
  position: 'absolute',
  top: 5,
  height: rowHeight - 10,
  p: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  zIndex: 2,
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '1px' },
} as const;
