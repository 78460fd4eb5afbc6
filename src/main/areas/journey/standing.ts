/** What is true now of all that the stages ask: the facts are read once, whichever stage is looked at. */
import type { Computed } from '../../../shared/areas/transition.ts';
import type { Criterion, CriterionFacts } from '../../../shared/areas/journey-sign-off.ts';
import type { Output } from '../../../shared/contract.ts';
import { isMet, type Decision } from '../../../shared/rules/sign-off.ts';
import type { Reader } from '../../store/types.ts';
import { computedFor, overview, wayItems, type WayItem } from '../transition/facts-way.ts';
import { criteriaSql, signOffsSql } from './queries.ts';
import { CriterionRow, SignOffRow } from './rows.ts';

type Stage = Output<'transition.overview'>['phases'][number]['stages'][number];

export interface Situation {
  /** In the organisation's order; what is retired is left out. */
  readonly stages: readonly Stage[];
  readonly criteria: readonly CriterionRow[];
  /** By id: actions and milestones that count. */
  readonly items: ReadonlyMap<string, WayItem>;
  readonly computed: ReadonlyMap<string, Computed>;
  /** Of each stage, newest first. */
  readonly signOffs: ReadonlyMap<string, readonly SignOffRow[]>;
}

/** `stageId`: only what its gate needs; null for all. */
export async function situation(
  read: Reader,
  today: string,
  { retired = false }: { readonly retired?: boolean } = {},
): Promise<Situation> {
  const { phases } = await overview(read, false, today);
  const criteria = await read.all(criteriaSql(retired), CriterionRow);
  const items = new Map((await wayItems(read)).map((item) => [item.id, item]));
  const asked = criteria.flatMap((row) => row.entry_id ?? []);
  return {
    stages: phases.flatMap((phase) => phase.stages),
    criteria,
    items,
    computed: await computedFor(read, [...new Set(asked)], today),
    signOffs: Map.groupBy(await read.all(signOffsSql(null), SignOffRow), (row) => row.stage_id),
  };
}

export interface Between {
  readonly stage: Stage;
  readonly next: Stage | null;
  readonly before: Stage | null;
}

/** Undefined for a stage that is not on the way. */
export function betweenOf({ stages }: Situation, stageId: string): Between | undefined {
  const at = stages.findIndex((stage) => stage.id === stageId);
  const stage = stages[at];
  return stage && { stage, next: stages[at + 1] ?? null, before: stages[at - 1] ?? null };
}

export function newestOf({ signOffs }: Situation, stageId: string): SignOffRow | null {
  return signOffs.get(stageId)?.[0] ?? null;
}

/** The newest decision on the stage before; `first` where there is none before. */
export function decisionBefore(known: Situation, { before }: Between): Decision | 'first' | null {
  return before === null ? 'first' : (newestOf(known, before.id)?.decision ?? null);
}

const nothing: CriterionFacts = { have: 0, need: 0, records: null, sentence: null, before: null, on: null };

function factsOf(row: CriterionRow, known: Situation, between: Between): CriterionFacts {
  const stage = row.part === 'leave' ? between.stage : (between.next ?? between.stage);
  const said = row.entry_id === null ? undefined : known.computed.get(row.entry_id);
  const told = { records: said?.met ?? null, sentence: said?.sentence ?? null };
  switch (row.source) {
    case 'milestone': {
      const item = known.items.get(row.entry_id ?? '');
      return { ...nothing, ...told, have: item?.settled === true ? 1 : 0, need: 1, on: item?.doneOn ?? null };
    }
    case 'records':
      return { ...nothing, ...told, have: said?.have ?? 0, need: said?.need ?? 0 };
    case 'actions':
      return { ...nothing, have: stage.progress.done, need: stage.progress.counted };
    case 'nothing-blocked':
      return { ...nothing, have: stage.progress.blocked + stage.issues };
    case 'before':
      return { ...nothing, before: decisionBefore(known, between) };
    case 'judgement':
      return nothing;
  }
}

function toCriterion(row: CriterionRow, known: Situation, between: Between): Criterion {
  const facts = factsOf(row, known, between);
  return {
    ...{ id: row.id, rev: row.rev, part: row.part, source: row.source, entryId: row.entry_id },
    entryName: known.items.get(row.entry_id ?? '')?.name ?? null,
    ...{ name: row.name, weight: row.weight, threshold: row.threshold },
    retired: row.retired_at !== null,
    own: row.catalogue_id === null,
    facts,
    met: isMet(row, { ...facts, answer: null }),
  };
}

/** What leaving this stage and entering the next asks. What it asked of something that is gone is not asked any more. */
export function criteriaOf(known: Situation, between: Between): Criterion[] {
  const asks = (row: CriterionRow) =>
    row.part === 'leave' ? row.stage_id === between.stage.id : row.stage_id === between.next?.id;
  return known.criteria
    .filter((row) => asks(row) && (row.entry_id === null || known.items.has(row.entry_id)))
    .map((row) => toCriterion(row, known, between))
    .toSorted((a, b) => Number(a.part === 'enter') - Number(b.part === 'enter'));
}
