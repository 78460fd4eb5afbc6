/**
 * The plan's own records of one child or of all, as far as others and readiness need them: no other area is asked here,
 * so that areas which ask for plans can themselves be asked by readiness.
 */
import type { Sql } from 'sql-template-tag';
import * as z from 'zod';
import { legalStates, markAbouts, markKinds, outcomes } from '../../../shared/areas/plan-parts.ts';
import { agreement, planLife, reviewDue, type Mark, type PlanLife } from '../../../shared/rules/plan.ts';
import { statedStates } from '../../../shared/rules/readiness.ts';
import type { ActivityTally, ReadinessFacts } from '../../../shared/rules/readiness-records.ts';
import type { Reader } from '../../store/types.ts';
import { isAskedStep } from './asked-step.ts';
import { dayDigest, monitoringDigest, planDigest, safetyDigest, type Cells } from './content.ts';
import { dayPlansSql, legalStepsSql, monitoringSql, safetySql } from './queries-around.ts';
import {
  actionCellsSql,
  goalCellsSql,
  legalBriefSql,
  marksBriefSql,
  statedBriefSql,
  talliesSql,
  trialsBriefSql,
  visitCellsSql,
} from './queries-cohort.ts';
import { plansSql } from './queries.ts';
import { DayRow, LegalStepRow, MonitoringRow, PlanRow, SafetyRow } from './rows.ts';

const TallyRow = z.object({
  child_id: z.string(),
  tally: z.string().nullable(),
  referrals: z.int(),
  accepted: z.int(),
});
const BriefMarkRow = z.object({
  child_id: z.string(),
  about: z.enum(markAbouts),
  kind: z.enum(markKinds),
  marked_on: z.string(),
  with_child: z.int(),
  digest: z.string(),
});
type BriefMark = z.infer<typeof BriefMarkRow>;
const CellsRow = z.object({ child_id: z.string(), cells: z.string() });
const VisitCellsRow = CellsRow.extend({ named: z.int() });
const TrialBriefRow = z.object({ child_id: z.string(), held: z.int(), went: z.enum(outcomes).nullable() });
const LegalBriefRow = z.object({ child_id: z.string(), step_id: z.string(), state: z.enum(legalStates) });
const StatedBriefRow = z.object({ child_id: z.string(), criterion_id: z.string(), state: z.enum(statedStates) });

function byChild<T extends { readonly child_id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.child_id, row]));
}

/** As the database packed them: its own rows, put into one text a moment ago. */
function unpacked(row: { readonly cells: string } | undefined): readonly Cells[] {
  return row ? (JSON.parse(row.cells) as readonly Cells[]) : [];
}

export function tallies(text: string | null): ReadonlyMap<string, ActivityTally> {
  const found = new Map<string, ActivityTally>();
  for (const pair of text === null || text === '' ? [] : text.split(',')) {
    const at = pair.lastIndexOf('=');
    const [id, letter] = [pair.slice(0, at), pair.slice(at + 1)];
    const one = found.get(id) ?? { done: 0, open: 0, notDone: 0 };
    found.set(id, {
      done: one.done + Number(letter === 'd'),
      open: one.open + Number(letter === 'p' || letter === 'i'),
      notDone: one.notDone + Number(letter === 'n'),
    });
  }
  return found;
}

/** Everything of the plan's own records that readiness rests on, by child. */
export async function ownRecords(read: Reader, ids: readonly string[] | null) {
  const plans = byChild(await read.all(plansSql(ids), PlanRow));
  const marks = Map.groupBy(await read.all(marksBriefSql(ids), BriefMarkRow), (row) => row.child_id);
  // The digest of a plan is needed only where somebody shared or approved one.
  const said = [...marks].filter(([, list]) => list.some((mark) => mark.about === 'plan')).map(([id]) => id);
  const cells = async (statement: Sql) => byChild(said.length === 0 ? [] : await read.all(statement, CellsRow));
  return {
    plans,
    marks,
    goals: await cells(goalCellsSql(said)),
    actions: await cells(actionCellsSql(said)),
    tallies: byChild(await read.all(talliesSql(ids), TallyRow)),
    safety: byChild(await read.all(safetySql(ids), SafetyRow)),
    monitoring: byChild(await read.all(monitoringSql(ids), MonitoringRow)),
    visits: byChild(await read.all(visitCellsSql(ids), VisitCellsRow)),
    days: byChild(await read.all(dayPlansSql(ids), DayRow)),
    trials: byChild(await read.all(trialsBriefSql(ids), TrialBriefRow)),
    legalSteps: await read.all(legalStepsSql(false), LegalStepRow),
    legal: Map.groupBy(await read.all(legalBriefSql(ids), LegalBriefRow), (row) => row.child_id),
    stated: Map.groupBy(await read.all(statedBriefSql(ids), StatedBriefRow), (row) => row.child_id),
  };
}
export type Records = Awaited<ReturnType<typeof ownRecords>>;

const asMark = ({ kind, marked_on, digest }: BriefMark): Mark => ({ kind, on: marked_on, digest });

export interface PlanSide {
  readonly plan: PlanRow | null;
  readonly life: PlanLife;
  /** The day it is to be looked at again; null without a plan. */
  readonly reviewDue: string | null;
  readonly facts: ReadinessFacts['plan'];
}

export function planSide(id: string, records: Records): PlanSide {
  const plan = records.plans.get(id) ?? null;
  const marks = (records.marks.get(id) ?? []).filter((mark) => mark.about === 'plan');
  const said = plan !== null && marks.length > 0;
  const digest = said ? planDigest(plan, unpacked(records.goals.get(id)), unpacked(records.actions.get(id))) : '';
  const life = planLife(marks.map(asMark), digest);
  return {
    plan,
    life,
    reviewDue: plan && reviewDue({ madeOn: plan.made_on, reviewOn: plan.review_on }, life),
    facts: plan && {
      approved: life.status === 'approved' && !life.changed,
      changed: life.changed,
      childView: plan.child_view !== null,
      withChild: marks.some((mark) => mark.with_child === 1),
    },
  };
}

/** The digest is made only where something was agreed that it could be held to. */
function agreed(id: string, about: BriefMark['about'], records: Records, digest: () => string): boolean {
  const marks = (records.marks.get(id) ?? []).filter((mark) => mark.about === about);
  return marks.length > 0 && agreement(marks.map(asMark), digest()).current;
}

export function monitoringFacts(id: string, records: Records): ReadinessFacts['monitoring'] {
  const row = records.monitoring.get(id);
  if (!row) return null;
  const visits = records.visits.get(id);
  const cells = unpacked(visits);
  const worker = row.staff_id !== null || (visits?.named ?? 0) > 0;
  return {
    agreed: agreed(id, 'monitoring', records, () => monitoringDigest(row, cells)),
    worker,
    visits: cells.length,
  };
}

export function dayFacts(id: string, records: Records): ReadinessFacts['day'] {
  const row = records.days.get(id);
  if (!row) return null;
  return {
    agreed: agreed(id, 'day', records, () => dayDigest(row)),
    moveOn: row.move_on,
    escort: row.escort !== null,
    transport: row.transport !== null,
  };
}

export function legalFacts(id: string, records: Records): ReadinessFacts['legal'] {
  const type = records.plans.get(id)?.placement_type ?? null;
  const newest = new Map((records.legal.get(id) ?? []).map((mark) => [mark.step_id, mark.state]));
  const asked = records.legalSteps.filter((step) => isAskedStep(step, type));
  const states = asked.map((step) => newest.get(step.id) ?? 'open');
  return {
    asked: asked.length,
    settled: states.filter((state) => state === 'done' || state === 'not-applicable').length,
    begun: states.filter((state) => state !== 'open').length,
  };
}

export function safetyFacts(id: string, records: Records): ReadinessFacts['safety'] {
  const row = records.safety.get(id);
  return row ? { agreed: agreed(id, 'safety', records, () => safetyDigest(row)) } : null;
}
