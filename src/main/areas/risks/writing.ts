/** Raising a risk, describing it, reviewing it, closing it. */
import type { Risk } from '../../../shared/areas/risks.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch } from '../../store/types.ts';
import { assertOwner } from '../transition/facts-way.ts';
import { keptReviewSql, keptRiskSql } from './queries.ts';
import { readRisk } from './reading.ts';
import { KeptReviewRow, KeptRiskRow } from './rows.ts';

type Described = Omit<Parsed<'risks.add'>, 'id'>;

/** Everything wrong with how a risk is described; an empty list is a good one. */
function faultsOf(input: Described, today: string): Broken[] {
  const faults: Broken[] = [];
  if (input.raisedOn > today) faults.push(['raisedOn', 'in-future']);
  if (input.reviewOn !== null && input.reviewOn < input.raisedOn) faults.push(['reviewOn', 'before-raised']);
  const product = ({ likelihood, impact }: Described['before']) => likelihood * impact;
  if (input.after !== null && product(input.after) > product(input.before)) faults.push(['after', 'above-before']);
  return faults;
}

function rowOf(input: Described): Patch {
  return {
    kind: input.kind,
    title: input.title,
    cause: input.cause,
    effect: input.effect,
    raised_on: input.raisedOn,
    likelihood: input.before.likelihood,
    impact: input.before.impact,
    likelihood_after: input.after?.likelihood ?? null,
    impact_after: input.after?.impact ?? null,
    response: input.response,
    plan: input.plan,
    owner_id: input.ownerId,
    review_on: input.reviewOn,
  };
}

export async function add({ tx, today }: CommandContext, { id, ...input }: Parsed<'risks.add'>): Promise<Risk> {
  const kept = await tx.one(keptRiskSql(id), KeptRiskRow);
  if (!kept) {
    const faults = faultsOf(input, today);
    if (faults.length > 0) throw invalid(...faults);
    await assertOwner(tx, input.ownerId, null);
  } else if (kept.deleted_at !== null) throw invalid(['id', 'used']);
  await tx.insert('risk', id, { ...rowOf(input), closed_on: null, close_reason: null, parts_changed_at: null });
  return readRisk(tx, id, today);
}

export async function edit({ tx, today }: CommandContext, { id, rev, ...input }: Parsed<'risks.edit'>): Promise<Risk> {
  const risk = await readRisk(tx, id, today);
  // Refuses a screen that shows an older risk before anything else is said about it.
  await tx.update('risk', id, rev, {});
  const faults = faultsOf(input, today);
  if (input.kind === 'risk' && risk.blocks.length > 0) faults.push(['kind', 'blocks-something']);
  if (faults.length > 0) throw invalid(...faults);
  await assertOwner(tx, input.ownerId, risk.owner?.id ?? null);
  await tx.update('risk', id, rev, rowOf(input));
  return readRisk(tx, id, today);
}

export async function review(context: CommandContext, input: Parsed<'risks.review'>): Promise<Risk> {
  const { tx, today, now } = context;
  const risk = await readRisk(tx, input.id, today);
  const kept = await tx.one(keptReviewSql(input.reviewId), KeptReviewRow);
  if (kept && kept.risk_id !== input.id) throw notFound();
  if (!kept) {
    assertReviewable(risk, input, today);
    await tx.update('risk', input.id, input.rev, {
      review_on: input.nextReviewOn,
      parts_changed_at: new Date(now).toISOString(),
    });
  }
  await tx.insert('risk_review', input.reviewId, {
    risk_id: input.id,
    reviewed_on: input.on,
    likelihood: input.rating.likelihood,
    impact: input.rating.impact,
    note: input.note,
  });
  return readRisk(tx, input.id, today);
}

function assertReviewable(risk: Risk, input: Parsed<'risks.review'>, today: string): void {
  const faults: Broken[] = [];
  if (risk.closedOn !== null) faults.push(['id', 'closed']);
  if (input.on > today) faults.push(['on', 'in-future']);
  else if (input.on < risk.raisedOn) faults.push(['on', 'before-raised']);
  if (input.nextReviewOn !== null && input.nextReviewOn <= input.on) faults.push(['nextReviewOn', 'before-review']);
  if (faults.length > 0) throw invalid(...faults);
}

export async function close({ tx, today }: CommandContext, input: Parsed<'risks.close'>): Promise<Risk> {
  const risk = await readRisk(tx, input.id, today);
  await tx.update('risk', input.id, input.rev, {});
  if (risk.closedOn !== null) throw invalid(['id', 'closed']);
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (input.on < risk.raisedOn) throw invalid(['on', 'before-raised']);
  await tx.update('risk', input.id, input.rev, { closed_on: input.on, close_reason: input.reason });
  return readRisk(tx, input.id, today);
}

export async function reopen({ tx, today }: CommandContext, { id, rev }: Parsed<'risks.reopen'>): Promise<Risk> {
  await readRisk(tx, id, today);
  await tx.update('risk', id, rev, { closed_on: null, close_reason: null });
  return readRisk(tx, id, today);
}

export async function remove(
  { tx }: CommandContext,
  { id, rev, reason }: Parsed<'risks.remove'>,
): Promise<Output<'risks.remove'>> {
  return { id, rev: await tx.remove('risk', id, rev, reason ?? null) };
}

export async function restore({ tx, today }: CommandContext, { id, rev }: Parsed<'risks.restore'>): Promise<Risk> {
  await tx.restore('risk', id, rev);
  return readRisk(tx, id, today);
}
