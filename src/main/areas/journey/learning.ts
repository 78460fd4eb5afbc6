/** What was learnt from those who have gone this way: visits, exchanges, trainings, things read. */
import type { Learning } from '../../../shared/areas/journey-assessment.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { keptLearningSql, learningSql, learningsSql } from './queries.ts';
import { authorOf, KeptRow, LearningRow } from './rows.ts';

type Saving = Parsed<'journey.saveLearning'>;
type Touched = Output<'journey.removeLearning'>;

function toLearning(row: LearningRow): Learning {
  return {
    ...{ id: row.id, rev: row.rev, kind: row.kind, title: row.title, source: row.source, on: row.held_on },
    ...{ who: row.who, people: row.people, learnt: row.learnt, next: row.next_step },
    recordedBy: authorOf(row),
  };
}

/** Newest first. */
export async function readLearnings(read: Reader): Promise<Learning[]> {
  return (await read.all(learningsSql(), LearningRow)).map(toLearning);
}

/** Who may read only their own finds nothing here: it belongs to the whole house. */
export async function learnings({ read, grant }: QueryContext): Promise<Output<'journey.learnings'>> {
  return { learnings: grant === 'all' ? await readLearnings(read) : [] };
}

async function one(read: Reader, id: string): Promise<Learning> {
  const row = await read.one(learningSql(id), LearningRow);
  if (!row) throw notFound();
  return toLearning(row);
}

export async function saveLearning({ tx, today }: CommandContext, input: Saving): Promise<Learning> {
  const kept = await tx.one(keptLearningSql(input.id), KeptRow);
  if (kept ? kept.deleted_at !== null : input.rev !== null) throw notFound();
  if (kept && input.rev !== null) await tx.update('journey_learning', input.id, input.rev, {});
  if (input.on > today) throw invalid(['on', 'in-future']);
  const row = {
    ...{ kind: input.kind, title: input.title, source: input.source, held_on: input.on },
    ...{ who: input.who, people: input.people, learnt: input.learnt, next_step: input.next },
  };
  if (kept && input.rev !== null) await tx.update('journey_learning', input.id, input.rev, row);
  else await tx.insert('journey_learning', input.id, row);
  return one(tx, input.id);
}

export async function removeLearning(
  { tx }: CommandContext,
  { id, rev }: Parsed<'journey.removeLearning'>,
): Promise<Touched> {
  return { id, rev: await tx.remove('journey_learning', id, rev, null) };
}

export async function restoreLearning(
  { tx }: CommandContext,
  { id, rev }: Parsed<'journey.restoreLearning'>,
): Promise<Touched> {
  return { id, rev: await tx.restore('journey_learning', id, rev) };
}
