/**
 * A bar under the hand: drawn along with the pointer or the arrow keys, written when let go or with Enter, left alone
 * with Escape. Arrows go a day, with Shift a week, with Ctrl a month; with Alt they move the goal alone.
 */
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTheme } from '@mui/material/styles';
import type { TimelineItem } from '../../../../shared/areas/journey-time.ts';
import { moved, still, type Move, type Moved } from './model.ts';

export type Grip = 'both' | 'start' | 'goal';

interface Held {
  readonly x: number;
  readonly grip: Grip;
  readonly pixelsPerDay: number;
}

function by(grip: Grip, days: number): Move {
  return { start: grip === 'goal' ? 0 : days, goal: grip === 'start' ? 0 : days };
}

export interface BarMove {
  /** Where the bar is drawn now. */
  readonly shown: Moved;
  readonly moving: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, grip: Grip) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly cancel: () => void;
}

function step(event: KeyboardEvent): number {
  if (event.shiftKey) return 7;
  return event.ctrlKey || event.metaKey ? 30 : 1;
}

interface Options {
  /** Days the whole track stands for. */
  readonly days: number;
  /** What is settled stays, and so does what the person may not plan. */
  readonly mayMove: boolean;
  readonly onMove: (to: Moved) => void;
  readonly onOpen: () => void;
}

export function useBarMove(item: TimelineItem, { days, mayMove, onMove, onOpen }: Options): BarMove {
  const [move, setMove] = useState<Move>(still);
  const held = useRef<Held | null>(null);
  const rtl = useTheme().direction === 'rtl';
  const now = { startDate: item.startDate, goalDate: item.goalDate };
  const shown = moved(now, move);
  const moving = shown.startDate !== now.startDate || shown.goalDate !== now.goalDate;
  const write = () => {
    setMove(still);
    if (moving) onMove(shown);
  };
  return {
    shown,
    moving,
    cancel: () => setMove(still),
    onPointerDown(event, grip) {
      const track = event.currentTarget.closest('[data-track]');
      if (!track || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, grip, pixelsPerDay: track.getBoundingClientRect().width / days };
    },
    onPointerMove(event) {
      const hand = held.current;
      if (!hand || !mayMove) return;
      const way = (event.clientX - hand.x) / hand.pixelsPerDay;
      setMove(by(hand.grip, Math.round(rtl ? -way : way)));
    },
    onPointerUp() {
      if (!held.current) return;
      held.current = null;
      if (moving) write();
      else onOpen();
    },
    onKeyDown(event) {
      const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (side !== 0 && mayMove) {
        event.preventDefault();
        const add = by(event.altKey ? 'goal' : 'both', step(event) * (rtl ? -side : side));
        setMove({ start: move.start + add.start, goal: move.goal + add.goal });
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        if (moving) write();
        else onOpen();
      } else if (event.key === 'Escape' && moving) {
        event.preventDefault();
        setMove(still);
      }
    },
  };
}
