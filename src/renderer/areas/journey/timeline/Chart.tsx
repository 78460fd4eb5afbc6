/** The timeline drawn: names that stay at the side, time that scrolls, bars that move. Arrows go from bar to bar. */
import Box from '@mui/material/Box';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../../app/i18n.ts';
import type { Key } from '../../../../shared/rules/slipping.ts';
import { Axis, Lines, TodayLine } from './Axis.tsx';
import { clearDays, stepFor, trackWidth, type Zoom } from './look.ts';
import { place, type ItemRow, type Model, type Moved } from './model.ts';
import { ItemLine, StageLine } from './Rows.tsx';
import { Threads } from './Threads.tsx';

interface Props {
  readonly model: Model;
  readonly open: ReadonlySet<string>;
  readonly zoom: Zoom;
  readonly mayMove: boolean;
  readonly onToggle: (stageId: string) => void;
  readonly onMove: (row: ItemRow, to: Moved) => void;
  readonly onOpen: (row: ItemRow) => void;
}

/** Up and down go to the bar above and below; Home and End to the first and last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-bar]')];
  const at = bars.findIndex((bar) => bar === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: bars.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  bars[to]?.focus();
}

function rowsOf(model: Model, open: ReadonlySet<string>) {
  return model.stages.flatMap((stage) => (open.has(stage.stage.id) ? [stage, ...stage.items] : [stage]));
}

const frameStyle = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'auto',
  maxHeight: 'max(320px, calc(100vh - 268px))',
} as const;

export function Chart({ model, open, zoom, mayMove, onToggle, onMove, onOpen }: Props) {
  const t = useWords('journey');
  const [marked, setMarked] = useState<Key | null>(null);
  const step = stepFor(zoom, model.scale.days);
  const point = useCallback((row: ItemRow) => setMarked(row.key), []);
  const frame = useTodayInSight(zoom, model);
  const rows = rowsOf(model, open);
  return (
    <Box
      ref={frame}
      role="group"
      aria-label={t('timeline.chart')}
      onKeyDown={walk}
      onPointerLeave={() => setMarked(null)}
      sx={frameStyle}
    >
      <Box sx={{ position: 'relative', width: trackWidth(zoom, model.scale.days), minWidth: 760 }}>
        <Axis scale={model.scale} step={step} today={model.today} clear={clearDays(zoom, model.scale.days)} />
        <Box sx={{ position: 'relative' }}>
          <Lines scale={model.scale} step={step} />
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, position: 'relative' }}>
            {rows.map((row) =>
              row.type === 'stage' ? (
                <StageLine
                  key={row.key}
                  row={row}
                  scale={model.scale}
                  today={model.today}
                  open={open.has(row.stage.id)}
                  onToggle={() => onToggle(row.stage.id)}
                />
              ) : (
                <ItemLine
                  key={row.key}
                  row={row}
                  scale={model.scale}
                  today={model.today}
                  mayMove={mayMove}
                  marked={marked === row.key}
                  onPoint={point}
                  onMove={onMove}
                  onOpen={onOpen}
                />
              ),
            )}
          </Box>
          <Threads model={model} rows={rows} marked={marked} />
        </Box>
        <TodayLine scale={model.scale} today={model.today} />
      </Box>
    </Box>
  );
}

/** Wider than the page, it opens where today is. */
function useTodayInSight(zoom: Zoom, { scale, today }: Model) {
  const frame = useRef<HTMLDivElement>(null);
  const at = place(scale, today);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const spare = box.scrollWidth - box.clientWidth;
    const target = Math.max(0, Math.min(spare, box.scrollWidth * at - box.clientWidth / 2));
    // In a page from right to left, scrolling counts down from nought.
    box.scrollLeft = getComputedStyle(box).direction === 'rtl' ? -target : target;
  }, [zoom, at]);
  return frame;
}
