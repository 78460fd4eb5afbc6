/** Planning a milestone, and declaring it: a declaration is an event of its own, and nothing is overwritten. */
import type * as z from 'zod';
import type { Milestone } from '../../../shared/areas/transition.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { needsReasonAgainst } from '../../../shared/rules/evidence.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { assertOwner, given } from './actions.ts';
import { computedFor } from './evidence.ts';
import { declarationsSql } from './queries.ts';
import { milestoneRow, readMilestone } from './reading.ts';
import { DeclarationRow } from './rows.ts';
import { tableOf } from './tables.ts';

type MilestoneRecord = z.infer<typeof Milestone>;
type Declaring = Parsed<'transition.declareMilestone'>;

export async function planMilestone(
  { tx, today }: CommandContext,
  input: Parsed<'transition.planMilestone'>,
): Promise<MilestoneRecord> {
  const row = await milestoneRow(tx, input.id);
  await assertOwner(tx, input.ownerId, row.owner_id);
  await tx.update(
    tableOf.milestone,
    input.id,
    input.rev,
    given({ owner_id: input.ownerId, goal_date: input.goalDate, notes: input.notes }),
  );
  return readMilestone(tx, input.id, today);
}

export async function declareMilestone(context: CommandContext, input: Declaring): Promise<MilestoneRecord> {
  const { tx, today } = context;
  await milestoneRow(tx, input.milestoneId);
  const declared = await tx.all(declarationsSql([input.milestoneId]), DeclarationRow);
  const known = declared.find((row) => row.id === input.id);
  if (!known) await assertDeclarable(context, input, declared[0]?.state === 'reached');
  await tx.insert('milestone_declaration', input.id, {
    milestone_id: input.milestoneId,
    state: input.state,
    declared_on: input.on,
    note: input.note ?? null,
    reason: input.reason ?? null,
    // Said twice, it keeps what the records said the first time.
    evidence_said: known ? known.evidence_said : await whatRecordsSay(context, input.milestoneId),
  });
  return readMilestone(tx, input.milestoneId, today);
}

async function assertDeclarable({ tx, today }: CommandContext, input: Declaring, reached: boolean): Promise<void> {
  // Changes nothing, and refuses a screen that shows an older milestone.
  await tx.update(tableOf.milestone, input.milestoneId, input.rev, {});
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (input.state === 'withdrawn' && !reached) throw invalid(['state', 'not-reached']);
  const computed = (await computedFor(tx, [input.milestoneId], today)).get(input.milestoneId) ?? null;
  if (needsReasonAgainst(input.state, computed) && (input.reason ?? null) === null) {
    throw invalid(['reason', 'against-evidence']);
  }
}

/** For the record: figures, not words, so that any language can tell it later. */
async function whatRecordsSay({ tx, today }: CommandContext, id: string): Promise<string | null> {
  const computed = (await computedFor(tx, [id], today)).get(id);
  if (!computed) return null;
  const { met, sentence, have, need } = computed;
  return JSON.stringify({ met, sentence, have, need });
}
