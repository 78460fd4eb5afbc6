/** Go, go with conditions, or no-go: written once with all that was true then. Conditions become actions. */
import type { Criterion, Gate, Recorded } from '../../../shared/areas/journey-sign-off.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { decisionFaults, standingOf } from '../../../shared/rules/sign-off.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { addPlannedAction, assertOwner } from '../transition/facts-way.ts';
import { decisionDigest } from './digest.ts';
import { readGate, standingIn } from './gates.ts';
import { signOffSql } from './queries.ts';
import { SignOffRow } from './rows.ts';
import { betweenOf, criteriaOf, decisionBefore, newestOf, situation, type Between } from './standing.ts';

type Deciding = Parsed<'journey.decide'>;

export async function decide(context: CommandContext, input: Deciding): Promise<Gate> {
  const { tx, today } = context;
  const known = await situation(tx, today);
  const between = betweenOf(known, input.stageId);
  if (!between) throw notFound();
  const kept = await tx.one(signOffSql(input.id), SignOffRow);
  const newest = newestOf(known, input.stageId);
  const standing = kept ? standingIn(kept) : recorded(criteriaOf(known, between), input);
  if (!kept) {
    if ((newest?.id ?? null) !== input.follows) throw invalid(['follows', 'decided-meanwhile']);
    const faults = [
      ...answerFaults(criteriaOf(known, between), input),
      ...decisionFaults(decidingOf(input), {
        standing: standingOf(standing),
        before: decisionBefore(known, between),
        lastOn: newest?.decided_on ?? null,
        today,
      }),
      ...conditionFaults(input, today),
    ];
    if (faults.length > 0) throw invalid(...faults);
    for (const { ownerId } of input.conditions) await assertOwner(tx, ownerId, null);
  }
  await write(tx, input, standing, between);
  return readGate(tx, input.stageId, today);
}

function decidingOf(input: Deciding) {
  const { decision, reason, on } = input;
  return { decision, reason, on, conditions: input.conditions.length, overrideReason: input.overrideReason ?? null };
}

/** Only what nothing but a person can tell is answered by a person, and once. */
function answerFaults(criteria: readonly Criterion[], { answers }: Deciding): Broken[] {
  const asked = new Set(criteria.filter((one) => one.source === 'judgement').map((one) => one.id));
  return answers.flatMap(({ criterionId }, i): Broken[] => {
    if (!asked.has(criterionId)) return [[`answers.${i}.criterionId`, 'unknown']];
    const first = answers.findIndex((one) => one.criterionId === criterionId);
    return first < i ? [[`answers.${i}.criterionId`, 'twice']] : [];
  });
}

function conditionFaults({ conditions }: Deciding, today: string): Broken[] {
  const ids = conditions.map((one) => one.actionId);
  const faults: Broken[] = new Set(ids).size < ids.length ? [['conditions', 'twice']] : [];
  conditions.forEach(({ goalDate }, i) => {
    if (goalDate !== null && goalDate < today) faults.push([`conditions.${i}.goalDate`, 'in-past']);
  });
  return faults;
}

/** Every criterion as it stands now, with the answers just given. */
function recorded(criteria: readonly Criterion[], { answers }: Deciding): Recorded[] {
  return criteria.map((one) => {
    const answer = answers.find((given) => given.criterionId === one.id);
    return {
      ...{ id: one.id, part: one.part, source: one.source, entryId: one.entryId },
      name: one.name ?? one.entryName,
      ...{ weight: one.weight, threshold: one.threshold },
      ...{ have: one.facts.have, need: one.facts.need, records: one.facts.records },
      met: one.source === 'judgement' ? (answer?.met ?? null) : one.met,
      note: answer?.note ?? null,
    };
  });
}

async function write(tx: Tx, input: Deciding, standing: Recorded[], { stage, next }: Between): Promise<void> {
  const { id, decision, on, by, reason, follows } = input;
  const decided = { id, stageId: stage.id, decision, on, by, reason, follows, standing };
  const overrideReason = input.overrideReason ?? null;
  await tx.insert('sign_off', id, {
    stage_id: stage.id,
    decision,
    decided_on: on,
    decided_by: by,
    reason,
    override_reason: overrideReason,
    follows_id: follows,
    facts: JSON.stringify(standing),
    digest: decisionDigest({ ...decided, overrideReason }),
  });
  for (const { actionId, name, ownerId, goalDate } of input.conditions) {
    // Behind the last stage nothing comes: what is still asked stays with it.
    await addPlannedAction(tx, { id: actionId, stageId: next?.id ?? stage.id, name, ownerId, goalDate });
    await tx.insert('sign_off_condition', actionId, { sign_off_id: id, action_id: actionId });
  }
}
