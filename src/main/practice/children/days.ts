/** When the children of the story were here, for the chapters told after theirs. */
import type { Teller } from '../home.ts';

const shared = {
  ids: 'children',
  came: 'children-came',
  gone: 'children-left',
  left: 'children-left-days',
  grown: 'children-grown',
} as const;

interface Here {
  readonly id: string;
  /** Days before today on which the child has a record, and on which it left. */
  readonly came: number;
  readonly left: number | null;
}

/** Leaves what the chapters after need: ids, days, and who is old enough for a life of their own. */
export function leaveDays({ shared: kept }: Teller, children: readonly (Here & { readonly born: number })[]): void {
  kept.set(
    shared.grown,
    children.flatMap(({ id, born }) => (born > 15 * 365 ? [id] : [])),
  );
  const gone = children.flatMap(({ id, left }) => (left === null ? [] : [{ id, left }]));
  kept.set(
    shared.ids,
    children.map((one) => one.id),
  );
  kept.set(
    shared.came,
    children.map((one) => String(one.came)),
  );
  kept.set(
    shared.gone,
    gone.map((one) => one.id),
  );
  kept.set(
    shared.left,
    gone.map((one) => String(one.left)),
  );
}

/** Everybody of the story; where no chapter has told their days, they were always here. */
export function childrenTold({ shared: kept }: Teller): readonly Here[] {
  const [gone, left, came] = [kept.get(shared.gone) ?? [], kept.get(shared.left) ?? [], kept.get(shared.came) ?? []];
  return (kept.get(shared.ids) ?? []).map((id, n) => {
    const day = left[gone.indexOf(id)];
    return { id, came: Number(came[n] ?? Infinity), left: day === undefined ? null : Number(day) };
  });
}

/** Ids of those who are here from that day until today. */
export const hereSince = (teller: Teller, daysAgo: number): string[] =>
  childrenTold(teller).flatMap(({ id, came, left }) => (came > daysAgo && left === null ? [id] : []));

/** Who left, and had a record for more than so many days before. */
export const homeWithin = (teller: Teller, days: number): { readonly id: string; readonly left: number }[] =>
  childrenTold(teller).flatMap(({ id, came, left }) => (left !== null && came - left > days ? [{ id, left }] : []));

/** Whether somebody has left by that day. */
export function goneBy(teller: Teller, id: string, daysAgo: number): boolean {
  const left = childrenTold(teller).find((one) => one.id === id)?.left ?? null;
  return left !== null && left >= daysAgo;
}

export const isGrown = ({ shared: kept }: Teller, id: string): boolean => kept.get(shared.grown)?.includes(id) ?? false;
