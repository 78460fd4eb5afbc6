/** Short ways for the tests of caseload and supervision: a home whose demands are few, workers, children. */
import type { Input, Output } from '../../../src/shared/contract.ts';
import type { Job } from '../../../src/shared/areas/team.ts';
import { addDays, civilDateAt } from '../../../src/shared/dates.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';

export const today = (): string => civilDateAt(Date.now());
export const inDays = (days: number): string => addDays(today(), days);
export const day = 86_400_000;

const topic = 'tr-expectations';
const kept = ['criminal-record', 'code-of-conduct'] as const;

/** A home that asks of its workers one topic, a criminal record check and the code of conduct, and nothing else. */
export async function easyHome(changes: Parameters<typeof openHome>[0] = {}): Promise<Home> {
  const home = await openHome(changes);
  const { director } = home;
  const { requirements } = await director.ask('team.requirements', {});
  for (const one of requirements) {
    const jobs: Job[] = kept.some((kind) => kind === one.kind)
      ? ['social-worker', 'para-social-worker', 'supervisor']
      : [];
    await director.ask('team.editRequirement', { kind: one.kind, rev: one.rev, jobs, validMonths: null });
  }
  const { topics } = await director.ask('training.topics', {});
  for (const one of topics) {
    const requiredFor: Job[] = one.id === topic ? ['social-worker', 'para-social-worker', 'supervisor'] : [];
    if (one.requiredFor.length > 0 || one.id === topic) {
      const change = { id: one.id, rev: one.rev, requiredFor, validMonths: null, documentId: null };
      await director.ask('training.editTopic', change);
    }
  }
  return home;
}

interface Wanted {
  readonly name?: string;
  readonly jobs?: Job[];
  readonly fte?: number | null;
  readonly startedOn?: string;
  readonly userId?: string;
  /** What is left out. */
  readonly without?: readonly ('training' | 'checks' | 'code-of-conduct')[];
}

/** Somebody of the staff, ready to carry children unless something is left out. @returns the staff id */
export async function worker(home: Home, wanted: Wanted = {}): Promise<string> {
  const { director } = home;
  const id = newId();
  const { name = 'Wanja Worker', jobs = ['social-worker'], fte = 100, startedOn = inDays(-800), without = [] } = wanted;
  const staff = await director.ask('team.add', {
    id,
    name,
    employer: 'own',
    standing: 'professional',
    jobs,
    fte,
    startedOn,
  });
  const held = { staffId: id, heldOn: inDays(-30) } as const;
  if (!without.includes('checks'))
    await director.ask('team.recordCheck', { id: newId(), kind: 'criminal-record', ...held });
  if (!without.includes('code-of-conduct')) {
    await director.ask('team.recordCheck', { id: newId(), kind: 'code-of-conduct', ...held });
  }
  if (!without.includes('training')) {
    const done = { id: newId(), staffId: id, topicId: topic, on: inDays(-100), provider: 'County' };
    await director.ask('training.recordExternal', done);
  }
  if (wanted.userId !== undefined) {
    const now = await director.ask('team.person', { id });
    await director.ask('team.joinAccount', { id, rev: now.rev, userId: wanted.userId });
  }
  return staff.id;
}

export type Line = Output<'caseload.addChild'>;
/** A child who has been here for a year. */
export function child(person: Person, more: Partial<Input<'caseload.addChild'>> = {}): Promise<Line> {
  return person.ask('caseload.addChild', { id: newId(), sex: 'female', since: inDays(-365), name: 'Amara', ...more });
}

export const childOf = (person: Person, childId: string) => person.ask('caseload.child', { childId });

type Giving = Input<'caseload.assign'>;
export const giving = (
  children: readonly Pick<Line, 'id' | 'rev'>[],
  staffId: string,
  more: Partial<Giving> = {},
): Giving => ({
  children: children.map(({ id, rev }) => ({ assignmentId: newId(), childId: id, rev })),
  staffId,
  part: 'lead',
  from: today(),
  reason: 'Knows the family',
  ...more,
});

/** Gives children as they stand now. @returns the ids of the assignments, in order */
export async function give(
  person: Person,
  children: readonly { id: string }[],
  staffId: string,
  more: Partial<Giving> = {},
) {
  const now: Line[] = [];
  for (const { id } of children) now.push((await childOf(person, id)).child);
  const input = giving(now, staffId, more);
  await person.ask('caseload.assign', input);
  return input.children.map((one) => one.assignmentId);
}

/** How many changes the log holds: a refusal must not add one. */
export async function changes(home: Home): Promise<number> {
  return (await home.director.ask('settings.audit', { limit: 1 })).total;
}

type Call = readonly [
  procedure: Parameters<Person['refused']>[0],
  input: unknown,
  code: string,
  field?: string,
  rule?: string,
];
/** Each call is refused with this code (and field), and none of them changes anything. */
export async function allRefused(home: Home, person: Person, calls: readonly Call[]): Promise<string[]> {
  const before = await changes(home);
  const wrong: string[] = [];
  for (const [procedure, input, code, field, rule] of calls) {
    const failure = await person.refused(procedure, input);
    const found = failure.fields?.some((one) => one.path === field && (rule === undefined || one.rule === rule));
    if (failure.code !== code || (field !== undefined && !found)) {
      wrong.push(`${procedure} ${JSON.stringify([input, failure])}`);
    }
  }
  if ((await changes(home)) !== before) wrong.push('something was changed');
  return wrong;
}
