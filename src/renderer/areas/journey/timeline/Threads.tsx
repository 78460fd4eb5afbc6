/**
 * What waits for what, drawn between the bars: for the row under the hand all that concerns it, for the others only
 * where something is pushed. Without them a plan of sixty actions would be a ball of wool.
 */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { Key } from '../../../../shared/rules/slipping.ts';
import { nameWidth, rowHeight } from './look.ts';
import { place, type ItemRow, type Model, type StageRow } from './model.ts';

type Row = ItemRow | StageRow;
interface End {
  readonly x: number;
  readonly y: number;
}

const across = 1000;

/** Where a thing ends, and where it begins, on a ground of `across` by the rows' pixels. */
function endsOf(row: Row, model: Model): { readonly start: number | null; readonly end: number | null } {
  const at = (day: string | null) => (day === null ? null : place(model.scale, day) * across);
  if (row.type === 'stage') return { start: at(row.span.start), end: at(row.span.expected ?? row.span.goal) };
  const { item, forecast } = row;
  return { start: at(item.startDate ?? item.goalDate), end: at(item.doneOn ?? forecast.expected ?? item.goalDate) };
}

interface Props {
  readonly model: Model;
  /** As they stand on the page, closed stages with what is in them left out. */
  readonly rows: readonly Row[];
  readonly marked: Key | null;
}

export function Threads({ model, rows, marked }: Props) {
  const { tokens, direction } = useTheme();
  const height = rows.length * rowHeight;
  const lines = model.links.flatMap(({ before, after }) => {
    const binds = model.days.get(after)?.because.includes(before) ?? false;
    const concerns = marked !== null && (before === marked || after === marked);
    const [from, to] = [pointOf(before, 'end'), pointOf(after, 'start')];
    return from && to && (binds || concerns) ? [{ key: `${before} ${after}`, from, to, binds, concerns }] : [];
  });
  function pointOf(key: Key, side: 'start' | 'end'): End | null {
    const index = rows.findIndex((row) => row.key === key);
    const row = rows[index];
    const x = row ? endsOf(row, model)[side] : null;
    return x === null ? null : { x, y: index * rowHeight + rowHeight / 2 };
  }
  return (
    <Box
      aria-hidden
      component="svg"
      viewBox={`0 0 ${across} ${Math.max(1, height)}`}
      preserveAspectRatio="none"
      sx={{
        position: 'absolute',
        top: 0,
        insetInlineStart: nameWidth,
        width: `calc(100% - ${nameWidth}px)`,
        height,
        pointerEvents: 'none',
        zIndex: 2,
        overflow: 'visible',
        transform: direction === 'rtl' ? 'scaleX(-1)' : 'none',
      }}
    >
      {lines.map((line) => (
        <path
          key={line.key}
          d={pathOf(line.from, line.to)}
          fill="none"
          stroke={line.binds ? tokens.late : tokens.accent}
          strokeWidth={line.concerns ? 2 : 1.25}
          strokeDasharray={line.binds ? undefined : '4 3'}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </Box>
  );
}

/** Out of the end, down or up beside it, and into the start. */
function pathOf(from: End, to: End): string {
  const turn = Math.max(from.x, Math.min(from.x + 4, to.x));
  const into = to.y > from.y ? to.y - 9 : to.y + 9;
  if (to.x > from.x) return `M${from.x} ${from.y} H${turn} V${to.y} H${to.x}`;
  return `M${from.x} ${from.y} H${from.x + 4} V${into} H${to.x - 3} V${to.y} H${to.x}`;
}
