/**
 * What slips, and what that pushes. A plan says when something starts and should be finished; what waits for something
 * else begins only when that is finished, or as much earlier as the two were planned to overlap: a plan that holds
 * pushes nothing. From both comes the day each thing can be expected, if every piece of work takes as long as was
 * planned for it. Nothing here is written anywhere: people move their plans themselves.
 */
import { addDays, daysBetween } from '../dates.ts';

/** Names a stage, an action or a milestone: `action swf-sops`. */
export type Key = string;

export interface Piece {
  readonly key: Key;
  /** The stage it stands in. */
  readonly stageId: string;
  /** Civil dates; null where nobody has set one. */
  readonly start: string | null;
  readonly goal: string | null;
  /** Done, reached or not relevant: nothing is waited for. */
  readonly settled: boolean;
  /** Work on it has begun. */
  readonly begun: boolean;
  /** The day it was finished; null for what is still open, or settled without a day. */
  readonly doneOn: string | null;
}

/** `after` waits until `before` is finished. */
export interface Link {
  readonly before: Key;
  readonly after: Key;
}

export interface Forecast {
  /** The day it can be expected to be finished; null where nothing tells. */
  readonly expected: string | null;
  /** Days behind its own goal; 0 when it is on time, has no goal, or is settled. */
  readonly slip: number;
  /** Days of that which come from what it waits for, not from itself. */
  readonly pushed: number;
  /** What it waits for that decides its day: empty unless it is pushed. */
  readonly because: readonly Key[];
}

export const stageKey = (id: string): Key => `stage ${id}`;
export const pieceKey = (kind: 'action' | 'milestone', id: string): Key => `${kind} ${id}`;
const startOf = (stage: Key): Key => `${stage} <`;
const endOf = (stage: Key): Key => `${stage} >`;
const isEnd = (key: Key): boolean => key.endsWith(' >');
const isStage = (key: Key): boolean => key.startsWith('stage ');

interface Graph {
  readonly waitsFor: ReadonlyMap<Key, readonly Key[]>;
  readonly nodes: readonly Key[];
}

/**
 * A stage is two moments: everything in it comes after its start and before its end. What waits for a stage waits for
 * its end; a stage that waits holds its start.
 */
function graphOf(pieces: readonly Piece[], links: readonly Link[]): Graph {
  const waitsFor = new Map<Key, Key[]>();
  const wait = (after: Key, before: Key) => {
    const known = waitsFor.get(after);
    if (known) known.push(before);
    else waitsFor.set(after, [before]);
  };
  const stages = new Set(pieces.map((piece) => stageKey(piece.stageId)));
  for (const { before, after } of links) for (const key of [before, after]) if (isStage(key)) stages.add(key);
  for (const piece of pieces) {
    wait(piece.key, startOf(stageKey(piece.stageId)));
    wait(endOf(stageKey(piece.stageId)), piece.key);
  }
  for (const stage of stages) wait(endOf(stage), startOf(stage));
  for (const { before, after } of links) {
    wait(isStage(after) ? startOf(after) : after, isStage(before) ? endOf(before) : before);
  }
  const nodes = [
    ...pieces.map((piece) => piece.key),
    ...[...stages].flatMap((stage) => [startOf(stage), endOf(stage)]),
  ];
  return { waitsFor, nodes };
}

/** The way from `from` back to `to` along what waits for what; empty when there is none. */
function wayBack({ waitsFor }: Graph, from: Key, to: Key): Key[] {
  const cameFrom = new Map<Key, Key | null>([[from, null]]);
  const open = [from];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (at === to) return trail(cameFrom, to);
    for (const next of waitsFor.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return [];
}

function trail(cameFrom: ReadonlyMap<Key, Key | null>, to: Key): Key[] {
  const way: Key[] = [];
  for (let at: Key | null = to; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way;
}

/** The moment of a stage as the stage itself. */
function plain(key: Key): Key {
  return key.replace(/ [<>]$/, '');
}

/**
 * The circle that a new link would close, from what waits to what it would wait for and round again, each thing named
 * once; empty when it closes none. Something never waits for itself, nor for the stage it stands in.
 */
export function circleOf(pieces: readonly Piece[], links: readonly Link[], wanted: Link): readonly Key[] {
  if (wanted.before === wanted.after) return [wanted.after];
  const graph = graphOf(pieces, links);
  const after = isStage(wanted.after) ? startOf(wanted.after) : wanted.after;
  const before = isStage(wanted.before) ? endOf(wanted.before) : wanted.before;
  const way = wayBack(graph, before, after).map(plain);
  return way.filter((key, index) => way.indexOf(key) === index);
}

/** Links that name something twice, or something that is gone, are left out before asking this. */
export function closesCircle(pieces: readonly Piece[], links: readonly Link[], wanted: Link): boolean {
  return circleOf(pieces, links, wanted).length > 0;
}

/** In an order in which what is waited for comes first; what stands in a circle comes last, as it is. */
function inOrder({ nodes, waitsFor }: Graph): Key[] {
  const left = new Map(nodes.map((node) => [node, (waitsFor.get(node) ?? []).length]));
  const waiters = new Map<Key, Key[]>();
  for (const [after, befores] of waitsFor)
    for (const before of befores) waiters.set(before, [...(waiters.get(before) ?? []), after]);
  const ready = nodes.filter((node) => left.get(node) === 0);
  const order: Key[] = [];
  for (let at = ready.shift(); at !== undefined; at = ready.shift()) {
    order.push(at);
    for (const after of waiters.get(at) ?? []) {
      const open = (left.get(after) ?? 0) - 1;
      left.set(after, open);
      if (open === 0) ready.push(after);
    }
  }
  const placed = new Set(order);
  return [...order, ...nodes.filter((node) => !placed.has(node))];
}

/** The end of something that is waited for. */
interface Moment {
  readonly finished: string;
  /** The day it was to be finished; null where nobody said. */
  readonly planned: string | null;
  /** Which things decide that day. */
  readonly by: readonly Key[];
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Of several ends the last, with all that share it: when a whole stage is finished. */
function lastOf(moments: readonly Moment[]): Moment[] {
  const finished = moments
    .map((one) => one.finished)
    .toSorted()
    .at(-1);
  if (finished === undefined) return [];
  const by = moments.filter((one) => one.finished === finished).flatMap((one) => one.by);
  const planned = moments.reduce<string | null>((last, one) => later(last, one.planned), null);
  return [{ finished, planned, by: [...new Set(by)] }];
}

/** Without anything to wait for: its goal, or today once that has passed. */
function alone(piece: Piece, today: string): string | null {
  return piece.goal === null ? null : later(piece.goal, today);
}

/**
 * The earliest it can be finished after one thing it waits for. It begins the day after, or as much before as the two
 * were planned to overlap, and takes as long as was planned. What has begun already, or has no start of its own, cannot
 * be finished earlier.
 */
function heldBack(piece: Piece, { finished, planned }: Moment): string {
  if (piece.begun || piece.start === null || piece.goal === null) return finished;
  const gap = planned === null ? 1 : Math.min(1, daysBetween(planned, piece.start));
  const begins = addDays(finished, gap);
  return addDays(begins > piece.start ? begins : piece.start, daysBetween(piece.start, piece.goal));
}

const settledOn = (piece: Piece): Forecast => ({
  expected: piece.doneOn ?? piece.goal,
  slip: 0,
  pushed: 0,
  because: [],
});

function forecastOf(piece: Piece, held: readonly Moment[], today: string): Forecast {
  if (piece.settled) return settledOn(piece);
  const own = alone(piece, today);
  const ends = held.map((moment) => ({ end: heldBack(piece, moment), by: moment.by }));
  const latest =
    ends
      .map((one) => one.end)
      .toSorted()
      .at(-1) ?? null;
  const expected = later(own, latest);
  if (piece.goal === null || expected === null) return { expected, slip: 0, pushed: 0, because: [] };
  const slip = Math.max(0, daysBetween(piece.goal, expected));
  const pushed = Math.max(0, slip - daysBetween(piece.goal, own ?? piece.goal));
  const because = ends.filter((one) => one.end === latest).flatMap((one) => one.by);
  return { expected, slip, pushed, because: pushed > 0 ? [...new Set(because)] : [] };
}

/** When each piece can be expected, by key. A link to something that is not among the pieces says nothing. */
export function forecast(pieces: readonly Piece[], links: readonly Link[], today: string): ReadonlyMap<Key, Forecast> {
  const graph = graphOf(pieces, links);
  const byKey = new Map(pieces.map((piece) => [piece.key, piece]));
  const ends = new Map<Key, readonly Moment[]>();
  const found = new Map<Key, Forecast>();
  for (const node of inOrder(graph)) {
    const held = (graph.waitsFor.get(node) ?? []).flatMap((before) => ends.get(before) ?? []);
    const piece = byKey.get(node);
    if (piece) {
      const said = forecastOf(piece, held, today);
      found.set(node, said);
      ends.set(node, endsOf(piece, said, held));
    } else ends.set(node, isEnd(node) ? lastOf(held) : held);
  }
  return found;
}

/** What is settled holds nobody any more. What has no day of its own hands on what holds it. */
function endsOf(piece: Piece, { expected }: Forecast, held: readonly Moment[]): readonly Moment[] {
  if (piece.settled || expected === null) return [];
  return piece.goal === null ? held : [{ finished: expected, planned: piece.goal, by: [piece.key] }];
}

/** Everything that waits for this, directly or through others, and is pushed beyond its goal by that. */
export function pushedBy(key: Key, all: ReadonlyMap<Key, Forecast>): readonly Key[] {
  const found = new Set<Key>();
  const open = [key];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const [other, { because }] of all) {
      if (!because.includes(at) || found.has(other) || other === key) continue;
      found.add(other);
      open.push(other);
    }
  }
  return [...found];
}

/** How a stage stands in time: from its first start to its last goal, and to the last day expected. */
export interface Span {
  readonly start: string | null;
  readonly goal: string | null;
  readonly expected: string | null;
  readonly slip: number;
}

export function spanOf(pieces: readonly Piece[], all: ReadonlyMap<Key, Forecast>): Span {
  const days = (pick: (piece: Piece) => string | null) =>
    pieces.flatMap((piece) => pick(piece) ?? []).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const start = days((piece) => piece.start ?? piece.goal)[0] ?? null;
  const goal = days((piece) => piece.goal).at(-1) ?? null;
  const open = days((piece) => (piece.settled ? null : (all.get(piece.key)?.expected ?? null))).at(-1) ?? null;
  const expected = later(open, days((piece) => (piece.settled ? piece.doneOn : null)).at(-1) ?? null);
  const slip = open !== null && goal !== null ? Math.max(0, daysBetween(goal, open)) : 0;
  return { start, goal, expected, slip };
}
