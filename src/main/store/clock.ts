/**
 * The log's clock: a hybrid of the wall's time and a counter, which never goes back even when the laptop's does. The
 * wall's time is kept beside it for people to read, with a mark where it cannot be right; nothing is refused for it.
 */
export interface Moment {
  /** Twelve hex digits of milliseconds, a dot, four of a counter: sorts as text. */
  readonly hlc: string;
  /** The wall's time, ISO in UTC. */
  readonly at: string;
  readonly suspect: boolean;
  readonly milliseconds: number;
  readonly counter: number;
}

export interface ClockState {
  readonly milliseconds: number;
  readonly counter: number;
  /** The wall's time at the last change. */
  readonly wall: number;
  /** The latest wall time known to this process: its own start, or a change since. */
  readonly seen: number;
}

const backAllowed = 60_000; // a clock set right by the network may step back a little
const aheadAllowed = 48 * 3_600_000;
const counterEnd = 0x1000; // twelve bits: the counter also stands in the id of the change

/**
 * The moment of a change at wall time `now`. Suspect when the wall stands before the last change, or more than 48 hours
 * ahead of anything seen: a laptop that was switched off over a holiday is not, since its start counts as seen.
 */
export function nextMoment(state: ClockState, now: number): Moment {
  const ahead = now > state.milliseconds;
  const counter = ahead ? 0 : state.counter + 1;
  const overflow = counter === counterEnd;
  const milliseconds = ahead ? now : state.milliseconds + (overflow ? 1 : 0);
  const kept = overflow ? 0 : counter;
  return {
    hlc: `${milliseconds.toString(16).padStart(12, '0')}.${kept.toString(16).padStart(4, '0')}`,
    at: new Date(now).toISOString(),
    suspect: now < state.wall - backAllowed || now > state.seen + aheadAllowed,
    milliseconds,
    counter: kept,
  };
}

export function afterMoment(state: ClockState, moment: Moment): ClockState {
  const wall = Date.parse(moment.at);
  return { milliseconds: moment.milliseconds, counter: moment.counter, wall, seen: Math.max(wall, state.seen) };
}

/** The clock as the log left it. */
export function clockFrom(last: { readonly hlc: string; readonly at: string } | undefined, now: number): ClockState {
  if (!last) return { milliseconds: 0, counter: 0, wall: 0, seen: now };
  const [milliseconds, counter] = last.hlc.split('.');
  const wall = Date.parse(last.at);
  return {
    milliseconds: Number.parseInt(milliseconds ?? '0', 16),
    counter: Number.parseInt(counter ?? '0', 16),
    wall,
    seen: Math.max(wall, now),
  };
}
