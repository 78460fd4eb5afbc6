/** Readiness of the whole home: children against criteria, what stands in most children's way, and figures without names. */
import { Buffer } from 'node:buffer';
import type { CohortRow } from '../../../shared/areas/plan-readiness.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { noCrisis } from '../../../shared/catalogue/plan.ts';
import { asLetters, isSettledItem, type ItemState } from '../../../shared/rules/readiness.ts';
import { csv, csvMediaType } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { namedOnPaper, sharingOf } from '../casefile/facts.ts';
import { finds, pageOf } from '../lists.ts';
import { knownChildren, staffRef, staffRefs, visibleChildren, type Known, type StaffRefs } from './people.ts';
import { criteriaSql } from './queries-around.ts';
import { judge, type Judged } from './readiness.ts';
import { CriterionRow } from './rows.ts';

type Filter = Omit<Parsed<'plan.cohortHead'>, never>;
interface One {
  readonly id: string;
  readonly known: Known;
  readonly judged: Judged;
}
interface Cohort {
  readonly all: readonly One[];
  readonly found: readonly One[];
  readonly criteria: readonly CriterionRow[];
  readonly refs: StaffRefs;
}

function fits(one: One, filter: Filter, refs: StaffRefs): boolean {
  const { profile, leadId } = one.known;
  const { facts, readiness } = one.judged;
  const lacked = filter.lacks == null ? undefined : readiness.items.find((item) => item.criterionId === filter.lacks);
  return (
    (filter.house == null || profile.house === filter.house) &&
    (filter.staffId == null || leadId === filter.staffId) &&
    (filter.goal == null || (filter.goal === 'none' ? facts.goal === null : facts.goal === filter.goal)) &&
    (filter.verdict == null || readiness.verdict === filter.verdict) &&
    (filter.lacks == null || (lacked !== undefined && !isSettledItem(lacked.state))) &&
    (!filter.search ||
      finds(filter.search, [profile.name, profile.code, profile.house, refs.get(leadId ?? '')?.name ?? null]))
  );
}

/** Children who still live here. */
export async function judgedHome(read: Reader, today: string): Promise<readonly One[]> {
  return judgedAmong(read, await knownChildren(read, null, today), today, true);
}

async function judgedAmong(read: Reader, children: Map<string, Known>, today: string, whole: boolean): Promise<One[]> {
  const here = new Map([...children].filter(([, known]) => !known.left));
  const judged = await judge(read, here, today, whole);
  return [...here].flatMap(([id, known]) => {
    const one = judged.get(id);
    return one ? [{ id, known, judged: one }] : [];
  });
}

async function cohortOf(context: QueryContext, filter: Filter): Promise<Cohort> {
  const { read, today, grant } = context;
  const refs = await staffRefs(read, today);
  const all = await judgedAmong(read, await visibleChildren(context), today, grant === 'all');
  const criteria = await read.all(criteriaSql(false), CriterionRow);
  return { all, found: all.filter((one) => fits(one, filter, refs)), criteria, refs };
}

type Line = Omit<CohortRow, 'onPaper'>;

function toRow({ id, known, judged }: One, { criteria, refs }: Cohort): Line {
  const { code, name, house } = known.profile;
  const { items, verdict } = judged.readiness;
  return {
    ...{ id, code, name, house },
    lead: staffRef(refs, known.leadId),
    goal: judged.facts.goal,
    moveOn: judged.facts.day?.moveOn ?? null,
    verdict,
    open: items.filter((item) => !isSettledItem(item.state)).length,
    letters: asLetters(
      criteria.map((one) => one.id),
      items,
    ),
  };
}

/** What is not known stands last. */
function late(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

function arrange(rows: readonly Line[], sort: Parsed<'plan.cohort'>['sort']): Line[] {
  const name = (row: Line) => row.name ?? row.code;
  return rows.toSorted((a, b) => {
    if (sort === 'house') return late(a.house, b.house) || byName(name(a), name(b));
    if (sort === 'open') return b.open - a.open || byName(name(a), name(b));
    if (sort === 'name') return byName(name(a), name(b)) || byName(a.code, b.code);
    return late(a.moveOn, b.moveOn) || byName(name(a), name(b)) || byName(a.code, b.code);
  });
}

export async function cohort(context: QueryContext, asked: Parsed<'plan.cohort'>): Promise<Output<'plan.cohort'>> {
  const found = await cohortOf(context, asked);
  const lines = arrange(
    found.found.map((one) => toRow(one, found)),
    asked.sort,
  );
  const page = pageOf(lines, asked);
  const ids = page.items.map((line) => line.id);
  const named = await namedOnPaper(context.read, ids, context.today);
  return { ...page, items: page.items.map((line) => ({ ...line, onPaper: named(line.id) })) };
}

export async function cohortHead(
  context: QueryContext,
  filter: Parsed<'plan.cohortHead'>,
): Promise<Output<'plan.cohortHead'>> {
  const { all, found, criteria, refs } = await cohortOf(context, filter);
  const states = new Map<string, ItemState[]>();
  for (const { judged } of found) {
    for (const { criterionId, state } of judged.readiness.items) {
      const list = states.get(criterionId);
      if (list) list.push(state);
      else states.set(criterionId, [state]);
    }
  }
  const verdicts = found.map((one) => one.judged.readiness.verdict);
  const countOf = (verdict: (typeof verdicts)[number]) => verdicts.filter((one) => one === verdict).length;
  const leads = new Set(all.flatMap((one) => one.known.leadId ?? []));
  return {
    criteria: criteria.map(({ id, name, critical }) => {
      const here = states.get(id) ?? [];
      return {
        id,
        name,
        critical: critical || id === noCrisis,
        asked: here.length,
        open: here.filter((state) => !isSettledItem(state)).length,
        blocked: here.filter((state) => state === 'blocked' || state === 'crisis').length,
      };
    }),
    children: found.length,
    ready: countOf('ready'),
    withWaivers: countOf('ready-with-waivers'),
    notReady: countOf('not-ready'),
    inCrisis: (states.get(noCrisis) ?? []).filter((state) => state === 'crisis').length,
    withoutGoal: found.filter((one) => one.judged.facts.goal === null).length,
    houses: [...new Set(all.flatMap((one) => one.known.profile.house ?? []))].toSorted(byName),
    workers: [...leads].flatMap((id) => staffRef(refs, id) ?? []).toSorted((a, b) => byName(a.name, b.name)),
  };
}

/** Fewer than this could tell who it is. */
const smallest = 5;

export async function figures({ read, today }: QueryContext): Promise<Output<'plan.figures'>> {
  const all = await judgedHome(read, today);
  const verdicts = all.map((one) => one.judged.readiness.verdict);
  const counts = [
    verdicts.filter((one) => one === 'ready').length,
    verdicts.filter((one) => one === 'ready-with-waivers').length,
    verdicts.filter((one) => one === 'not-ready').length,
  ] as const;
  // One small figure could be found from the others: then none of them is told.
  const told = counts.every((count) => count === 0 || count >= smallest);
  const [ready, withWaivers, notReady] = counts.map((count) => (told ? count : null));
  return { children: all.length, ready: ready ?? null, withWaivers: withWaivers ?? null, notReady: notReady ?? null };
}

const letterWords: Readonly<Record<string, ItemState>> = {
  m: 'met',
  p: 'in-progress',
  '-': 'not-started',
  b: 'blocked',
  n: 'not-applicable',
  w: 'waived',
  c: 'crisis',
};

function criterionName(words: Words, { id, name }: Pick<CriterionRow, 'id' | 'name'>): string {
  return name ?? words.t(`plan:criterion.${id}`);
}

export async function exportCohort(
  context: QueryContext,
  { language, ...filter }: Parsed<'plan.exportCohort'>,
): Promise<Output<'plan.exportCohort'>> {
  const words = await context.words(language);
  const found = await cohortOf(context, filter);
  const rows = arrange(
    found.found.map((one) => toRow(one, found)),
    'name',
  );
  const ids = rows.map((row) => row.id);
  const sharing = await sharingOf(context.read, ids, context.today, words);
  const fixed = ['code', 'name', 'house', 'worker', 'goal', 'moveOn', 'verdict', 'open'];
  const bytes = csv(
    [...fixed.map((head) => words.t(`plan:column.${head}`)), ...found.criteria.map((one) => criterionName(words, one))],
    rows.map((row) => [
      ...[row.code, sharing.name(row.id, row.name), row.house, row.lead?.name ?? null],
      row.goal === null ? null : words.t(`plan:goal.${row.goal}`),
      ...[row.moveOn, words.t(`plan:verdict.${row.verdict}`), row.open],
      ...row.letters.split('').map((letter) => {
        const state = letterWords[letter];
        return state ? words.t(`plan:item.${state}`) : null;
      }),
    ]),
  );
  return {
    fileName: `homeward-${words.t('plan:export.file')}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}
