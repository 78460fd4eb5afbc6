/** The organisation's own lists: criteria of readiness, legal steps, patterns of visits. Nothing shipped is ever lost. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { noCrisis } from '../../../shared/catalogue/plan.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Patch, Tx } from '../../store/types.ts';
import {
  criteriaSql,
  entryKeptSql,
  entryOrderSql,
  legalStepsSql,
  listTables,
  patternsSql,
  type ListTable,
} from './queries-around.ts';
import { CriterionRow, EntryKeptRow, LegalStepRow, PatternRow, SortRow } from './rows.ts';

type Nothing = Record<string, never>;
interface EntryRow {
  readonly id: string;
  readonly rev: number;
  readonly name: string | null;
  readonly catalogue_id: string | null;
  readonly retired_at: string | null;
}
const listed = ({ id, rev, name, catalogue_id, retired_at }: EntryRow) => ({
  id,
  rev,
  name,
  shipped: catalogue_id !== null,
  retired: retired_at !== null,
});

export async function lists({ read }: QueryContext, asked: Parsed<'plan.lists'>): Promise<Output<'plan.lists'>> {
  const retired = asked.retired ?? false;
  const criteria = await read.all(criteriaSql(retired), CriterionRow);
  const legalSteps = await read.all(legalStepsSql(retired), LegalStepRow);
  const patterns = await read.all(patternsSql(retired), PatternRow);
  return {
    criteria: criteria.map((row) => ({
      ...listed(row),
      critical: row.critical || row.id === noCrisis,
      goals: row.goals,
      fixed: row.id === noCrisis,
    })),
    legalSteps: legalSteps.map((row) => ({ ...listed(row), placementTypes: row.placement_types })),
    patterns: patterns.map((row) => ({
      ...listed(row),
      placementTypes: row.placement_types,
      risks: row.risks,
      steps: row.steps,
    })),
  };
}

interface Saving {
  readonly id: string;
  readonly rev: number | null;
  readonly name: string | null;
}

async function save(tx: Tx, table: ListTable, { id, rev, name }: Saving, patch: Patch): Promise<Nothing> {
  const kept = await tx.one(entryKeptSql(table, id), EntryKeptRow);
  if (rev !== null) {
    if (kept?.deleted_at !== null) throw notFound();
    if (name === null && kept.catalogue_id === null) throw invalid(['name', 'required']);
    await tx.update(table, id, rev, { name, ...patch });
    return {};
  }
  if (name === null) throw invalid(['name', 'required']);
  if (kept?.catalogue_id != null) throw invalid(['id', 'used']);
  const last = (await tx.all(entryOrderSql(table), SortRow)).at(-1);
  const sort = kept ? kept.sort : keyBetween(last?.sort ?? null, null);
  await tx.insert(table, id, { catalogue_id: null, name, sort, retired_at: null, ...patch });
  return {};
}

const once = (values: readonly unknown[]): string => JSON.stringify([...new Set(values)]);

export async function saveCriterion({ tx }: CommandContext, input: Parsed<'plan.saveCriterion'>): Promise<Nothing> {
  const { goals, critical } = input;
  // Of every child, and of none less than critically.
  if (input.id === noCrisis && (!critical || goals.length > 0)) throw invalid(['critical', 'not-allowed']);
  return save(tx, 'readiness_criterion', input, { critical: critical ? 1 : 0, goals: once(goals) });
}

export async function saveLegalStep({ tx }: CommandContext, input: Parsed<'plan.saveLegalStep'>): Promise<Nothing> {
  return save(tx, 'legal_step', input, { placement_types: once(input.placementTypes) });
}

export async function savePattern({ tx }: CommandContext, input: Parsed<'plan.savePattern'>): Promise<Nothing> {
  const steps = input.steps.toSorted((a, b) => a.afterDays - b.afterDays);
  return save(tx, 'visit_pattern', input, {
    placement_types: once(input.placementTypes),
    risks: once(input.risks),
    steps: JSON.stringify(steps),
  });
}

export async function retireEntry({ tx, now }: CommandContext, input: Parsed<'plan.retireEntry'>): Promise<Nothing> {
  if (input.id === noCrisis && input.retired) throw invalid(['id', 'not-allowed']);
  await tx.update(listTables[input.list], input.id, input.rev, {
    retired_at: input.retired ? new Date(now).toISOString() : null,
  });
  return {};
}

export async function moveEntry({ tx }: CommandContext, input: Parsed<'plan.moveEntry'>): Promise<Nothing> {
  const table = listTables[input.list];
  if (input.after === input.id) throw invalid(['after', 'itself']);
  const others = (await tx.all(entryOrderSql(table), SortRow)).filter((row) => row.id !== input.id);
  const at = input.after === null ? -1 : others.findIndex((row) => row.id === input.after);
  if (input.after !== null && at < 0) throw invalid(['after', 'unknown']);
  const before = others[at]?.sort ?? null;
  // Two laptops may have given two entries the same place.
  const next = others.slice(at + 1).find((row) => before === null || row.sort > before);
  const sort = keyBetween(before, next?.sort ?? null);
  await tx.update(table, input.id, input.rev, { sort });
  return {};
}
