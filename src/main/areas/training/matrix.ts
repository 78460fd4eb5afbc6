/** People × topics, and the sessions worth holding because of it. */
import type { Cell } from '../../../shared/areas/training.ts';
import type * as z from 'zod';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isGap, isValid } from '../../../shared/rules/training.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { byText, compareText, finds, readersWords } from '../lists.ts';
import { refOf, staffFacts, type StaffFact } from '../team/facts.ts';
import { cellFor, loadCompletions, topicsWithRules, type TopicWithRule } from './completions.ts';

type CellAnswer = z.infer<typeof Cell>;
type Asked = Parsed<'training.matrix'>;
export interface Matrix {
  readonly topics: readonly TopicWithRule[];
  readonly people: readonly { readonly fact: StaffFact; readonly cells: readonly CellAnswer[] }[];
}

/** Everybody who works here today and whom the caller may know of, by name; nine statements for any number. */
export async function loadMatrix({ read, grant, actor, today }: QueryContext): Promise<Matrix> {
  const people = (await staffFacts(read, today)).filter(
    (fact) => fact.active && (grant === 'all' || fact.userId === actor.id),
  );
  const topics = await topicsWithRules(read, false);
  const completions = await loadCompletions(read, null);
  const cell = (fact: StaffFact, topic: TopicWithRule): CellAnswer => ({
    ...cellFor(fact, topic, completions, today),
    competency: completions.levelOf(fact.id, topic.row.id),
  });
  return { topics, people: people.map((fact) => ({ fact, cells: topics.map((topic) => cell(fact, topic)) })) };
}

export async function matrix(context: QueryContext, asked: Asked): Promise<Output<'training.matrix'>> {
  const compare = byText(await readersWords(context));
  const whole = await loadMatrix(context);
  const people = whole.people
    .filter((row) => fits(row, asked))
    .toSorted((a, b) => compare(a.fact.name, b.fact.name) || compareText(a.fact.id, b.fact.id));
  const column = (at: number) => people.flatMap(({ cells }) => cells[at] ?? []);
  const shown = whole.topics
    .map((topic, at) => ({ topic, at, cells: column(at) }))
    .filter(({ cells }) => asked.required !== true || cells.some(isRequired));
  const all = shown.flatMap(({ cells }) => cells);
  return {
    topics: shown.map(({ topic, cells }) => ({ id: topic.row.id, name: topic.row.name, gaps: gapsIn(cells) })),
    people: people.map(({ fact, cells }) => ({
      staff: refOf(fact),
      jobs: [...fact.jobs],
      gaps: gapsIn(cells),
      cells: shown.flatMap(({ at }) => cells[at] ?? []),
    })),
    valid: all.filter((cell) => isValid(cell.state)).length,
    required: all.filter(isRequired).length,
  };
}

const isRequired = (cell: CellAnswer) => cell.state !== 'not-required';
const gapsIn = (cells: readonly CellAnswer[]) => cells.filter((cell) => isGap(cell.state)).length;

function fits({ fact, cells }: Matrix['people'][number], { job, search, state }: Asked): boolean {
  if (job != null && !fact.jobs.includes(job)) return false;
  if (state != null && !cells.some((cell) => cell.state === state)) return false;
  return finds(search, [fact.name]);
}

/** Topics that somebody lacks, those that most lack first; who would come, by name. */
export async function proposals(context: QueryContext): Promise<Output<'training.proposals'>> {
  const compare = byText(await readersWords(context));
  const { topics, people } = await loadMatrix(context);
  const lacking = topics.map(({ row }, at) => ({
    topicId: row.id,
    name: row.name,
    hours: row.minutes === null ? null : row.minutes / 60,
    people: people
      .filter(({ cells }) => isGap(cells[at]?.state ?? 'not-required'))
      .map(({ fact }) => refOf(fact))
      .sort((a, b) => compare(a.name, b.name)),
  }));
  const worth = lacking.filter((proposal) => proposal.people.length > 0);
  return { proposals: worth.sort((a, b) => b.people.length - a.people.length) };
}
