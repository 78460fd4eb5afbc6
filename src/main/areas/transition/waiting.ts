/** The lists behind the overview's figures: what is overdue, due soon, blocked, without an owner, undecided. */
import type * as z from 'zod';
import type { WaitingItem, WaitingKind } from '../../../shared/areas/transition.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { waitsAsAction, waitsAsMilestone } from '../../../shared/rules/progress.ts';
import { isSettled } from '../../../shared/rules/status.ts';
import { invalid } from '../../errors.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byText, finds, readersWords } from '../lists.ts';
import { nameOf } from './names.ts';
import { waitingActionsSql, waitingMilestonesSql } from './queries.ts';
import { ownerOf, WaitingActionRow, WaitingMilestoneRow, type WaitingRow } from './rows.ts';
import { reaches } from './stage.ts';

type Item = z.infer<typeof WaitingItem>;
/** An item, and its names in the reader's language: put into words only where they are needed. */
export interface Waiting {
  readonly item: Item;
  readonly kinds: readonly WaitingKind[];
  readonly name: () => string;
  readonly stage: () => string;
  /** Sorts as the organisation ordered its phases and stages. */
  readonly place: string;
}
type Asked = Omit<Parsed<'transition.waiting'>, 'after' | 'limit'>;

const defaultLimit = 100;

function placeOf(row: z.infer<typeof WaitingRow>): string {
  // The separator sorts before every character of a key.
  return [row.phase_sort, row.stage_sort, row.stage_id].map((part) => part ?? '').join('\u0000');
}

function shared(row: z.infer<typeof WaitingRow>) {
  return {
    id: row.id,
    name: row.name,
    stageId: row.stage_id,
    stageName: row.stage_name,
    owner: ownerOf(row),
    goalDate: row.goal_date,
  };
}

/** Everything that counts, in the organisation's order: of a stage first its actions, then its milestones. */
async function all(read: Reader, words: Words, today: string): Promise<Waiting[]> {
  const actions = (await read.all(waitingActionsSql(), WaitingActionRow)).map((row): Waiting => {
    const owner = ownerOf(row);
    const late = overdueDays({ goalDate: row.goal_date, settled: isSettled(row.status) }, today);
    return {
      item: { kind: 'action', ...shared(row), status: row.status, reason: row.reason, overdueDays: late },
      kinds: waitsAsAction({ status: row.status, goalDate: row.goal_date, owned: owner?.active === true }, today),
      name: () => nameOf(words, 'action', row.name, row.catalogue_id),
      stage: () => nameOf(words, 'stage', row.stage_name, row.stage_catalogue_id),
      place: placeOf(row),
    };
  });
  const milestones = (await read.all(waitingMilestonesSql(), WaitingMilestoneRow)).map((row): Waiting => {
    const [owner, reached] = [ownerOf(row), row.state === 'reached'];
    const late = overdueDays({ goalDate: row.goal_date, settled: reached }, today);
    return {
      item: { kind: 'milestone', ...shared(row), status: null, reason: null, overdueDays: late },
      kinds: waitsAsMilestone({ reached, goalDate: row.goal_date, owned: owner?.active === true }, today),
      name: () => nameOf(words, 'milestone', row.name, row.catalogue_id),
      stage: () => nameOf(words, 'stage', row.stage_name, row.stage_catalogue_id),
      place: placeOf(row),
    };
  });
  return [...actions, ...milestones].toSorted((a, b) => compareText(a.place, b.place));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The whole list a person may see, searched and sorted. */
export async function waitingList(context: QueryContext, asked: Asked, words: Words): Promise<Waiting[]> {
  const found = (await all(context.read, words, context.today)).filter(
    (one) =>
      one.kinds.includes(asked.kind) &&
      (asked.stageId == null || one.item.stageId === asked.stageId) &&
      reaches(context, one.item) &&
      (!asked.search || finds(asked.search, [one.name(), one.stage(), one.item.owner?.name ?? null])),
  );
  return sorted(found, asked, words);
}

/** Unknown dates and nobody stand last in both directions: there is nothing to compare. */
function sorted(found: readonly Waiting[], asked: Asked, words: Words): Waiting[] {
  const down = asked.direction === 'down';
  if (asked.sort === 'stage') return down ? found.toReversed() : [...found];
  const [value, compare] =
    asked.sort === 'owner'
      ? [(one: Waiting) => one.item.owner?.name ?? null, byText(words)]
      : [(one: Waiting) => one.item.goalDate, compareText];
  return found.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return down ? compare(b, a) : compare(a, b);
  });
}

export async function waiting(
  context: QueryContext,
  { after, limit, ...asked }: Parsed<'transition.waiting'>,
): Promise<Output<'transition.waiting'>> {
  const list = await waitingList(context, asked, await readersWords(context));
  const start = startAfter(list, after ?? null);
  const items = list.slice(start, start + (limit ?? defaultLimit));
  const last = items.at(-1);
  const end = start + items.length;
  return {
    items: items.map((one) => one.item),
    next: last && end < list.length ? `${String(end)}:${last.item.kind}:${last.item.id}` : null,
    total: list.length,
  };
}

/** Goes on behind the last item seen; should that have left the list meanwhile, at its number. */
function startAfter(list: readonly Waiting[], cursor: string | null): number {
  if (cursor === null) return 0;
  const [count, kind, id] = /^(\d{1,9}):(action|milestone):([0-9a-z-]{2,80})$/.exec(cursor)?.slice(1) ?? [];
  if (count === undefined) throw invalid(['after', 'cursor']);
  const at = list.findIndex(({ item }) => item.kind === kind && item.id === id);
  return at >= 0 ? at + 1 : Math.max(0, Number(count) - 1);
}
