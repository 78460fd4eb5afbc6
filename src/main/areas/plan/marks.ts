/**
 * What is said of a plan: shared with child and family, approved, looked at again; and of a safety plan, a monitoring
 * plan or the day of the move: agreed. Each names by digest, and keeps, just what it was said of. Whoever says it names
 * what they saw: if it changed in the meantime, nothing is said.
 */
import type { markAbouts } from '../../../shared/areas/plan-parts.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { nextReview } from '../../../shared/rules/plan.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Reader } from '../../store/types.ts';
import { loadAround } from './around.ts';
import { dayDigest, monitoringDigest, planContent, safetyDigest, visitCells } from './content.ts';
import { assertFree, onlyId } from './own.ts';
import { assertChild, staffRefs } from './people.ts';
import { markKeptSql } from './queries.ts';
import { loadPlan } from './record.ts';
import { MarkKeptRow } from './rows.ts';

type Nothing = Record<string, never>;
type About = (typeof markAbouts)[number];
interface Present {
  readonly digest: string;
  readonly content: unknown;
}
interface Saying {
  readonly childId: string;
  readonly id: string;
  readonly on: string;
  readonly digest: string;
  readonly note?: string | null | undefined;
}

async function presentPlan(read: Reader, childId: string, today: string): Promise<Present | null> {
  const { plan, goals, actions, digest } = await loadPlan(read, childId);
  if (plan === null || digest === null) return null;
  return { digest, content: planContent(plan, goals, actions, await staffRefs(read, today)) };
}

async function present(read: Reader, about: About, childId: string, today: string): Promise<Present | null> {
  if (about === 'plan') return presentPlan(read, childId, today);
  const { safety, monitoring, visits, day } = await loadAround(read, childId);
  if (about === 'safety') return safety && { digest: safetyDigest(safety), content: safety };
  if (about === 'monitoring') {
    return (
      monitoring && { digest: monitoringDigest(monitoring, visits.map(visitCells)), content: { monitoring, visits } }
    );
  }
  return day && { digest: dayDigest(day), content: day };
}

const nothingSaid = {
  by_names: null,
  how: null,
  with_child: 0,
  with_family: 0,
  child_said: null,
  family_said: null,
  next_on: null,
} as const;

/** Saying it twice makes one mark. */
async function say(
  { tx, today }: CommandContext,
  saying: Saying,
  about: About,
  kind: 'shared' | 'approved' | 'reviewed' | 'agreed',
  more: Patch,
): Promise<void> {
  await assertChild(tx, saying.childId);
  await assertFree(tx, 'plan_mark', saying.id, saying.childId);
  const kept = await tx.one(markKeptSql(saying.id), MarkKeptRow);
  const now = kept ?? (await present(tx, about, saying.childId, today));
  if (!now && about === 'plan') throw invalid(['digest', 'no-plan']);
  if (!now) throw invalid(['digest', 'nothing-to-agree']);
  if (now.digest !== saying.digest) throw invalid(['digest', 'changed-meanwhile']);
  if (saying.on > today) throw invalid(['on', 'in-future']);
  const content = kept ? kept.content : JSON.stringify('content' in now ? now.content : null);
  await tx.insert('plan_mark', saying.id, {
    child_id: saying.childId,
    about,
    kind,
    marked_on: saying.on,
    note: saying.note ?? null,
    ...nothingSaid,
    ...more,
    digest: now.digest,
    content,
  });
}

interface Together {
  readonly withChild: boolean;
  readonly withFamily: boolean;
  readonly how: string | null;
  readonly childSaid: string | null;
  readonly familySaid: string | null;
}
const together = (input: Together): Patch => ({
  with_child: input.withChild ? 1 : 0,
  with_family: input.withFamily ? 1 : 0,
  how: input.how,
  child_said: input.childSaid,
  family_said: input.familySaid,
});

export async function share(context: CommandContext, input: Parsed<'plan.share'>): Promise<Nothing> {
  if (!input.withChild && !input.withFamily) throw invalid(['withChild', 'required']);
  await say(context, input, 'plan', 'shared', together(input));
  return {};
}

export async function approve(context: CommandContext, input: Parsed<'plan.approve'>): Promise<Nothing> {
  const { plan, marks, digest } = await loadPlan(context.tx, input.childId);
  const said = marks.find((mark) => mark.id === input.id);
  if (!said) {
    if (plan && plan.goal === null) throw invalid(['digest', 'no-goal']);
    if (plan && !marks.some((mark) => mark.kind === 'shared')) throw invalid(['digest', 'not-shared']);
    const newest = marks.findLast((mark) => mark.kind === 'approved');
    if (newest && newest.digest === digest) throw invalid(['digest', 'already-approved']);
  }
  await say(context, input, 'plan', 'approved', {});
  return {};
}

/** Sets the day of the next review: three months on where nobody says another. */
export async function review(context: CommandContext, input: Parsed<'plan.review'>): Promise<Nothing> {
  const nextOn = input.nextOn ?? nextReview(input.on);
  if (nextOn <= input.on) throw invalid(['nextOn', 'before-start']);
  const known = await context.tx.one(markKeptSql(input.id), MarkKeptRow);
  await say(context, input, 'plan', 'reviewed', { ...together(input), by_names: input.byNames, next_on: nextOn });
  if (!known) await context.tx.update('child_plan', onlyId('child_plan', input.childId), null, { review_on: nextOn });
  return {};
}

export async function agree(context: CommandContext, input: Parsed<'plan.agree'>): Promise<Nothing> {
  await say(context, input, input.about, 'agreed', { ...together(input), by_names: input.byNames });
  return {};
}

async function keptMark(read: Reader, id: string, childId: string) {
  const kept = await read.one(markKeptSql(id), MarkKeptRow);
  if (kept?.deleted_at !== null || kept.child_id !== childId) throw notFound();
  return kept;
}

/** What a supervisor approved is withdrawn by who may approve. */
export async function takeBackMark({ tx }: CommandContext, input: Parsed<'plan.takeBackMark'>): Promise<Nothing> {
  const kept = await keptMark(tx, input.id, input.childId);
  if (kept.kind === 'approved') throw forbidden();
  await tx.remove('plan_mark', input.id, input.rev, input.reason);
  return {};
}

export async function withdrawApproval(
  { tx }: CommandContext,
  input: Parsed<'plan.withdrawApproval'>,
): Promise<Nothing> {
  const kept = await keptMark(tx, input.id, input.childId);
  if (kept.kind !== 'approved') throw notFound();
  await tx.remove('plan_mark', input.id, input.rev, input.reason);
  return {};
}
